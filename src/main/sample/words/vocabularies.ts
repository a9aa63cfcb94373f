import type { Language, Vocabulary } from '../script.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { spanish } from './spanish.ts';

export const vocabularies: Readonly<Record<Language, Vocabulary>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
};
