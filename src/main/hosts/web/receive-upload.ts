import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '#main/kernel/refusal';
import type { RefusalCode, RefusalDetails } from '#shared/domain/refusal';
import { refusalSentence } from '#shared/text/refusals';
import type { HostedBytes } from '../hosted-core.ts';
import { fileName } from './content-disposition.ts';

/** The largest file taken: what no mail server takes any more by far. */
export const uploadLimit = 100 * 1024 * 1024;

export type Upload = Readonly<{
  /** `name` and `type` of the file. */
  query: URLSearchParams;
  /** What the sender announced, null where it did not. */
  length: string | null;
  body: Readable;
}>;

/** Status and body (JSON) to answer with. */
export type UploadAnswer = Readonly<{ status: number; value: unknown }>;

class TooLarge extends Error {}

/** POST /bytes/uploads?name=…&type=… with the raw body: onto the disk first, into `folder`, then into the core's hands. */
export async function receiveUpload(bytes: HostedBytes, folder: string, upload: Upload): Promise<UploadAnswer> {
  const file = join(folder, randomUUID());
  const { query, length, body } = upload;
  try {
    if (Number(length ?? 0) > uploadLimit) throw new TooLarge();
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await pipeline(body, atMost(uploadLimit), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    return {
      status: 200,
      value: await bytes.receive({
        file,
        name: fileName(query.get('name') ?? ''),
        mediaType: mediaTypeOf(query.get('type')),
      }),
    };
  } catch (failure) {
    const answer = answerTo(failure, folder);
    if (!answer) throw failure;
    return answer;
  } finally {
    await rm(file, { force: true });
  }
}

/** Null where the failure is none a person can do something about. */
function answerTo(failure: unknown, folder: string): UploadAnswer | null {
  if (failure instanceof TooLarge)
    return refused(413, 'too-large', { detail: `at most ${uploadLimit / 1024 / 1024} MB` });
  if (failure instanceof Refusal) return refused(422, failure.code, failure.details);
  const code = failure instanceof Error && 'code' in failure ? failure.code : null;
  if (code === 'ENOSPC') return refused(507, 'disk-full', { detail: folder });
  if (code === 'EACCES' || code === 'EROFS') return refused(507, 'folder-unwritable', { detail: folder });
  return null;
}

/** A refusal outside the pipe, with the same code, details and sentence as inside it. */
function refused(status: number, code: RefusalCode, details: Partial<RefusalDetails>): UploadAnswer {
  const data = { detail: null, field: null, certificate: null, server: null, ...details };
  return { status, value: { code, message: refusalSentence(code, details), data } };
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
  return given && /^[a-z0-9.+-]{1,100}\/[a-z0-9.+-]{1,100}$/i.test(given)
    ? given.toLowerCase()
    : 'application/octet-stream';
}
