import { createReadStream } from 'node:fs';
import { readerOf } from './charset-reader.ts';

/** A file's text, piece by piece, without its mark. */
export async function* decodedText(file: string, charset: string): AsyncGenerator<string> {
  const reader = readerOf(charset);
  let first = true;
  for await (const bytes of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    const text = reader.write(Buffer.from(bytes));
    if (text === '') continue;
    yield first && text.startsWith('\ufeff') ? text.slice(1) : text;
    first = false;
  }
  const rest = reader.end();
  if (rest !== '') yield rest;
}
