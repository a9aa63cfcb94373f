import path from 'node:path';
import { backupName, restore as unpack } from '#main/backup/backup';
import { openExchange } from '#main/exchange/exchange';
import { openSchedules } from '#main/exchange/schedules';
import { openImports } from '#main/imports/imports';
import type { Clock } from '#main/kernel/clock';
import { newId } from '#main/kernel/ids';
import type { Log } from '#main/kernel/log';
import type { Scope } from '#main/kernel/scope';
import { resumeForgetting } from '#main/rights/carry-through';
import { openRights } from '#main/rights/rights';
import type { Announcer } from '#main/rpc/announcer';
import { openReader } from '#main/storage/open-log';
import type { Reader } from '#main/storage/statement';
import type { CheckReport } from '#shared/contract/check';
import type { Topic } from '#shared/contract/events';
import { refusalText } from '#shared/text/refusals';
import type { connectorThread } from './connector-port.ts';
import { longReads } from './export-port.ts';
import { importReads } from './import-port.ts';
import { startLogThread, type LogThread } from './log-port.ts';

type Parts = Readonly<{
  folder: string;
  version: string;
  reader: Reader;
  clock: Clock;
  log: Log;
  commands: LogThread['commands'];
  logPort: LogThread['port'];
  announcer: Announcer;
  connectors: ReturnType<typeof connectorThread>;
  /** Whether exports are made by themselves when they are due. */
  background: boolean;
}>;

/** Files come in and go out: mail, tables, exports, backups, and what the log knows of one person. */
export async function openFiles(parts: Parts, scope: Scope) {
  const { folder, version, reader, clock, log, commands, logPort, announcer, connectors, background } = parts;
  const reads = scope.own(longReads(folder));
  // Files go out, and mail comes in from files.
  const exchange = openExchange({
    folder,
    version,
    reader,
    clock,
    commands,
    importMail: async (order) => {
      const answer = await connectors.call('importMail', order);
      await commands.call('deleteOrphans', undefined);
      return answer;
    },
    cancelImport: (task) => connectors.call('cancelImport', { task }),
    normalize: (input) => connectors.call('normalizeItems', input),
    write: reads.write,
    cancelWrite: reads.cancel,
    preview: reads.preview,
    progress: (progress) => announcer.progress(progress),
    changed: () => announcer.changed(['conversations', 'customers', 'ledger', 'settings']),
  });

  // Customers come in from tables and cards.
  const fileReads = scope.own(importReads(folder, logPort));
  const imports = openImports({
    reader,
    clock,
    log,
    commands,
    look: fileReads.look,
    take: fileReads.take,
    cancel: fileReads.cancel,
    progress: (progress) => announcer.progress(progress),
    changed: () => announcer.changed(['customers', 'conversations', 'segments']),
  });
  // Of an import that a crash left in the middle nothing stays; whoever opens a window need not wait for it.
  const recovered = imports.recover();
  if (!background) await recovered;

  // Files are made again and again.
  const schedules = openSchedules(
    {
      version,
      reader,
      clock,
      log,
      commands,
      background,
      write: (order) => reads.write(newId(clock.now()), order, () => {}),
      sentence: refusalText,
      changed: () => announcer.changed(['settings']),
    },
    scope,
  );

  // What the log knows of somebody is given to them, or forgotten.
  const rights = openRights({
    folder,
    version,
    reader,
    clock,
    commands,
    look: reads.look,
    write: reads.everything,
    cancel: reads.cancel,
    progress: (progress) => announcer.progress(progress),
    changed: () => announcer.changed(everything),
  });
  // Whoever was being forgotten when the program ended, or came back with a restored backup, is forgotten before all else.
  await rights.resume();

  return {
    exchange,
    imports,
    schedules,
    rights,
    check: () => reads.check(newId(clock.now())),
    backup: async (file: string | null) => {
      const written = await reads.backup(newId(clock.now()), file ?? backupName(folder, clock.now()));
      await rights.noteBackup(written.file);
      return written;
    },
  };
}

/**
 * Unpacks a backup into a folder that holds no log yet. Whom the log forgot since the backup was made is forgotten again, by
 * the list that lies beside it.
 */
export async function restore(file: string, folder: string): Promise<CheckReport> {
  const report = await unpack(file, folder);
  const logThread = await startLogThread(folder);
  const reader = openReader(folder);
  try {
    const quietly = { progress: () => undefined, changed: () => undefined };
    await resumeForgetting({ folder, reader, commands: logThread.commands, ...quietly }, path.dirname(file));
  } finally {
    reader.database.close();
    await logThread.close();
  }
  return report;
}

/** Whatever somebody who was forgotten may have stood in. */
const everything: readonly Topic[] = [
  ...(['complaints', 'conversations', 'customers', 'deals', 'follow-ups'] as const),
  ...(['segments', 'outbox', 'drafts', 'ledger'] as const),
];
