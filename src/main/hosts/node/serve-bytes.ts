import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { HostedBytes } from '../hosted-core.ts';
import { byteHeaders } from '../web/byte-headers.ts';
import { answerText, sentences } from './answers.ts';

/** GET /bytes/…: a file of the log, under headers that let it run nothing. */
export async function serveBytes(
  bytes: HostedBytes,
  path: string,
  { request, response }: Readonly<{ request: IncomingMessage; response: ServerResponse }>,
): Promise<void> {
  const located = await bytes.locate(path);
  const handle = located && (await open(located.file, 'r').catch(() => null));
  if (!located || !handle) return answerText(response, 404, sentences.notFound);
  try {
    const { size } = await handle.stat();
    response.writeHead(200, byteHeaders(located, size));
    if (request.method === 'HEAD') response.end();
    else await pipeline(createReadStream('', { fd: handle, autoClose: false }), response);
  } finally {
    await handle.close();
  }
}
