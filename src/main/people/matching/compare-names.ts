import type { Name } from './name.ts';
import { areOneName } from './nicknames.ts';
import { sound } from './plain.ts';
import { likeness, typosBetween } from './similarity.ts';

/** How one word of a name may be the other. */
export type WordLevel = 'same' | 'nickname' | 'typo' | 'sound' | 'beginning' | 'typos' | 'initial';

export type NameMatch = Readonly<{
  words: readonly Readonly<{ level: WordLevel; one: string; other: string }>[];
  /** Words of either that have no counterpart. */
  restOfOne: readonly string[];
  restOfOther: readonly string[];
  swapped: boolean;
}>;

const levels: readonly WordLevel[] = ['same', 'nickname', 'typo', 'sound', 'beginning', 'typos', 'initial'];

/** Pairs the words of two names, the likest first, wherever they stand. */
export function compareNames(one: Name, other: Name): NameMatch {
  // Written apart in one script, together in the other: Xiao Ming and Xiaoming.
  if (one.words.length !== other.words.length && areTogether(one.words, other.words)) {
    const apart = one.words.length > other.words.length ? one.words : other.words;
    const words = apart.map((word) => ({ level: 'same', one: word, other: word }) as const);
    return { words, restOfOne: [], restOfOther: [], swapped: false };
  }
  const pairs = one.words
    .flatMap((word, at) =>
      other.words.map((counter, to) => ({ at, to, one: word, other: counter, level: levelOf(word, counter) })),
    )
    .flatMap(({ level, ...pair }) => (level === null ? [] : [{ ...pair, level }]))
    .toSorted(
      (left, right) =>
        levels.indexOf(left.level) - levels.indexOf(right.level) ||
        Math.abs(left.at - left.to) - Math.abs(right.at - right.to),
    );
  const [takenAt, takenTo] = [new Set<number>(), new Set<number>()];
  const words = pairs.filter(({ at, to }) => {
    if (takenAt.has(at) || takenTo.has(to)) return false;
    takenAt.add(at);
    takenTo.add(to);
    return true;
  });
  const inOrder = words.toSorted((left, right) => left.at - right.at);
  return {
    words,
    restOfOne: one.words.filter((_, at) => !takenAt.has(at)),
    restOfOther: other.words.filter((_, to) => !takenTo.has(to)),
    swapped: inOrder.some(({ to }, index) => index > 0 && to < (inOrder[index - 1]?.to ?? 0)),
  };
}

function levelOf(one: string, other: string): WordLevel | null {
  if (one === other) return 'same';
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length === 1) return long.startsWith(short) ? 'initial' : null;
  if (areOneName(one, other)) return 'nickname';
  if (short.length >= 4 && typosBetween(one, other, 1) === 1) return 'typo';
  if (short.length >= 4 && sound(one) === sound(other) && sound(one).length > 1) return 'sound';
  if (short.length >= 3 && long.startsWith(short)) return 'beginning';
  return short.length >= 7 && (typosBetween(one, other, 2) === 2 || likeness(one, other) >= 0.94) ? 'typos' : null;
}

function areTogether(one: readonly string[], other: readonly string[]): boolean {
  const joined = other.join('');
  return (
    (one.length < 5 && one.some((_, start) => [...one.slice(start), ...one.slice(0, start)].join('') === joined)) ||
    (other.length < 5 &&
      other.some((_, start) => [...other.slice(start), ...other.slice(0, start)].join('') === one.join('')))
  );
}
