import type { DraftContent, WritingStyle } from '#shared/domain/draft';
import { escapeHtml, plainAsHtml } from '#shared/domain/plain-as-html';
import type { History } from './history.ts';

export type Message = Readonly<{ text: string; html: string | null }>;

/**
 * The whole message: the words, the signature, then the history. HTML only where formatting is really used, in the words
 * or in the signature; everything else is plain text, and a plain text goes along with every HTML.
 */
export function wholeMessage(
  words: Pick<DraftContent, 'text' | 'html'>,
  signature: WritingStyle['signature'],
  history: History | null,
): Message {
  const written = words.text.trimEnd();
  // RFC 3676 §4.3: two dashes and a space, on a line of their own, begin a signature.
  const signed = signature && `-- \n${signature.text.trimEnd()}`;
  const text = [written, signed, history?.text].filter((part) => part).join('\n\n');
  if (words.html === null && !signature?.html) return { text, html: null };
  const parts = [
    words.html ?? plainAsHtml(written),
    signature && `<br><div>-- <br>${signature.html ?? escapeHtml(signature.text).replaceAll('\n', '<br>')}</div>`,
    history && `<br>${history.html}`,
  ];
  return { text, html: `<html><body>${parts.filter((part) => part).join('\n')}</body></html>` };
}
