import { createReadStream } from 'node:fs';
import { readerOf } from './charset-reader.ts';
import { exchangingSigns } from './replacement-sign.ts';

/**
 * Stands where bytes could not be decoded, which decoders write as U+FFFD: that sign may also be somebody's own, kept from
 * a program that could not read them. U+FFFE is in no text: Unicode keeps it for telling that bytes were swapped.
 */
export const undecoded = '\ufffe';

/** A file's text, piece by piece, without its mark. */
export async function* decodedText(file: string, charset: string): AsyncGenerator<string> {
  const reader = readerOf(charset);
  const exchanged = exchangingSigns(charset);
  let first = true;
  for await (const bytes of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    const text = toldApart(reader.write(exchanged(Buffer.from(bytes))));
    if (text === '') continue;
    yield first && text.startsWith('\ufeff') ? text.slice(1) : text;
    first = false;
  }
  const rest = toldApart(reader.write(exchanged(null)) + reader.end());
  if (rest !== '') yield rest;
}

/** Gives signs that the file holds back what they were before their bytes were exchanged, and marks what could not be read. */
function toldApart(text: string): string {
  if (!text.includes('\ufffd') && !text.includes(undecoded)) return text;
  return text.replaceAll(/[\ufffd\ufffe]/gu, (sign) => (sign === undecoded ? '\ufffd' : undecoded));
}
