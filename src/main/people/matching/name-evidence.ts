import { compareNames, type NameMatch, type WordLevel } from './compare-names.ts';
import { evidence, rarity, type Counts, type Evidence } from './evidence.ts';
import type { Name } from './name.ts';
import { weights } from './weights.ts';
import type { Traits } from './traits.ts';

/** The likest two of their names. */
export function nameEvidence(one: Traits, other: Traits, counts: Counts): Evidence[] {
  const all = one.names.flatMap((name) => other.names.map((counter) => weigh({ name, counter, counts })));
  const best = all.toSorted((left, right) => right.bits - left.bits)[0];
  if (best === undefined) return [];
  return [one.nameless || other.nameless ? { ...best, code: 'name-in-address' } : best];
}

function weigh({ name, counter, counts }: Readonly<{ name: Name; counter: Name; counts: Counts }>): Evidence {
  const match = compareNames(name, counter);
  const { words, restOfOne, restOfOther, swapped } = match;
  const agreeing = words.reduce((sum, { level, one, other }) => sum + worthOf(level, { one, other, counts }), 0);
  const either = Math.min(restOfOne.length, restOfOther.length);
  const further = Math.max(restOfOne.length, restOfOther.length) - either;
  const { conflict, missing, onlyWord, swap } = weights.name;
  const alone = words.length === 1 && either === 0 && (name.words.length === 1 || counter.words.length === 1);
  const bits = agreeing + either * conflict + further * missing + (swapped ? swap : 0) + (alone ? onlyWord : 0);
  return evidence(codeOf(match), `${name.shown} · ${counter.shown}`, bits);
}

function worthOf(
  level: WordLevel,
  { one, other, counts }: Readonly<{ one: string; other: string; counts: Counts }>,
): number {
  const { rarest } = weights.name;
  const [rare, rareOther] = [rarity(`w:${one}`, counts, rarest), rarity(`w:${other}`, counts, rarest)];
  const shared = one === other ? rare : (rare + rareOther) / 2;
  const { share, most } = weights.name.level[level];
  return Math.min(most, shared + share);
}

function codeOf({ words, restOfOne, restOfOther, swapped }: NameMatch) {
  const whole = restOfOne.length === 0 && restOfOther.length === 0;
  if (words.some(({ level }) => level === 'nickname')) return 'nickname';
  if (words.every(({ level }) => level === 'same')) {
    if (!whole) return 'same-surname';
    return swapped ? 'swapped-name' : 'same-name';
  }
  return 'similar-name';
}
