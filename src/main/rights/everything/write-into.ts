import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { Refusal } from '#main/kernel/refusal';
import { refusalOf } from '#main/storage/open-log';

/**
 * Lets a folder be written beside where it is to be, and puts it there once it is whole: nobody finds half of it. Refuses
 * `folder-in-use` where something lies there already.
 */
export async function writeInto<Answer>(folder: string, write: (part: string) => Promise<Answer>): Promise<Answer> {
  const lying = await readdir(folder).catch(() => []);
  if (lying.length > 0) throw new Refusal('folder-in-use', { detail: folder, field: 'folder' });
  const part = `${folder}.part`;
  try {
    await rm(part, { recursive: true, force: true });
    await mkdir(part, { recursive: true, mode: 0o700 });
    const answer = await write(part);
    await rm(folder, { recursive: true, force: true });
    await rename(part, folder);
    return answer;
  } catch (failure) {
    await rm(part, { recursive: true, force: true });
    throw refusalOf(failure, folder);
  }
}
