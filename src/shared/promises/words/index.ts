import { dutch } from './nl.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { german } from './de.ts';
import { italian } from './it.ts';
import { portuguese } from './pt.ts';
import { spanish } from './es.ts';

export const promiseWords = [english, german, french, spanish, italian, portuguese, dutch] as const;
export type { PromiseWords } from './promise-words.ts';
