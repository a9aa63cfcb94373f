import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#main/kernel/refusal';
import { blobFile, digestOf } from '#main/storage/blobs';
import { attachFiles, copyLog, detachFiles, isBackup, openBackup, readFiles } from '#main/storage/backup-file';
import { eachDigest } from '#main/storage/integrity';
import { logFile, refusalOf } from '#main/storage/open-log';
import type { Reader } from '#main/storage/statement';
import type { CheckReport } from '#shared/contract/check';

/**
 * Writes the whole shop into one file: the log as it is at this moment, and every attachment in it. The file is read back
 * and compared before it gets its name. It holds no passwords: they stay in the keychain.
 */
export async function backUp(
  reader: Reader,
  folder: string,
  file: string,
): Promise<CheckReport & Readonly<{ file: string; bytes: number }>> {
  const part = `${file}.part`;
  await rm(part, { force: true });
  const problems: CheckReport['problems'][number][] = [];
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await copyLog(reader, part);
    const backup = openBackup(part);
    try {
      for (const { sha256 } of eachDigest(reader)) {
        const content = await readFile(blobFile(folder, sha256)).catch(() => null);
        if (content && digestOf(content) === sha256) attachFiles(backup, sha256, content);
        else problems.push({ part: 'attachments', detail: `${sha256} is missing or damaged in the log’s folder` });
      }
      for (const { sha256, content } of readFiles(backup)) {
        if (digestOf(content) !== sha256)
          problems.push({ part: 'attachments', detail: `${sha256} could not be read back from the backup` });
      }
      // A copy that cannot be read must not take the place of an earlier, whole one.
      if (!isBackup(backup)) throw new Refusal('not-a-backup', { detail: file });
    } finally {
      backup.database.close();
    }
    await rename(part, file);
  } catch (failure) {
    await rm(part, { force: true });
    throw refusalOf(failure, path.dirname(file));
  }
  return { ok: problems.length === 0, problems, file, bytes: (await stat(file)).size };
}

/** Where a backup goes that was given no name. */
export function backupName(folder: string, now: number): string {
  return path.join(
    folder,
    'backups',
    `shopbell-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '')}.backup`,
  );
}

/** Unpacks a backup into a folder that holds no log yet. Refuses `folder-not-empty`, `not-a-backup`, `file-unreadable`. */
export async function restore(file: string, folder: string): Promise<CheckReport> {
  if (existsSync(logFile(folder))) throw new Refusal('folder-not-empty', { detail: folder });
  if (!(await stat(file).catch(() => null))?.isFile()) throw new Refusal('file-unreadable', { detail: file });
  const part = `${logFile(folder)}.part`;
  const problems: CheckReport['problems'][number][] = [];
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await copyFile(file, part);
    await chmod(part, 0o600);
    const backup = openBackup(part);
    try {
      if (!isBackup(backup)) throw new Refusal('not-a-backup', { detail: file });
      for (const { sha256, content } of readFiles(backup)) {
        if (digestOf(content) !== sha256)
          problems.push({ part: 'attachments', detail: `${sha256} is damaged in the backup` });
        const target = blobFile(folder, sha256);
        await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
        await writeFile(target, content, { mode: 0o600 });
      }
      detachFiles(backup);
    } finally {
      backup.database.close();
    }
    await rename(part, logFile(folder));
  } catch (failure) {
    await rm(part, { force: true });
    throw refusalOf(failure, folder);
  }
  return { ok: problems.length === 0, problems };
}
