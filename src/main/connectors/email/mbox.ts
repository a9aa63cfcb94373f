import { open } from 'node:fs/promises';

const lineFeed = 0x0a;
const fromMark = Buffer.from('From ');
const chunkBytes = 1024 * 1024;
/** A message beyond this is not mail of people, and must not fill the memory. */
const largestMessage = 256 * 1024 * 1024;

/**
 * `From ` and then, somewhere in the line, a time of day and a year: `From ben@example.org Mon Jan  1 10:00:00 2024`.
 * The time alone is what tells it from prose that begins with the word (RFC 4155; programs vary in everything else).
 */
const separator = /^From (?=[^\n]{0,300}\d{1,2}:\d{2})(?=[^\n]{0,300}\b(?:19|20)\d{2}\b)[^\n]{1,300}$/;
const fieldLine = /^[!-9;-~]+[ \t]*:/;

/** Whether a file begins as an mbox does. */
export function startsMbox(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).equals(fromMark) && separator.test(lineAt(bytes, 0));
}

/**
 * The messages of an mbox file, one at a time, `>From ` unquoted. A new one begins at a separator line that follows an
 * empty line (or begins the file) and is followed by a header field, so a body line that starts with "From " does not
 * split a message. Memory: one message and a chunk.
 */
export async function* readMbox(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file, 'r');
  try {
    let held = Buffer.alloc(0);
    let searched = 0;
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const { bytesRead } = await handle.read(chunk, 0, chunkBytes, null);
      const ended = bytesRead === 0;
      if (!ended) held = Buffer.concat([held, chunk.subarray(0, bytesRead)]);
      for (;;) {
        const next = nextSeparator(held, searched, ended);
        if (next === null) break;
        yield messageOf(held.subarray(0, next));
        held = held.subarray(next);
        searched = 0;
      }
      if (ended) {
        if (held.length > 0) yield messageOf(held);
        return;
      }
      // The tail may be half a separator with half a field below it.
      searched = Math.max(0, held.length - 2000);
      if (held.length > largestMessage) throw new Error('A message in the mbox file is larger than 256 MB');
    }
  } finally {
    await handle.close();
  }
}

/** Where the message after the one that begins `held` starts; null when that cannot be told yet. */
function nextSeparator(held: Buffer, from: number, ended: boolean): number | null {
  let at = Math.max(1, from);
  for (;;) {
    const found = held.indexOf(fromMark, at);
    if (found < 0) return null;
    at = found + 1;
    if (held[found - 1] !== lineFeed || !blankBefore(held, found - 1)) continue;
    if (!ended && held.length - found < 1500) return null;
    if (separator.test(lineAt(held, found)) && fieldLine.test(lineAt(held, endOfLine(held, found) + 1))) return found;
  }
}

function blankBefore(bytes: Buffer, end: number): boolean {
  const before = bytes[end - 1] === 0x0d ? end - 2 : end - 1;
  return before < 0 || bytes[before] === lineFeed;
}

function endOfLine(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(lineFeed, at);
  return end < 0 ? bytes.length : end;
}

function lineAt(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, Math.min(endOfLine(bytes, at), at + 500)).replace(/\r$/, '');
}

/** Without its separator line and the empty line that ends it, `>From ` as it was written (mboxrd; mboxo has no deeper level). */
function messageOf(bytes: Buffer): Buffer {
  const body = bytes.subarray(0, 5).equals(fromMark) ? bytes.subarray(endOfLine(bytes, 0) + 1) : bytes;
  const end = body.length;
  let cut = end;
  if (body[cut - 1] === lineFeed && blankBefore(body, cut - 1)) cut -= body[cut - 2] === 0x0d ? 2 : 1;
  return unquoted(body.subarray(0, cut));
}

function unquoted(body: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let copied = 0;
  let at = body.indexOf('>From ', 0, 'latin1');
  while (at >= 0) {
    let start = at;
    while (start > 0 && body[start - 1] === 0x3e) start--;
    if (start === 0 || body[start - 1] === lineFeed) {
      pieces.push(body.subarray(copied, start));
      copied = start + 1;
    }
    at = body.indexOf('>From ', at + 6, 'latin1');
  }
  return pieces.length === 0 ? Buffer.from(body) : Buffer.concat([...pieces, body.subarray(copied)]);
}
