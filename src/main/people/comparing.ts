import { linksOf } from '#main/storage/links';
import { knownOf } from '#main/storage/known-people';
import {
  countHolders,
  countPeople,
  holdersOf,
  nextUncompared,
  noteCompared,
  setMatchKeys,
} from '#main/storage/match-keys';
import { isSaidNotSame } from '#main/storage/merging';
import { shopCountry } from '#main/storage/shop-country';
import { countSurePairs, replaceSuggestions } from '#main/storage/suggestions';
import type { Writer } from '#main/storage/open-log';
import type { Suggestion } from '#shared/domain/suggestion';
import { keysOf } from './matching/keys.ts';
import { signedIn } from './matching/signature.ts';
import { suggestFor, type Index } from './matching/suggest.ts';
import { traitsOf, type Traits } from './matching/traits.ts';
import { sure } from './matching/weights.ts';

/** How long people are compared in one go, in milliseconds: others wait to write meanwhile. */
const longest = 10;
/** Traits are made from several tables; those of the people met lately are kept. */
const mostKept = 5000;

/** What the log thread does to keep up what is suggested. `wanted` tells that somebody waits to write. */
export function comparingCommands(writer: Writer, wanted: () => boolean) {
  const kept = new Map<string, Traits | null>();
  let around: Around | null = null;
  // Counting everybody takes as long as comparing ten of them: often enough to know how common a name is.
  const lookAround = (): Around => {
    if (around === null || performance.now() > around.until)
      around = {
        people: countPeople(writer),
        surePairs: countSurePairs(writer, sure),
        country: shopCountry(writer),
        counts: new Map(),
        until: performance.now() + 5000,
      };
    return around;
  };
  return {
    /** Compares people of whom something is new with those like them, for a moment. False when nobody is left. */
    compareSome: (): boolean =>
      writer.database
        .transaction(() => {
          const until = performance.now() + longest;
          const index = indexOf(writer, { kept, ...lookAround() });
          do {
            const id = nextUncompared(writer);
            if (id === null) return false;
            kept.delete(id);
            comparePerson(writer, id, index);
            noteCompared(writer, id);
          } while (!wanted() && performance.now() < until);
          return nextUncompared(writer) !== null;
        })
        .immediate(),
  };
}

function comparePerson(writer: Writer, id: string, index: Index): void {
  const traits = index.traits(id);
  setMatchKeys(writer, id, traits === null ? [] : keysOf(traits));
  const suggested = traits === null ? [] : suggestFor(traits, index);
  replaceSuggestions(
    writer,
    id,
    suggested.filter((suggestion) => isOpen(writer, suggestion)),
  );
}

/** Whether nobody decided about it. */
function isOpen(writer: Writer, { kind, customerIds: [first, second] }: Omit<Suggestion, 'id'>): boolean {
  if (isSaidNotSame(writer, first, second)) return false;
  return kind === 'same' || !linksOf(writer, first).groups.some(({ id }) => id === second);
}

/** How many there are, of whom and with which key: as it was lately. */
type Around = Readonly<{
  people: number;
  surePairs: number;
  country: string;
  counts: Map<string, number>;
  until: number;
}>;

function indexOf(
  writer: Writer,
  { kept, people, surePairs, country, counts }: Around & Readonly<{ kept: Map<string, Traits | null> }>,
): Index {
  return {
    people,
    surePairs,
    of: (key) => {
      const known = counts.get(key) ?? countHolders(writer, key);
      counts.set(key, known);
      return known;
    },
    holders: (key, most) => holdersOf(writer, key, most + 1),
    traits: (id) => {
      const known = kept.get(id);
      if (known !== undefined) return known;
      const found = knownOf(writer, id);
      const traits = found && traitsOf({ ...found, signed: signedIn(found.letters, country) });
      if (kept.size >= mostKept) kept.clear();
      kept.set(id, traits);
      return traits;
    },
  };
}
