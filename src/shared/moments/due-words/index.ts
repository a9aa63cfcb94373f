import { dutch } from './nl.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { german } from './de.ts';
import { italian } from './it.ts';
import { portuguese } from './pt.ts';
import { spanish } from './es.ts';

/** In the order in which they are tried where nobody says which one is meant. */
export const dueWords = [english, german, french, spanish, italian, portuguese, dutch] as const;
export type { DueUnit, DueWords } from './due-words.ts';
