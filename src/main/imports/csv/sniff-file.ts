import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { guessCharset } from './guess-charset.ts';

export type Sniffed =
  | Readonly<{ kind: 'text'; charset: string }>
  | Readonly<{ kind: 'empty' }>
  /** No text at all; `what` it is, where that can be told. */
  | Readonly<{ kind: 'binary'; what: 'workbook' | 'pdf' | 'unknown' }>;

const chunkBytes = 1024 * 1024;
/** As many bytes of lines beyond ASCII decide about their charset. */
const enough = 48 * 1024;

const signatures = [
  { starts: [0x50, 0x4b, 0x03, 0x04], what: 'workbook' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], what: 'workbook' },
  { starts: [0x25, 0x50, 0x44, 0x46], what: 'pdf' },
] as const;

/**
 * In which charset a file is written: by its mark, else by where its zeros stand, else UTF-8 when (nearly) all of it is,
 * else what its lines beyond ASCII read best in. Reads the file once.
 */
export async function sniffFile(file: string): Promise<Sniffed> {
  const lines: Buffer[] = [];
  let held = 0;
  let whole = 0;
  let broken = 0;
  let first = true;
  for await (const chunk of chunksOf(file)) {
    if (first) {
      const known = byItsBeginning(chunk);
      if (known) return known;
      first = false;
    }
    if (isAscii(chunk)) continue;
    for (const line of linesOf(chunk)) {
      if (isAscii(line)) continue;
      if (isUtf8(line)) {
        whole += 1;
        continue;
      }
      broken += 1;
      if (held < enough) {
        lines.push(line);
        held += line.byteLength;
      }
    }
  }
  if (first) return { kind: 'empty' };
  if (broken * 4 <= whole) return { kind: 'text', charset: 'utf-8' };
  return { kind: 'text', charset: guessCharset(Buffer.concat(lines).subarray(0, enough)) };
}

function byItsBeginning(chunk: Buffer): Sniffed | null {
  const signature = signatures.find(({ starts }) => starts.every((byte, at) => chunk[at] === byte));
  if (signature) return { kind: 'binary', what: signature.what };
  if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) return { kind: 'text', charset: 'utf-8' };
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return { kind: 'text', charset: 'utf-16le' };
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return { kind: 'text', charset: 'utf-16be' };
  const looked = chunk.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [at, byte] of looked.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Latin text in UTF-16 is half zeros, all of them at one side; a stray zero is damage and no charset.
  if (odd > looked.byteLength / 5 && even * 10 < odd) return { kind: 'text', charset: 'utf-16le' };
  if (even > looked.byteLength / 5 && odd * 10 < even) return { kind: 'text', charset: 'utf-16be' };
  const controls = looked.filter(
    (byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x1a,
  );
  return controls.byteLength > looked.byteLength / 8 ? { kind: 'binary', what: 'unknown' } : null;
}

/** Chunks that end where a line does, so that no sign is cut. */
async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const read of createReadStream(file, { highWaterMark: chunkBytes })) {
    const chunk = Buffer.concat([rest, Buffer.from(read)]);
    const cut = chunk.lastIndexOf(0x0a) + 1;
    if (cut === 0 && chunk.byteLength < 4 * chunkBytes) {
      rest = chunk;
      continue;
    }
    const end = cut === 0 ? chunk.byteLength : cut;
    yield chunk.subarray(0, end);
    rest = chunk.subarray(end);
  }
  if (rest.byteLength > 0) yield rest;
}

function* linesOf(chunk: Buffer): Generator<Buffer> {
  let from = 0;
  while (from < chunk.byteLength) {
    const end = chunk.indexOf(0x0a, from);
    const to = end === -1 ? chunk.byteLength : end + 1;
    yield chunk.subarray(from, to);
    from = to;
  }
}
