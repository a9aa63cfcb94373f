import { decodeText } from './charset.ts';
import { decodeBase64, hexValue } from './transfer.ts';

/** A header field of more is not meant to be read. */
const longestField = 200_000;
const underscore = 0x5f;
const equals = 0x3d;

/** Bytes that have one charset, of one encoded word or of several in a row. */
type Run = { readonly charset: string; readonly bytes: Buffer[] };

/**
 * The words of an unstructured field (RFC 2047). Broken forms are read too: spaces and question marks inside a word, no
 * space between words, a letter cut in two by the end of a word, a word that never ends.
 */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value;
  const field = value.slice(0, longestField);
  let text = '';
  let run: Run | null = null;
  const endRun = () => {
    if (run !== null) text += decodeText(Buffer.concat(run.bytes), run.charset);
    run = null;
  };
  let from = 0;
  for (const word of wordsIn(field)) {
    const between = field.slice(from, word.from);
    // White space between two encoded words was put there for folding (§6.2).
    const joined = run !== null && /^\s*$/.test(between);
    if (!joined) {
      endRun();
      text += between;
    }
    const current: Run | null = run;
    if (current !== null && sameCharset(current, word.charset)) current.bytes.push(word.bytes);
    else {
      endRun();
      run = { charset: word.charset, bytes: [word.bytes] };
    }
    from = word.to;
  }
  endRun();
  return text + field.slice(from);
}

function sameCharset(run: Run, charset: string): boolean {
  return run.charset.toLowerCase() === charset.toLowerCase();
}

type Word = Readonly<{ from: number; to: number; charset: string; bytes: Buffer }>;

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
    const end = endOf(field, begin, encoding.toLowerCase() === 'q');
    noMoreEnds = end < 0;
    const stop = end < 0 ? field.length : end;
    const content = field.slice(begin, stop);
    const bytes = encoding.toLowerCase() === 'b' ? decodeBase64(Buffer.from(content)) : decodeQ(content);
    yield { from: at, to: end < 0 ? stop : stop + 2, charset, bytes };
    at = stop;
  }
}

/** Where the word's `?=` stands. In Q a question mark that was left as it is may have an escape behind it. */
function endOf(field: string, begin: number, isQ: boolean): number {
  let end = field.indexOf('?=', begin);
  while (isQ && end >= 0 && /^[0-9A-F]{2}/.test(field.slice(end + 2, end + 4)) && field.includes('?=', end + 2))
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
