import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** What a file holds: as a manifest says it. */
export type Written = Readonly<{ path: string; bytes: number; sha256: string }>;

/** A file that is written piece by piece, no faster than the disk takes it. */
export function fileBeing(folder: string, name: string) {
  const stream = createWriteStream(path.join(folder, name), { mode: 0o600, flags: 'wx' });
  const failed = once(stream, 'error').then(([failure]: unknown[]) => {
    throw failure;
  });
  failed.catch(() => undefined);
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    write: async (text: string): Promise<void> => {
      const piece = Buffer.from(text);
      hash.update(piece);
      bytes += piece.byteLength;
      if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), failed]);
    },
    end: async (): Promise<Written> => {
      stream.end();
      await Promise.race([once(stream, 'close'), failed]);
      return { path: name, bytes, sha256: hash.digest('hex') };
    },
  };
}

/** Copies a file; null where it is not there. */
export async function copied(from: string, folder: string, name: string): Promise<Written | null> {
  const hash = createHash('sha256');
  const target = path.join(folder, name);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const counted = { bytes: 0 };
  try {
    await pipeline(
      createReadStream(from),
      counting(hash, counted),
      createWriteStream(target, { mode: 0o600, flags: 'wx' }),
    );
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT') return null;
    throw failure;
  }
  return { path: name, bytes: counted.bytes, sha256: hash.digest('hex') };
}

function counting(hash: Hash, counted: { bytes: number }) {
  return async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      counted.bytes += chunk.byteLength;
      yield chunk;
    }
  };
}
