import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { newId } from '#main/kernel/ids';
import type { Clock } from '#main/kernel/clock';
import { Refusal } from '#main/kernel/refusal';
import type { Caller } from '#main/kernel/port';
import { findAccount, ownAddresses } from '#main/storage/accounts';
import { findUpload } from '#main/storage/drafts';
import type { Reader } from '#main/storage/statement';
import type { Progress } from '#shared/contract/events';
import type { ExportPreview, NormalizedLine } from '#shared/contract/exchange';
import type { ExportOrder } from '#shared/domain/export';
import type { ImportLine, ImportSummary } from '#shared/domain/ledger';
import { exportCsv, exportFolder, type ExportInput } from './exports.ts';
import type { uploadCommands } from './uploads.ts';
import type { Dated } from './chosen.ts';
import type { Exported, WriteOrder } from './write-csv.ts';

export type ImportOrder = Readonly<{
  task: string;
  channel: string;
  paths: readonly string[];
  own: readonly string[];
  /** What uploaded files were called. */
  names: Readonly<Record<string, string>>;
  origin: Readonly<{ accountId: string | null; address: string; channel: string }>;
  reportFile: string;
}>;
export type ImportAnswer = Readonly<{ summary: ImportSummary; problems: ImportLine[]; lines: ImportLine[] }>;

export type ExchangeParts = Readonly<{
  folder: string;
  version: string;
  reader: Reader;
  clock: Clock;
  commands: Caller<ReturnType<typeof uploadCommands>>;
  importMail: (order: ImportOrder) => Promise<ImportAnswer>;
  cancelImport: (task: string) => Promise<void>;
  normalize: (input: Readonly<{ channel: string; file: string; own: readonly string[] }>) => Promise<NormalizedLine[]>;
  /** Writes in a thread of its own; `task` can be cancelled. */
  write: (task: string, order: WriteOrder, told: (rows: number) => void) => Promise<Exported>;
  cancelWrite: (task: string) => void;
  preview: (task: string, order: Dated) => Promise<ExportPreview>;
  progress: (progress: Omit<Progress, 'type'>) => void;
  changed: () => void;
}>;

export type Exchange = ReturnType<typeof openExchange>;

/** What comes in from files and goes out as files. */
export function openExchange(parts: ExchangeParts) {
  const tell = (progress: Pick<Progress, 'task' | 'kind' | 'done' | 'finished'>): void =>
    parts.progress({ ...progress, accountId: null, of: null });
  return {
    export: async (input: ExportInput) => {
      const task = newId(parts.clock.now());
      try {
        return await exportCsv(
          {
            ...parts,
            write: (order) =>
              parts.write(task, order, (rows) => tell({ task, kind: 'export', done: rows, finished: false })),
          },
          input,
        );
      } finally {
        tell({ task, kind: 'export', done: 0, finished: true });
      }
    },

    previewExport: (order: ExportOrder): Promise<ExportPreview> =>
      parts.preview(newId(parts.clock.now()), { ...order, asOf: parts.clock.now() }),

    importMail: async (
      input: Readonly<{
        uploads: readonly string[];
        paths: readonly string[];
        own: readonly string[];
        accountId: string | null;
        channel: string;
      }>,
    ) => {
      const account = input.accountId === null ? null : findAccount(parts.reader, input.accountId);
      if (input.accountId !== null && !account) throw new Refusal('not-found', { field: 'accountId' });
      const uploads = input.uploads.flatMap((id) => findUpload(parts.reader, id) ?? []);
      const files = new Map(uploads.map(({ file, name }) => [file, name]));
      const task = newId(parts.clock.now());
      const report = `${task}.jsonl`;
      const named = (line: ImportLine): ImportLine => ({ ...line, path: files.get(line.path) ?? line.path });
      const reports = path.join(exportFolder(parts.folder), 'reports');
      await mkdir(reports, { recursive: true, mode: 0o700 });
      tell({ task, kind: 'import', done: 0, finished: false });
      try {
        const answer = await parts.importMail({
          task,
          channel: input.channel,
          paths: [...files.keys(), ...input.paths.map((given) => path.resolve(given))],
          own: [...ownAddresses(parts.reader), ...input.own].map((address) => address.trim().toLowerCase()),
          names: Object.fromEntries(files),
          origin: { accountId: account?.id ?? null, address: account?.address ?? '', channel: input.channel },
          reportFile: path.join(reports, report),
        });
        return {
          summary: answer.summary,
          problems: answer.problems.map(named),
          lines: answer.lines.map(named),
          reportPath: `/bytes/exports/reports/${report}`,
        };
      } finally {
        tell({ task, kind: 'import', done: 0, finished: true });
        await forgetUploads(parts, uploads);
        parts.changed();
      }
    },
    normalize: parts.normalize,
    /** Ends an import or export early; what an import stored is kept. */
    cancel: async (task: string): Promise<void> => {
      parts.cancelWrite(task);
      await parts.cancelImport(task);
    },
  };
}

/** An imported upload has done its work: its words are in the log, the file goes. */
async function forgetUploads(
  parts: ExchangeParts,
  uploads: readonly Readonly<{ id: string; file: string }>[],
): Promise<void> {
  await parts.commands.call('forgetUploads', { ids: uploads.map(({ id }) => id) });
  for (const { file } of uploads) await rm(file, { force: true });
}
