import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '#main/kernel/refusal';
import type { HostedBytes } from '../hosted-core.ts';
import { fileName } from '../web/content-disposition.ts';
import { answerJson, answerRefusal } from './answers.ts';

/** The largest file taken: what no mail server takes any more by far. */
export const uploadLimit = 100 * 1024 * 1024;

class TooLarge extends Error {}

type Exchange = Readonly<{ request: IncomingMessage; response: ServerResponse }>;

/** POST /bytes/uploads?name=…&type=… with the raw body: onto the disk first, then into the core's hands. */
export async function receiveUpload(
  { bytes, folder }: Readonly<{ bytes: HostedBytes; folder: string }>,
  query: URLSearchParams,
  { request, response }: Exchange,
): Promise<void> {
  const file = join(folder, randomUUID());
  try {
    await storeBody(request, file, folder);
    const taken = await bytes.receive({ file, name: fileName(query.get('name') ?? ''), mediaType: mediaTypeOf(query.get('type')) });
    await rm(file, { force: true });
    answerJson(response, 200, taken);
  } catch (failure) {
    await rm(file, { force: true });
    if (response.destroyed) return; // the window went away in the middle
    // What is left of the body is not waited for.
    response.setHeader('Connection', 'close');
    if (!answerFailure(response, failure, folder)) throw failure;
  }
}

async function storeBody(request: IncomingMessage, file: string, folder: string): Promise<void> {
  if (Number(request.headers['content-length'] ?? 0) > uploadLimit) throw new TooLarge();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await pipeline(request, atMost(uploadLimit), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
}

/** False where the failure is none a person can do something about. */
function answerFailure(response: ServerResponse, failure: unknown, folder: string): boolean {
  if (failure instanceof TooLarge) answerRefusal(response, 413, 'too-large', { detail: `at most ${uploadLimit / 1024 / 1024} MB` });
  else if (failure instanceof Refusal) answerRefusal(response, 422, failure.code, failure.details);
  else if (isCode(failure, 'ENOSPC')) answerRefusal(response, 507, 'disk-full', { detail: folder });
  else if (isCode(failure, 'EACCES') || isCode(failure, 'EROFS')) answerRefusal(response, 507, 'folder-unwritable', { detail: folder });
  else return false;
  return true;
}

function atMost(limit: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      done(seen > limit ? new TooLarge() : null, chunk);
    },
  });
}

function mediaTypeOf(given: string | null): string {
  return given && /^[a-z0-9.+-]{1,100}\/[a-z0-9.+-]{1,100}$/i.test(given) ? given.toLowerCase() : 'application/octet-stream';
}

function isCode(failure: unknown, code: string): boolean {
  return failure instanceof Error && 'code' in failure && failure.code === code;
}
