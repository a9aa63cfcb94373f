import type { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Output } from './outside.ts';

type Stream = Writable & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;

/** A stream as commands write to it: each write waits until it was taken, and one whose reader left says so. */
export function outputOf(stream: Stream): Output {
  let open = true;
  stream.on('error', () => {
    open = false;
  });
  return {
    terminal: stream.isTTY === true,
    columns: stream.columns ?? null,
    write: (text) =>
      new Promise((resolve) => {
        if (!open) resolve(false);
        else stream.write(text, (failure) => resolve(open && !failure));
      }),
  };
}

/** All of a stream's bytes, to its end. */
export async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

/** A stream's lines, one at a time. Between two of them the stream keeps nobody waiting for its end. */
export function linesOf(
  stream: NodeJS.ReadableStream & Partial<Pick<Socket, 'ref' | 'unref'>>,
): () => Promise<string | null> {
  let lines: AsyncIterator<string> | null = null;
  return async () => {
    lines ??= createInterface({ input: stream })[Symbol.asyncIterator]();
    stream.ref?.();
    const { done, value } = await lines.next();
    stream.unref?.();
    return done ? null : value;
  };
}
