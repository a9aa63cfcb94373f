import path from 'node:path';
import { Refusal } from '#main/kernel/refusal';
import { newId } from '#main/kernel/ids';
import type { Clock } from '#main/kernel/clock';
import type { Caller } from '#main/kernel/port';
import type { Quotes } from '#main/storage/forgetting';
import { listForgotten } from '#main/storage/forgotten';
import { logId } from '#main/storage/open-log';
import { findCustomer } from '#main/storage/customers';
import type { Reader } from '#main/storage/statement';
import type { Customer } from '#shared/domain/customer';
import { ownTimeZone } from '#shared/domain/time-zone';
import type { Progress } from '#shared/contract/events';
import type { ForgottenCounts, HasForgotten, ToBeForgotten } from '#shared/domain/forgetting';
import type { rightsCommands } from './commands.ts';
import type { EverythingOrder, WrittenFolder } from './everything/everything.ts';
import { usualFolder } from './everything/usual-folder.ts';
import { writeInto } from './everything/write-into.ts';
import { writeForgottenList } from './forgotten-list.ts';

/** How many interactions of others are gone through in one transaction. */
const rowsAtOnce = 50;
/** How often it is tried to empty the write-ahead log, and how long is waited in between: an export may be reading. */
const attempts = 50;
const wait = 100;

export type RightsParts = Readonly<{
  folder: string;
  version: string;
  reader: Reader;
  clock: Clock;
  commands: Caller<ReturnType<typeof rightsCommands>>;
  look: (task: string, customerId: string) => Promise<ToBeForgotten>;
  write: (task: string, order: EverythingOrder, told: (rows: number) => void) => Promise<WrittenFolder>;
  cancel: (task: string) => void;
  progress: (progress: Omit<Progress, 'type'>) => void;
  changed: () => void;
}>;

export type Rights = ReturnType<typeof openRights>;

/** What somebody may ask of the shop about themselves: to see everything, and to be forgotten. */
export function openRights(parts: RightsParts) {
  const { clock, commands } = parts;
  const look = (customerId: string): Promise<ToBeForgotten> => parts.look(newId(clock.now()), customerId);
  return {
    look,
    /**
     * Forgets a person for good. What is begun is carried through, also after a power cut; each step is bounded, so that
     * the shop goes on meanwhile.
     */
    forget: async ({ customerId, quotes }: Readonly<{ customerId: string; quotes: Quotes }>): Promise<HasForgotten> => {
      const { counts, backups } = await look(customerId);
      const begun = await commands.call('beginForgetting', { customerId, quotes });
      const done = await carryThrough(parts, begun.customerId, counts);
      return { counts, ...done, backups };
    },
    /** Finishes what was begun before the program ended. */
    resume: async (): Promise<void> => {
      for (const customerId of await commands.call('forgettings', undefined))
        await carryThrough(parts, customerId, null);
    },
    usualFolder: (customerId: string): string => usualFolder(customerOr(parts.reader, customerId), clock.now()),
    everything: async (input: Readonly<{ customerId: string; folder: string | null }>): Promise<WrittenFolder> => {
      const customer = customerOr(parts.reader, input.customerId);
      const task = newId(clock.now());
      const tell = (done: number, finished: boolean): void =>
        parts.progress({ task, kind: 'everything', accountId: null, done, of: customer.interactions, finished });
      const folder = path.resolve(input.folder ?? usualFolder(customer, clock.now()));
      const order = {
        customerId: customer.id,
        folder,
        version: parts.version,
        asOf: clock.now(),
        timeZone: ownTimeZone(),
      };
      try {
        return await writeInto(folder, (part) =>
          parts.write(task, { ...order, folder: part }, (rows) => tell(rows, false)),
        );
      } finally {
        tell(customer.interactions, true);
      }
    },
    cancel: (task: string): void => parts.cancel(task),
    noteBackup: async (file: string): Promise<void> => {
      const at = path.resolve(file);
      await commands.call('noteBackup', { file: at });
      await tellBackups(parts, [path.dirname(at)]);
    },
  };
}

function customerOr(reader: Reader, id: string): Customer {
  const customer = findCustomer(reader, id);
  if (!customer) throw new Refusal('not-found');
  return customer;
}

async function carryThrough(
  { folder, commands, ...parts }: RightsParts,
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
    const files = await commands.call('deleteOrphans', { folder });
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
async function tellBackups({ folder, reader, commands }: RightsParts, places?: readonly string[]): Promise<void> {
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
