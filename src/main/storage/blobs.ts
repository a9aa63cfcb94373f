import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
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
  const sha256 = createHash('sha256').update(content).digest('hex');
  const file = blobFile(folder, sha256);
  if (await exists(file, content.byteLength)) return sha256;
  try {
    const temporary = await temporaryBeside(file);
    const handle = await open(temporary, 'wx', 0o600);
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

/** Takes over a file that already lies in the data folder (an upload); answers its digest and size. */
export async function adoptBlob(folder: string, uploaded: string): Promise<Readonly<{ sha256: string; bytes: number }>> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(uploaded)) {
    if (!(chunk instanceof Uint8Array)) continue;
    hash.update(chunk);
    bytes += chunk.byteLength;
  }
  const sha256 = hash.digest('hex');
  const file = blobFile(folder, sha256);
  if (await exists(file, bytes)) {
    await rm(uploaded, { force: true });
  } else {
    const handle = await open(uploaded, 'r+');
    await handle.datasync().finally(() => handle.close());
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await rename(uploaded, file);
  }
  return { sha256, bytes };
}

async function exists(file: string, bytes: number): Promise<boolean> {
  try {
    return (await stat(file)).size === bytes;
  } catch {
    return false;
  }
}

async function temporaryBeside(file: string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  return `${file}.${randomBytes(6).toString('hex')}.part`;
}
