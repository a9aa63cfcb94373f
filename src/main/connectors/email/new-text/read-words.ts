import { forwardedAt, type Circumstances, type Forwarded } from './forwarded.ts';
import { writtenIn } from './new-text.ts';
import { linesOf, withPlainLineEnds } from './words.ts';

/** What a mail's words are: what its author newly wrote, and the message that was sent on, if one was. */
export type ReadWords = Readonly<{ newText: string; forwarded: Forwarded | null }>;

/** The words of a mail, and where its HTML tells more, the same with what is quoted behind `>`. */
type Words = Readonly<{ text: string; cited: string }>;

/**
 * Tells what is new. Where nothing would be left the whole text stays, for words are never made to disappear; above a
 * message that was sent on it may be empty: nothing was added to that.
 */
export function readWords({ text, cited }: Words, about: Circumstances): ReadWords {
  const lines = linesOf(cited);
  const { written, historyAt } = writtenIn(lines);
  const forwarded = forwardedAt(lines, historyAt, about);
  return { newText: written === '' && forwarded === null ? withPlainLineEnds(text).trim() : written, forwarded };
}
