import type { AnswerVariant, AnswerWords } from '#shared/domain/saved-answer';

/** The words of an answer for who speaks `language`: theirs, those for everybody, or the first. */
export function chooseVariant(variants: readonly AnswerVariant[], language: string | null): AnswerVariant | null {
  return (
    variants.find((variant) => variant.language !== null && variant.language === language) ??
    variants.find((variant) => variant.language === null) ??
    variants[0] ??
    null
  );
}

/** What a variant says: briefly, where that is wanted and was written. */
export function wordsOf({ text, html, short }: AnswerVariant, brief: boolean): AnswerWords {
  return brief && short !== null && short !== '' ? { text: short, html: null } : { text, html };
}
