import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Forgotten } from '#main/storage/forgotten';

const list = z.array(z.object({ key: z.string().regex(/^[0-9a-f]{32}$/u), at: z.number() }));

/**
 * Who was forgotten, beside the backups that may still hold them: restoring one forgets them again. Nothing but keyed
 * hashes, which tell nobody anything who does not have the log itself.
 */
export async function writeForgottenList(
  folder: string,
  logId: string,
  forgotten: readonly Forgotten[],
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = listFile(folder, logId);
  const known = readForgottenList(folder, logId);
  const all = new Map([...known, ...forgotten].map((one) => [`${one.key}${one.at}`, one]));
  const part = `${file}.part`;
  await writeFile(part, `${JSON.stringify([...all.values()], null, 1)}\n`, { mode: 0o600 });
  await rename(part, file);
}

/** Nobody, where there is no list or it cannot be read. */
export function readForgottenList(folder: string, logId: string): readonly Forgotten[] {
  try {
    return list.parse(JSON.parse(readFileSync(listFile(folder, logId), 'utf8')));
  } catch {
    return [];
  }
}

function listFile(folder: string, logId: string): string {
  return path.join(folder, `shopbell-forgotten-${logId}.json`);
}
