import { fold } from './customers.ts';

/** Whether two names are the same word by word, in any order: of two words at least, for Anna is many people. */
export function areSameName(one: string, other: string): boolean {
  const [words, otherWords] = [wordsOf(one), wordsOf(other)];
  return words.length >= 2 && words.join(' ') === otherWords.join(' ');
}

function wordsOf(name: string): string[] {
  return name.includes('@') ? [] : (fold(name).match(/[\p{L}\p{N}]{2,}/gu) ?? []).toSorted();
}
