import type { SavedAnswer } from '#shared/domain/saved-answer';

/** Answers in which every word typed begins a word of the name, the shortcut or the text: best first; all of them for no words. */
export function findAnswers<Answer extends Pick<SavedAnswer, 'name' | 'shortcut' | 'variants' | 'uses'>>(
  answers: readonly Answer[],
  typed: string,
): readonly Answer[] {
  const words = folded(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return answers
    .map((answer) => ({ answer, rank: rankOf(answer, words) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => other.rank - one.rank || other.answer.uses - one.answer.uses)
    .map(({ answer }) => answer);
}

/** The worst of the places where the words are; 0 where one of them is nowhere. */
function rankOf(answer: Pick<SavedAnswer, 'name' | 'shortcut' | 'variants'>, words: readonly string[]): number {
  if (words.length === 0) return 1;
  const shortcut = folded(answer.shortcut ?? '');
  const name = ` ${folded(answer.name)}`;
  const text = folded(answer.variants.map((variant) => `\n${variant.text}`).join(''));
  const ranks = words.map((word) => {
    if (shortcut === word) return 5;
    if (shortcut.startsWith(word)) return 4;
    if (name.startsWith(` ${word}`)) return 3;
    if (begins(name, word)) return 2;
    return begins(text, word) ? 1 : 0;
  });
  return Math.min(...ranks);
}

function begins(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  return false;
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
