import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { refusalOf } from './open-log.ts';

/** Where the bytes with this digest lie: content-addressed files beside the database. */
export function blobFile(folder: string, sha256: string): string {
  return path.join(folder, 'attachments', sha256.slice(0, 2), sha256);
}

/**
 * Keeps bytes under their digest and answers it. On disk (synced) before any row names them; the same bytes twice are
 * one file. Refuses `disk-full` and `folder-unwritable`.
 */
export async function saveBlob(folder: string, content: Uint8Array): Promise<string> {
  const { sha256, known } = knownBlob(folder, content);
  if (known) return sha256;
  const file = blobFile(folder, sha256);
  try {
    const temporary = `${file}.${randomBytes(6).toString('hex')}.part`;
    const handle = await create(temporary);
    try {
      await handle.writeFile(content);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (failure) {
    throw refusalOf(failure, folder);
  }
  return sha256;
}

/** What a file is known by: SHA-256 of its bytes, in lower-case hex. */
export function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Whether these bytes lie on disk already; their digest beside it. */
export function knownBlob(folder: string, content: Uint8Array): Readonly<{ sha256: string; known: boolean }> {
  const sha256 = digestOf(content);
  return { sha256, known: exists(blobFile(folder, sha256), content.byteLength) };
}

/** Takes over a file that already lies in the data folder (an upload); answers its digest and size. */
export async function adoptBlob(
  folder: string,
  uploaded: string,
): Promise<Readonly<{ sha256: string; bytes: number }>> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(uploaded)) {
    if (!(chunk instanceof Uint8Array)) continue;
    hash.update(chunk);
    bytes += chunk.byteLength;
  }
  const sha256 = hash.digest('hex');
  const file = blobFile(folder, sha256);
  if (exists(file, bytes)) {
    await rm(uploaded, { force: true });
  } else {
    const handle = await open(uploaded, 'r+');
    try {
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await rename(uploaded, file);
  }
  return { sha256, bytes };
}

function exists(file: string, bytes: number): boolean {
  try {
    // Synchronous: a look of microseconds, where an awaited one that finds nothing costs a tenth of a millisecond.
    return statSync(file, { throwIfNoEntry: false })?.size === bytes;
  } catch {
    return false;
  }
}

/** A new file, and the folder it lies in when that is new too. */
async function create(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'wx', 0o600);
  } catch (failure) {
    if (!(failure instanceof Error && 'code' in failure && failure.code === 'ENOENT')) throw failure;
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    return open(file, 'wx', 0o600);
  }
}
