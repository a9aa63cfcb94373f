import type { Caller } from '#main/kernel/port';
import { listEntries } from '#main/storage/counter';
import { byId, pageOf, type Page } from '#main/storage/page';
import type { Reader } from '#main/storage/statement';
import type { LoggedEntry, LoggedKind } from '#shared/domain/logged-entry';
import type { Change, counterCommands, Logging } from './commands.ts';

export type Counter = ReturnType<typeof openCounter>;

/** What is written down by hand: what happened across the counter or on the phone, and notes. */
export function openCounter(reader: Reader, commands: Caller<ReturnType<typeof counterCommands>>) {
  return {
    log: (input: Logging) => commands.call('logEntry', input),
    change: (input: Change) => commands.call('changeEntry', input),
    remove: (id: string) => commands.call('removeEntry', { id }),
    list: (
      of: Readonly<{ customerId: string; kinds: readonly LoggedKind[]; after: string | null; limit: number }>,
    ): Page<LoggedEntry> => pageOf(of.limit, (limit) => listEntries(reader, { ...of, limit }), byId),
  };
}
