/** A word of a text: how it is compared, and where it stands. */
export type Token = Readonly<{ word: string; from: number; to: number; capitals: boolean; sentence: number }>;

export type Tokens = Readonly<{
  tokens: readonly Token[];
  /** By sentence, whether it asks. */
  asking: ReadonlySet<number>;
  sentences: number;
}>;

/** What is longer was not written to complain; its beginning says what it is about. */
const longest = 3000;
const mostTokens = 500;

/** The words of a text without case and accents; what stands before and after an apostrophe is two words, but for n't. */
export function tokensOf(text: string): Tokens {
  const tokens: Token[] = [];
  const asking = new Set<number>();
  let sentence = 0;
  for (const match of text.slice(0, longest).matchAll(/[\p{L}\p{N}]+(?:n['’]t\b|['’](?=t\b)t)?|[.!?;\n]+/gu)) {
    const [written] = match;
    if (/^[.!?;\n]/u.test(written)) {
      // What stands between two stops without a word is no sentence.
      if (tokens.at(-1)?.sentence !== sentence) continue;
      if (written.includes('?')) asking.add(sentence);
      sentence += 1;
      continue;
    }
    const word = foldWord(written);
    const capitals = written.length > 3 && /\p{Lu}/u.test(written) && written === written.toUpperCase();
    tokens.push({ word, from: match.index, to: match.index + written.length, capitals, sentence });
    if (tokens.length === mostTokens) break;
  }
  return { tokens, asking, sentences: new Set(tokens.map((token) => token.sentence)).size };
}

/** How a word is compared. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}
