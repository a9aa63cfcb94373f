import path from 'node:path';
import { Refusal } from '#main/kernel/refusal';
import { newId } from '#main/kernel/ids';
import type { Clock } from '#main/kernel/clock';
import type { Quotes } from '#main/storage/forgetting';
import { findCustomer } from '#main/storage/customers';
import type { Reader } from '#main/storage/statement';
import type { Customer } from '#shared/domain/customer';
import { ownTimeZone } from '#shared/domain/time-zone';
import type { HasForgotten, ToBeForgotten } from '#shared/domain/forgetting';
import { carryThrough, resumeForgetting, tellBackups, type Carrying } from './carry-through.ts';
import type { EverythingOrder, WrittenFolder } from './everything/everything.ts';
import { usualFolder } from './everything/usual-folder.ts';
import { writeInto } from './everything/write-into.ts';

export type RightsParts = Carrying &
  Readonly<{
    version: string;
    clock: Clock;
    look: (task: string, customerId: string) => Promise<ToBeForgotten>;
    write: (task: string, order: EverythingOrder, told: (rows: number) => void) => Promise<WrittenFolder>;
    cancel: (task: string) => void;
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
    /** Finishes what was begun before the program ended, and forgets again whom a restored backup brought back. */
    resume: (): Promise<void> => resumeForgetting(parts, path.join(parts.folder, 'backups')),
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
        const written = await writeInto(folder, (part) =>
          parts.write(task, { ...order, folder: part }, (rows) => tell(rows, false)),
        );
        return { ...written, folder };
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
