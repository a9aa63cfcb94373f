import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '#main/kernel/clock';
import { newId } from '#main/kernel/ids';
import type { Log } from '#main/kernel/log';
import type { Caller } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import { findUpload } from '#main/storage/drafts';
import { keptOfImport, listImportLines, listImports } from '#main/storage/imports';
import type { Reader } from '#main/storage/statement';
import type { TakenBack } from '#main/storage/unimport';
import type { Progress } from '#shared/contract/events';
import type { Imported, LookedAt } from '#shared/contract/imports';
import type { ImportMapping, ImportOptions, ImportOutcome, ImportState } from '#shared/domain/customer-import';
import type { importCommands } from './import-commands.ts';
import type { ImportJob } from './read-customers.ts';

type Commands = ReturnType<typeof importCommands> & {
  forgetUploads: (input: { ids: readonly string[] }) => void;
};

export type ImportsParts = Readonly<{
  reader: Reader;
  clock: Clock;
  log: Log;
  commands: Caller<Commands>;
  /** Each reads a file in a thread of its own. */
  look: (job: Omit<ImportJob, 'id'>) => Promise<LookedAt>;
  take: (job: ImportJob, dry: boolean, told: (lines: number) => void) => Promise<Imported>;
  cancel: (id: string) => void;
  progress: (progress: Omit<Progress, 'type'>) => void;
  changed: () => void;
}>;

type FileInput = Readonly<{ upload: string | null; path: string | null; options: ImportOptions }>;
type MappedInput = FileInput & Readonly<{ mapping: ImportMapping | null }>;
export type Imports = ReturnType<typeof openImports>;

/** Customers from files. */
export function openImports(parts: ImportsParts) {
  const { reader, commands } = parts;
  const located = ({ upload, path: given, options }: FileInput) => {
    const found = upload === null ? null : findUpload(reader, upload);
    const file = found?.file ?? (given === null ? null : path.resolve(given));
    if (file === null) throw new Refusal('not-found', { field: 'upload' });
    return { file, name: found?.name ?? path.basename(file), options };
  };
  const take = async (input: MappedInput, dry: boolean): Promise<Imported> => {
    const id = newId(parts.clock.now());
    const tell = (done: number, finished: boolean): void =>
      parts.progress({ task: id, kind: 'import', accountId: null, done, of: null, finished });
    tell(0, false);
    try {
      return await parts.take({ ...located(input), id, mapping: input.mapping }, dry, (lines) => tell(lines, false));
    } catch (failure) {
      if (!dry)
        await takeBack(id, failure instanceof Refusal && failure.code === 'cancelled' ? 'cancelled' : 'interrupted');
      throw failure;
    } finally {
      tell(0, true);
      if (!dry) parts.changed();
    }
  };

  /** Nothing is left of an import that has not begun. */
  const takeBack = async (id: string, state: ImportState): Promise<void> => {
    try {
      await commands.call('beginTakingBack', { id });
    } catch (failure) {
      if (failure instanceof Refusal && failure.code === 'not-found') return;
      throw failure;
    }
    await stepBack(id, state);
  };
  const stepBack = async (id: string, state: ImportState): Promise<void> => {
    let before: string | null = null;
    let taken = 0;
    try {
      do {
        const step: TakenBack = await commands.call('takeImportBack', { id, before });
        before = step.next;
        taken += 100;
        parts.progress({ task: `undo-${id}`, kind: 'import', accountId: null, done: taken, of: null, finished: false });
      } while (before !== null);
      await commands.call('endTakingBack', { id, state });
    } finally {
      parts.progress({ task: `undo-${id}`, kind: 'import', accountId: null, done: taken, of: null, finished: true });
    }
  };

  return {
    look: (input: FileInput) => parts.look({ ...located(input), mapping: null }),
    tryOut: (input: MappedInput) => take(input, true),
    run: async (input: MappedInput): Promise<Imported> => {
      const done = await take(input, false);
      const upload = input.upload === null || done.id === null ? null : findUpload(reader, input.upload);
      if (upload) {
        await commands.call('forgetUploads', { ids: [upload.id] });
        await rm(upload.file, { force: true });
      }
      return done;
    },
    lines: (input: Readonly<{ id: string; outcome: ImportOutcome | null; after: number; limit: number }>) => {
      const items = listImportLines(reader, input);
      return { items, next: items.length < input.limit ? null : (items.at(-1)?.line ?? null) };
    },
    list: () => listImports(reader),
    undo: async (id: string): Promise<{ kept: string[] }> => {
      await commands.call('beginTakingBack', { id });
      try {
        await stepBack(id, 'undone');
      } finally {
        parts.changed();
      }
      return { kept: keptOfImport(reader, id) };
    },
    cancel: (id: string): void => parts.cancel(id),
    /** What a crash left in the middle is taken back; what was being undone goes on. */
    recover: async (): Promise<void> => {
      try {
        await commands.call('forgetImportLines', undefined);
        const unended = await commands.call('unendedImports', undefined);
        for (const { id, state } of unended) await stepBack(id, state === 'running' ? 'interrupted' : 'undone');
        if (unended.length > 0) parts.changed();
      } catch (failure) {
        parts.log.error({ err: failure }, 'an import could not be taken back');
      }
    },
  };
}
