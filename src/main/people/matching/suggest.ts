import type { Suggestion } from '#shared/domain/suggestion';
import { compare } from './score.ts';
import type { Counts } from './evidence.ts';
import { keysOf } from './keys.ts';
import type { Traits } from './traits.ts';
import { threshold } from './weights.ts';

/** Everybody, by their keys. */
export type Index = Counts &
  Readonly<{
    /** Those who have a key; cut off somewhere above `most`. */
    holders: (key: string, most: number) => readonly string[];
    traits: (id: string) => Traits | null;
  }>;

/** A key that more people have says too little to compare all of them for it. */
const mostHolders = 40;
/** A single word has to be rarer. */
const mostHoldersOfWord = 12;
/** Keys that are only counted: half a town has them. */
const onlyCounted = /^[kodc]:/u;
const mostCompared = 50;

/** Whom a person may be one with, or belong to. Bounded, however many people there are. */
export function suggestFor(traits: Traits, index: Index, least: number = threshold): Omit<Suggestion, 'id'>[] {
  return candidatesFor(traits, index).flatMap((id) => {
    const other = index.traits(id);
    if (other === null) return [];
    const belonging = belongsTo(traits, other);
    if (belonging !== null) return [belonging];
    if (traits.kind !== other.kind || traits.role !== other.role) return [];
    // Whichever of them is looked at, the same is said.
    const [first, second] = traits.id < id ? [traits, other] : [other, traits];
    const { score, reasons } = compare(first, second, index);
    return score < least ? [] : [{ kind: 'same', customerIds: [first.id, second.id], score, reasons }];
  });
}

/** Those who have telling keys in common with a person: first those who share the most, and what the fewest have. */
function candidatesFor(traits: Traits, index: Index): string[] {
  const worth = new Map<string, number>();
  for (const key of keysOf(traits)) {
    if (onlyCounted.test(key) && !(traits.role && key.startsWith('d:'))) continue;
    const most = key.startsWith('w:') ? mostHoldersOfWord : mostHolders;
    const holders = index.holders(key, most);
    if (holders.length > most) continue;
    for (const id of holders) if (id !== traits.id) worth.set(id, (worth.get(id) ?? 0) + 1 / holders.length);
  }
  const ranked = [...worth].toSorted(([, one], [, other]) => other - one);
  return ranked.slice(0, mostCompared).map(([id]) => id);
}

/** Whoever writes from a company's domain belongs to the record that its posts' addresses (info@, sales@) have. */
function belongsTo(one: Traits, other: Traits): Omit<Suggestion, 'id'> | null {
  if (one.role === other.role) return null;
  const [person, company] = one.role ? [other, one] : [one, other];
  const domain = company.domains.find((own) => person.domains.includes(own));
  const post = company.addresses.find((address) => address.domain === domain);
  if (domain === undefined || post === undefined || person.kind !== 'person') return null;
  const reasons = [{ code: 'role-address', detail: post.whole }] as const;
  return { kind: 'belongs', customerIds: [person.id, company.id], score: threshold, reasons };
}
