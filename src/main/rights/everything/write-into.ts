import { lstat, mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#main/kernel/refusal';
import { refusalOf } from '#main/storage/open-log';

/**
 * Lets a folder be written beside where it is to be, and puts it there once it is whole: nobody finds half of it. Refuses
 * `folder-in-use` where something lies there already: nothing of anybody's is written over.
 */
export async function writeInto<Answer>(folder: string, write: (part: string) => Promise<Answer>): Promise<Answer> {
  let part: string | null = null;
  try {
    if (!(await isFree(folder))) throw new Refusal('folder-in-use', { detail: folder, field: 'folder' });
    await mkdir(path.dirname(folder), { recursive: true, mode: 0o700 });
    // A name that nobody has: whatever else ends in .part may be a download under way.
    part = await mkdtemp(`${folder}.part-`);
    const answer = await write(part);
    // Not onto one that is there, which Windows refuses; one that was filled meanwhile stays.
    await rmdir(folder).catch(() => undefined);
    if (!(await isFree(folder))) throw new Refusal('folder-in-use', { detail: folder, field: 'folder' });
    await rename(part, folder);
    return answer;
  } catch (failure) {
    if (part !== null) await rm(part, { recursive: true, force: true });
    throw refusalOf(failure, folder);
  }
}

/** Nothing lies there, or a folder without anything in it. */
async function isFree(folder: string): Promise<boolean> {
  const lying = await lstat(folder).catch(() => null);
  return lying === null || (lying.isDirectory() && (await readdir(folder)).length === 0);
}
