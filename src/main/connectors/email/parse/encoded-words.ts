import { decodeText } from './charset.ts';
import { decodeBase64, hexValue } from './transfer.ts';

/** A header field of more is not meant to be read. */
const longestField = 200_000;
const underscore = 0x5f;
const equals = 0x3d;

/** Bytes that have one charset, of one encoded word or of several in a row; `tail` is Base64 that the next may complete. */
type Run = { readonly charset: string; readonly bytes: Buffer[]; tail: string };

/**
 * The words of an unstructured field (RFC 2047). Broken forms are read too: spaces and question marks inside a word, no
 * space between words, a letter cut in two by the end of a word, a word that never ends.
 */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value;
  const field = value.slice(0, longestField);
  let text = '';
  let run: Run | null = null;
  let from = 0;
  for (const word of wordsIn(field)) {
    const between = field.slice(from, word.from);
    // White space between two encoded words was put there for folding (§6.2).
    if (run === null || !/^\s*$/.test(between)) {
      text += textOf(run) + between;
      run = null;
    } else if (run.charset !== word.charset) {
      text += textOf(run);
      run = null;
    }
    run ??= { charset: word.charset, bytes: [], tail: '' };
    append(run, word);
    from = word.to;
  }
  return text + textOf(run) + field.slice(from);
}

function append(run: Run, { isB, content }: Word): void {
  if (!isB) {
    run.bytes.push(decodeBase64(Buffer.from(run.tail)), decodeQ(content));
    run.tail = '';
    return;
  }
  const signs = run.tail + content.replaceAll(/\s+/g, '');
  const whole = signs.includes('=') ? signs.length : signs.length - (signs.length % 4);
  run.bytes.push(decodeBase64(Buffer.from(signs.slice(0, whole))));
  run.tail = signs.slice(whole);
}

function textOf(run: Run | null): string {
  return run === null
    ? ''
    : decodeText(Buffer.concat([...run.bytes, decodeBase64(Buffer.from(run.tail))]), run.charset);
}

type Word = Readonly<{ from: number; to: number; charset: string; isB: boolean; content: string }>;

const opening = /=\?([\w.:*$+()-]{1,60})\?([bq])\?/giy;

function* wordsIn(field: string): Generator<Word> {
  let noMoreEnds = false;
  for (let at = field.indexOf('=?'); at >= 0; at = field.indexOf('=?', at)) {
    opening.lastIndex = at;
    const [start, charset = '', encoding = ''] = opening.exec(field) ?? [];
    if (start === undefined || noMoreEnds) {
      at += 2;
      continue;
    }
    const begin = at + start.length;
    const isB = encoding.toLowerCase() === 'b';
    const end = endOf(field, begin, isB);
    noMoreEnds = end < 0;
    const stop = end < 0 ? field.length : end;
    const to = end < 0 ? stop : stop + 2;
    yield { from: at, to, charset: charset.toLowerCase(), isB, content: field.slice(begin, stop) };
    at = stop;
  }
}

/** Where the word's `?=` stands. In Q a question mark that was left as it is may have an escape behind it. */
function endOf(field: string, begin: number, isB: boolean): number {
  let end = field.indexOf('?=', begin);
  while (!isB && end >= 0 && /^[0-9A-F]{2}/.test(field.slice(end + 2, end + 4)) && field.includes('?=', end + 2))
    end = field.indexOf('?=', end + 2);
  return end;
}

function decodeQ(content: string): Buffer {
  const bytes = Buffer.from(content);
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const [high, low] = byte === equals ? [hexValue(bytes[at + 1]), hexValue(bytes[at + 2])] : [-1, -1];
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      at += 2;
    } else out[length++] = byte === underscore ? 0x20 : byte;
  }
  return out.subarray(0, length);
}
