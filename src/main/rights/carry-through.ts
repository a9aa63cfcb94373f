import path from 'node:path';
import type { Caller } from '#main/kernel/port';
import { listForgotten } from '#main/storage/forgotten';
import { logId } from '#main/storage/open-log';
import type { Reader } from '#main/storage/statement';
import type { Progress } from '#shared/contract/events';
import type { ForgottenCounts } from '#shared/domain/forgetting';
import type { rightsCommands } from './commands.ts';
import { readForgottenList, writeForgottenList } from './forgotten-list.ts';

/** How many interactions of others are gone through in one transaction. */
const rowsAtOnce = 50;
/** How often it is tried to empty the write-ahead log, and how long is waited in between: an export may be reading. */
const attempts = 50;
const wait = 100;

/** What is needed to forget somebody. */
export type Carrying = Readonly<{
  folder: string;
  reader: Reader;
  commands: Caller<ReturnType<typeof rightsCommands>>;
  progress: (progress: Omit<Progress, 'type'>) => void;
  changed: () => void;
}>;

/** Finishes what was begun, and forgets again whom the list in a folder of backups names and the log still knows. */
export async function resumeForgetting(parts: Carrying, folderOfList: string): Promise<void> {
  const { commands, reader } = parts;
  const forgotten = readForgottenList(folderOfList, logId(reader));
  if (forgotten.length > 0) await commands.call('forgetAgain', { forgotten });
  for (const customerId of await commands.call('forgettings', undefined)) await carryThrough(parts, customerId, null);
}

/** Forgets somebody from wherever it stands: each step is bounded, so that the shop goes on meanwhile. */
export async function carryThrough(
  { folder, commands, ...parts }: Carrying,
  customerId: string,
  counts: ForgottenCounts | null,
): Promise<Readonly<{ files: number; quoting: number }>> {
  const task = customerId;
  const of = await commands.call('countToErase', { customerId });
  const tell = (done: number, finished = false): void =>
    parts.progress({ task, kind: 'forget', accountId: null, done, of: of + 1, finished });
  try {
    tell(0);
    for (let left = of; left > 0;) {
      left = await commands.call('eraseInteractions', { customerId });
      tell(of - left);
    }
    const rows = await commands.call('rowsNaming', { customerId });
    let quoting = 0;
    for (let from = 0; from < rows.length; from += rowsAtOnce)
      quoting += await commands.call('takeOut', { customerId, rows: rows.slice(from, from + rowsAtOnce) });
    await commands.call('erasePerson', { customerId, folder, counts });
    const files = await commands.call('deleteOrphans', undefined);
    for (let isFirst = true; await commands.call('mergeWords', { isFirst });) isFirst = false;
    await commands.call('rewriteFile', undefined);
    await emptied(() => commands.call('endForgetting', { customerId }));
    await tellBackups({ folder, commands, ...parts });
    return { files, quoting };
  } finally {
    tell(of + 1, true);
    parts.changed();
  }
}

/** Every place where a backup may lie learns who is to stay forgotten. */
export async function tellBackups({ folder, reader, commands }: Carrying, places?: readonly string[]): Promise<void> {
  const forgotten = listForgotten(reader);
  if (forgotten.length === 0) return;
  const id = logId(reader);
  const all = places ?? [path.join(folder, 'backups'), ...(await commands.call('backupFolders', undefined))];
  // A disk that is not plugged in learns it with the next backup written there.
  for (const place of new Set(all)) await writeForgottenList(place, id, forgotten).catch(() => undefined);
}

/** An export or a backup may still read what was before: it is waited for, and tried again at the next start. */
async function emptied(empty: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (await empty()) return;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
