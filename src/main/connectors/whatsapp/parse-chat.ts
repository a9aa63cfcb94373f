import { dateOrderOf, readStamp, wallOf, type Stamp, type Wall } from './stamp.ts';

/** One message of an exported chat; the words as the file has them, signs that nobody sees included. */
export type ChatMessage = Readonly<{ wall: Wall; author: string; text: string }>;
/** `lines` counts what WhatsApp itself wrote in between: who joined, that it is encrypted. */
export type Chat = Readonly<{ messages: readonly ChatMessage[]; notices: number }>;

/** A name, a colon and a space; Korean phones set a space before the colon. */
const said =
  /^[\u200e\u200f\u202a-\u202e\u2066-\u2069~\s\u00a0\u202f]*(?<author>[^:\n]{1,80}?)[ \u00a0]?:(?: |(?=\u200e)|$)(?<text>.*)$/su;

/** Reads an exported chat; null where it is none. */
export function parseChat(text: string, now: number): Chat | null {
  const found: { stamp: Stamp; lines: string[] }[] = [];
  for (const line of text.replace(/^\ufeff/u, '').split(/\r?\n/u)) {
    const stamp = readStamp(line);
    if (stamp) found.push({ stamp, lines: [stamp.rest] });
    else if (found.length > 0) found.at(-1)?.lines.push(line);
    else if (line.trim() !== '') return null;
  }
  if (found.length === 0) return null;
  const order = dateOrderOf(
    found.map(({ stamp }) => stamp),
    now,
  );
  const messages = found.flatMap(({ stamp, lines }): ChatMessage[] => {
    const wall = wallOf(stamp, order);
    const parts = said.exec(lines.join('\n').trimEnd())?.groups;
    const author = parts?.['author']?.trim() ?? '';
    return wall && author !== '' ? [{ wall, author, text: parts?.['text'] ?? '' }] : [];
  });
  return { messages, notices: found.length - messages.length };
}
