import { fold } from './customers.ts';

/** What a person is called, their own name first, and when they were born. */
type Called = Readonly<{ names: readonly string[]; birthdays: readonly string[] }>;

/** What tells a father from a son of his name, by whom it tells. */
const generations = new Map(
  Object.entries({
    younger: 'jr jun jnr junior ii 2nd fils hijo filho',
    elder: 'sr sen snr senior pere padre pai',
    third: 'iii 3rd neto nieto',
    fourth: 'iv 4th',
  }).flatMap(([generation, words]) => words.split(' ').map((word) => [word, generation] as const)),
);

/** Whether two who share a number of their own are one: of the same full name, and nothing known of either says otherwise. */
export function areSurelyOne(one: Called, other: Called): boolean {
  if (!areSameName(one.names[0] ?? '', other.names[0] ?? '')) return false;
  if (generationsOf(one) !== generationsOf(other)) return false;
  return one.birthdays.every((birthday) => other.birthdays.every((counter) => birthday === counter));
}

/** The same word by word, in any order: two whole words at least, for Anna is many people, and A. Weber as well. */
function areSameName(one: string, other: string): boolean {
  const [words, otherWords] = [wordsOf(one), wordsOf(other)];
  return words.filter((word) => word.length > 1).length >= 2 && words.join(' ') === otherWords.join(' ');
}

function generationsOf({ names }: Called): string {
  const found = names.flatMap(wordsOf).flatMap((word) => generations.get(word) ?? []);
  return [...new Set(found)].toSorted().join(' ');
}

function wordsOf(name: string): string[] {
  return name.includes('@') ? [] : (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).toSorted();
}
