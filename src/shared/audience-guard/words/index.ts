import { dutch } from './nl.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { german } from './de.ts';
import type { GuardWords } from './guard-words.ts';
import { italian } from './it.ts';
import { portuguese } from './pt.ts';
import { spanish } from './es.ts';

/** Whoever writes in public may mix them, and a draft does not say its language: all are looked for at once. */
const languages: readonly GuardWords[] = [english, german, french, spanish, italian, portuguese, dutch];

/** One list of a kind in all languages. */
export function wordsOf(choose: (words: GuardWords) => readonly string[]): readonly string[] {
  return [...new Set(languages.flatMap(choose))];
}
