import { beginningOf, lexicons, type Lexicon, type Sign } from './lexicon.ts';
import type { SignKind } from './languages/language.ts';
import type { Token } from './tokens.ts';

/** A sign that was found: its words in the text from the first token to before the last, and how it is meant. */
export type Found = Readonly<{
  kind: SignKind;
  key: string;
  first: number;
  end: number;
  negated: boolean;
  strong: boolean;
}>;

const widestGap = 3;
/** So many words before a sign turn it into its opposite or make it stronger. */
const reach = 3;

/** Signs in a text, each place of it read as the longest sign that stands there, in the languages the text is likely in. */
export function findSigns(tokens: readonly Token[]): readonly Found[] {
  const likely = likelyLexicons(tokens);
  const found: Found[] = [];
  for (let at = 0; at < tokens.length;) {
    const best = longestAt(likely, tokens, at);
    if (best === null) {
      at += 1;
      continue;
    }
    const before = tokens
      .slice(Math.max(0, at - reach), at)
      .filter(({ sentence }) => sentence === tokens[at]?.sentence);
    found.push({
      kind: best.sign.kind,
      key: `${best.lexicon.code}:${best.sign.key}`,
      first: at,
      end: best.end,
      negated: before.some(({ word }) => best.lexicon.not.has(word)),
      strong: best.lexicon.very.some((words) => endsWith(before, words)),
    });
    at = best.end;
  }
  return found;
}

/** Those of whose common words the text has most; all where it has none. */
function likelyLexicons(tokens: readonly Token[]): readonly Lexicon[] {
  const counted = lexicons().map((lexicon) => ({
    lexicon,
    count: tokens.reduce((sum, { word }) => sum + Number(lexicon.common.has(word)), 0),
  }));
  const most = Math.max(...counted.map(({ count }) => count));
  return counted.filter(({ count }) => count >= most * 0.75).map(({ lexicon }) => lexicon);
}

function longestAt(
  likely: readonly Lexicon[],
  tokens: readonly Token[],
  at: number,
): Readonly<{ sign: Sign; lexicon: Lexicon; end: number }> | null {
  let best: Readonly<{ sign: Sign; lexicon: Lexicon; end: number }> | null = null;
  const word = tokens[at]?.word ?? '';
  const beginning = beginningOf(word);
  for (const lexicon of likely) {
    const candidates = [lexicon.signs.get(word)];
    for (let size = beginning.length; size > 0; size -= 1)
      candidates.push(lexicon.openSigns.get(beginning.slice(0, size)));
    for (const sign of candidates.flatMap((some) => some ?? [])) {
      const end = endOf(sign, tokens, at);
      if (end !== null && (best === null || end > best.end)) best = { sign, lexicon, end };
    }
  }
  return best;
}

/** Behind the last word of a sign that stands at a token; null where it does not stand there. */
function endOf({ parts }: Sign, tokens: readonly Token[], from: number): number | null {
  const sentence = tokens[from]?.sentence;
  let at = from;
  let gap = 0;
  for (const part of parts) {
    if (part === null) {
      gap = widestGap;
      continue;
    }
    const fits = (token: Token | undefined): boolean =>
      token !== undefined &&
      token.sentence === sentence &&
      (part.open ? token.word.startsWith(part.word) : token.word === part.word);
    while (gap > 0 && !fits(tokens[at])) {
      at += 1;
      gap -= 1;
    }
    if (!fits(tokens[at])) return null;
    at += 1;
    gap = 0;
  }
  return at;
}

function endsWith(tokens: readonly Token[], words: readonly string[]): boolean {
  const last = tokens.slice(-words.length);
  return last.length === words.length && words.every((word, index) => last[index]?.word === word);
}
