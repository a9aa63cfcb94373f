import { setImmediate as turn } from 'node:timers/promises';
import { Refusal } from '#main/kernel/refusal';
import { indexInOrder } from '#main/storage/facts';
import { fieldForImport, type ImportBatch } from '#main/storage/imported';
import {
  beginImport,
  findImport,
  forgetImportLines,
  keepImported,
  rememberMapping,
  saveImportLines,
  setImportCounts,
  setImportState,
  unendedImports,
} from '#main/storage/imports';
import type { Writer } from '#main/storage/open-log';
import { actOfUndoing, takeImportBack, type TakenBack } from '#main/storage/unimport';
import type { CustomField } from '#shared/domain/custom-field';
import type {
  CustomerLine,
  ImportCounts,
  ImportMapping,
  ImportOptions,
  ImportState,
} from '#shared/domain/customer-import';
import type { GivenLine } from './given.ts';
import { logBook } from './log-book.ts';
import { takeLine, type Taking } from './take-line.ts';

/** Longest a transaction takes up lines while nobody else wants to write, in milliseconds. */
const longestTransaction = 1000;
/** Acts that are taken back in one transaction. */
const actsTogether = 100;

export type ImportBeginning = Readonly<{
  id: string;
  name: string;
  /** By what its mapping is remembered; null: it is not. */
  header: string | null;
  mapping: ImportMapping;
  fields: readonly Omit<CustomField, 'id'>[];
}>;

/** What the log thread does for files of customers. `wanted` tells that somebody else waits to write. */
export function importCommands(writer: Writer, wanted: () => boolean) {
  /** What lines of a run said already; nothing of it matters after the run. */
  const running = new Map<string, Pick<Taking, 'fieldIds' | 'said'>>();
  const inOne = <Answer>(work: () => Answer): Answer => writer.database.transaction(work).immediate();
  return {
    beginImport: ({ id, name, header, mapping, fields }: ImportBeginning): void =>
      inOne(() => {
        beginImport(writer, { id, name });
        if (header !== null) rememberMapping(writer, header, mapping);
        const fieldIds = new Map(fields.map((field) => [field.name, fieldForImport(writer, id, field)]));
        running.set(id, { fieldIds, said: new Set() });
      }),

    /** Takes lines in their order, each whole in one transaction; between them the thread lets others write. */
    takeLines: async (input: {
      id: string;
      lines: readonly GivenLine[];
      options: Pick<ImportOptions, 'differing' | 'ambiguous'>;
    }): Promise<CustomerLine[]> => {
      const taken: CustomerLine[] = [];
      while (taken.length < input.lines.length) {
        // Cancelled or undone since: what is still on its way is not taken.
        const run = running.get(input.id);
        if (!run) throw new Refusal('cancelled');
        inOne(() => {
          const batch: ImportBatch = { id: input.id, words: [] };
          const taking = { ...run, book: logBook(writer, batch), options: input.options };
          const until = performance.now() + longestTransaction;
          const from = taken.length;
          do {
            const line = input.lines[taken.length];
            if (!line) break;
            taken.push(takeLine(line, taking));
          } while (!wanted() && performance.now() < until);
          indexInOrder(writer, batch.words);
          saveImportLines(writer, input.id, taken.slice(from));
        });
        if (taken.length < input.lines.length) await turn();
      }
      return taken;
    },

    endImport: ({ id, counts }: { id: string; counts: ImportCounts }): void =>
      inOne(() => {
        running.delete(id);
        setImportCounts(writer, id, counts);
        setImportState(writer, id, 'done');
      }),

    /** Keeps what a dry run tells of its lines. */
    saveImportLines: ({ id, lines }: { id: string; lines: readonly CustomerLine[] }): void =>
      inOne(() => saveImportLines(writer, id, lines)),
    forgetImportLines: (): void => inOne(() => forgetImportLines(writer)),

    /** Begins to take an import back. Refuses `not-found` for one that is not there, or not any more. */
    beginTakingBack: ({ id }: { id: string }): void =>
      inOne(() => {
        const found = findImport(writer, id);
        if (!found || !['running', 'done', 'undoing'].includes(found.state)) throw new Refusal('not-found');
        running.delete(id);
        if (found.state !== 'running') setImportState(writer, id, 'undoing');
      }),
    /** One step of it; `before` is what the step before answered as `next`. */
    takeImportBack: ({ id, before }: { id: string; before: string | null }): TakenBack =>
      inOne(() => {
        const step = takeImportBack(writer, { batch: id, before, limit: actsTogether });
        for (const customerId of step.kept) keepImported(writer, id, customerId);
        return step;
      }),
    endTakingBack: ({ id, state }: { id: string; state: ImportState }): void =>
      inOne(() => {
        setImportState(writer, id, state);
        actOfUndoing(writer, id);
      }),
    unendedImports: () => unendedImports(writer),
  };
}
