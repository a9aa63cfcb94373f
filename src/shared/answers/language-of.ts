import { stopWords } from './stop-words.ts';

/** Letters that one of the languages told by stop words alone uses. */
const telling: readonly Readonly<{ language: string; letters: RegExp }>[] = [
  { language: 'de', letters: /[äöüß]/giu },
  { language: 'fr', letters: /[èêçœû]/giu },
  { language: 'es', letters: /[ñ¿¡]/giu },
  { language: 'it', letters: /[ìò]/giu },
  { language: 'pt', letters: /[ãõ]/giu },
];
/** Scripts that one language is written in. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** As much of a text as tells its language. */
const enough = 4000;

/** The language a text is most likely written in; null where that cannot be told. */
export function languageOf(text: string): string | null {
  const part = text.slice(0, enough);
  const letters = count(part, /\p{L}/gu);
  const byScript = scripts.find(([, signs]) => count(part, signs) > letters / 5);
  if (byScript) return byScript[0];
  const words = part.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(stopWords).map(([language, known]) => ({
    language,
    score: words.filter((word) => known.has(word)).length + tellingSigns(part, language),
  }));
  const [best, second] = scores.toSorted((one, other) => other.score - one.score);
  // Two words that another language does not have as well.
  if (!best || best.score < 2 || best.score <= (second?.score ?? 0)) return null;
  return best.language;
}

/** The letters that `fr` of `fr-CA` names a language by. */
export function mainLanguage(tag: string | null): string | null {
  return tag === null ? null : (/^[a-z]{2,3}(?=$|[-_])/u.exec(tag.toLowerCase())?.[0] ?? null);
}

function tellingSigns(text: string, language: string): number {
  const signs = telling.find((one) => one.language === language);
  return signs ? Math.min(count(text, signs.letters), 3) : 0;
}

function count(text: string, signs: RegExp): number {
  return text.match(signs)?.length ?? 0;
}
