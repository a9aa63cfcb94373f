import { stopWords } from './stop-words.ts';

const saysNothing = new Set(Object.values(stopWords).flatMap((words) => [...words].map(folded)));
/** Endings that change no meaning, in the languages the stop words are of. */
const ending = /(?:ings?|ed|es|s|en|em|er|e|n)$/u;
const shortestStem = 4;
const longestStem = 6;

/** What a text is about: its words without endings, accents and those every text has, each as often as it is said. */
export function termsOf(text: string): readonly string[] {
  const words = folded(text).match(/\p{L}{3,}/gu) ?? [];
  return words.filter((word) => !saysNothing.has(word)).map(stemOf);
}

/** The beginnings of long words' parts, by which “Öffnungszeiten” and “geöffnet” have something in common. */
export function piecesOf(term: string): readonly string[] {
  return term.length < 5 ? [] : Array.from({ length: term.length - 3 }, (_, at) => `~${term.slice(at, at + 4)}`);
}

function stemOf(word: string): string {
  const stem = word.replace(ending, '');
  return (stem.length < shortestStem ? word : stem).slice(0, longestStem);
}

function folded(text: string): string {
  // Most texts have no accents to take off.
  if (/^[\s\u0020-\u007e]*$/u.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
