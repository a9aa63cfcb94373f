import type { Reader } from '#main/storage/statement';
import { chooseVariant, wordsOf } from '#shared/answers/choose-variant';
import { generaliseHtml, generaliseText } from '#shared/answers/generalise';
import { languageOf } from '#shared/answers/language-of';
import { fillHtml, fillText } from '#shared/answers/template';
import { valuesIn } from '#shared/answers/values';
import type { AnswerWords, SavedAnswerFields } from '#shared/domain/saved-answer';
import { circumstancesOf, type Writing } from './circumstances.ts';
import { factsIn } from './facts.ts';

/** An answer with everything in it that is known; what is not stands in it as its variable. */
export type FilledAnswer = AnswerWords & Readonly<{ language: string | null; gaps: readonly string[] }>;

/** What to make of an answer: in which language where not in the customer's, and whether briefly. */
export type Filling = Writing & Readonly<{ language: string | null; brief: boolean }>;

/** A saved answer as it would be said to somebody now. */
export function fillAnswer(
  reader: Reader,
  { variants }: Pick<SavedAnswerFields, 'variants'>,
  { now, ...filling }: Filling & Readonly<{ now: number }>,
): FilledAnswer {
  const known = circumstancesOf(reader, filling, now);
  const variant = chooseVariant(variants, filling.language ?? known.language);
  const language = variant?.language ?? filling.language ?? known.language;
  if (!variant) return { text: '', html: null, language, gaps: [] };
  const valueOf = valuesIn({ ...known, language, facts: factsIn(reader, language) });
  const { text, html } = wordsOf(variant, filling.brief);
  const filled = fillText(text, valueOf);
  return {
    text: filled.words,
    html: html === null ? null : fillHtml(html, valueOf).words,
    language,
    gaps: filled.gaps,
  };
}

/** Words to somebody as an answer to anybody, and the language they are in. */
export function generaliseWords(
  reader: Reader,
  { text, html, now, ...writing }: Writing & AnswerWords & Readonly<{ now: number }>,
): AnswerWords & Readonly<{ language: string | null }> {
  const valueOf = valuesIn({ ...circumstancesOf(reader, writing, now), facts: factsIn(reader, null) });
  return {
    text: generaliseText(text, valueOf),
    html: html === null ? null : generaliseHtml(html, valueOf),
    language: languageOf(text),
  };
}
