import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { blobFile } from '#main/storage/blobs';
import { countToErase, eraseInteractions } from '#main/storage/erasing';
import { erasePerson, takeUploads } from '#main/storage/erasing-person';
import {
  beginForgetting,
  emptyForgetting,
  endForgetting,
  findForgetting,
  listForgettings,
  type Forgetting,
  type Quotes,
} from '#main/storage/forgetting';
import { forgetAgain } from '#main/storage/forgetting-again';
import type { Forgotten } from '#main/storage/forgotten';
import { deleteWordsAtOnce, emptyWriteAheadLog, mergeWords, rewriteFile } from '#main/storage/freeing';
import { backupFolders, noteBackup } from '#main/storage/holding';
import { countQuoting, rowsNaming, takeOut, takeOutOfDrafts, takeOutOfOutbox } from '#main/storage/naming';
import { takeOutOfAnswers } from '#main/storage/naming-answers';
import { takeOutOfSegments } from '#main/storage/naming-segments';
import type { Writer } from '#main/storage/open-log';
import { deleteOrphans } from '#main/storage/orphans';
import { forgetQuarantined } from '#main/storage/quarantine';
import type { ForgottenCounts } from '#shared/domain/forgetting';

/** Interactions erased in one transaction, so that others write in between. */
const atOnce = 50;

/** What the log thread does to forget somebody: one bounded step after the other, each safe to be done again. */
export function rightsCommands(writer: Writer) {
  const inOne = <Answer>(work: () => Answer): Answer => writer.database.transaction(work).immediate();
  return {
    forgettings: (): readonly string[] => listForgettings(writer),
    /** From here on they are known by nothing. Answers who is: the one that stands for the person. */
    beginForgetting: ({ customerId, quotes }: { customerId: string; quotes: Quotes }) =>
      inOne(() => {
        const forgetting = beginForgetting(writer, customerId, { quotes, at: writer.clock.now() });
        deleteWordsAtOnce(writer, false);
        return { customerId: forgetting.customerId };
      }),
    /** Whom a restored backup brought back: they are forgotten as of when they were. */
    forgetAgain: ({ forgotten }: { forgotten: readonly Forgotten[] }): void =>
      inOne(() => {
        if (forgetAgain(writer, forgotten)) deleteWordsAtOnce(writer, false);
      }),
    countToErase: ({ customerId }: { customerId: string }): number => {
      const forgetting = findForgetting(writer, customerId);
      return forgetting ? countToErase(writer, forgetting) : 0;
    },
    /** Answers how many are left. */
    eraseInteractions: ({ customerId }: { customerId: string }): number =>
      inOne(() => {
        const forgetting = findForgetting(writer, customerId);
        if (!forgetting) return 0;
        eraseInteractions(writer, forgetting, atOnce);
        return countToErase(writer, forgetting);
      }),
    /** Interactions of others that name them, a row each. */
    rowsNaming: ({ customerId }: { customerId: string }): readonly number[] => {
      const forgetting = findForgetting(writer, customerId);
      return forgetting ? rowsNaming(writer, forgetting) : [];
    },
    /** Answers how many of these still quote them, or speak of them. */
    takeOut: ({ customerId, rows }: { customerId: string; rows: readonly number[] }): number =>
      inOne(() => {
        const forgetting = findForgetting(writer, customerId);
        if (!forgetting) return 0;
        for (const row of rows) takeOut(writer, row, forgetting);
        return countQuoting(writer, rows, forgetting);
      }),
    /** Everything else that is known of them, in one transaction with the act. */
    erasePerson: ({
      customerId,
      folder,
      counts,
    }: {
      customerId: string;
      folder: string;
      counts: ForgottenCounts | null;
    }): void => {
      const forgetting = findForgetting(writer, customerId);
      if (!forgetting || forgetting.records.length === 0) return;
      const uploads = inOne(() => {
        takeOutOfOutbox(writer, forgetting);
        takeOutOfDrafts(writer, forgetting);
        takeOutOfSegments(writer, forgetting);
        takeOutOfAnswers(writer, forgetting);
        takeOutOfQuarantine(writer, folder, forgetting);
        erasePerson(writer, forgetting, counts);
        emptyForgetting(writer, customerId);
        return takeUploads(writer);
      });
      for (const file of uploads) rmSync(file, { force: true });
      emptyFolder(path.join(folder, 'exports'));
    },
    deleteOrphans: (): number => inOne(() => deleteOrphans(writer)),
    /** False when no deleted word is left in the index. */
    mergeWords: ({ isFirst }: { isFirst: boolean }): boolean => inOne(() => mergeWords(writer, isFirst)),
    rewriteFile: (): void => rewriteFile(writer),
    /** Ends it once the write-ahead log is empty as well; false where somebody still reads what was before. */
    endForgetting: ({ customerId }: { customerId: string }): boolean => {
      if (!emptyWriteAheadLog(writer)) return false;
      inOne(() => {
        deleteWordsAtOnce(writer, true);
        endForgetting(writer, customerId);
      });
      return true;
    },
    backupFolders: (): readonly string[] => backupFolders(writer),
    noteBackup: ({ file }: { file: string }): void => inOne(() => noteBackup(writer, file)),
  };
}

/** An item that could not be read is theirs where its head says that they wrote it. */
function takeOutOfQuarantine(writer: Writer, folder: string, { ways }: Forgetting): void {
  const addresses = ways.map(({ address }) => address);
  forgetQuarantined(writer, (sha256) => {
    const head = headOf(blobFile(folder, sha256));
    const authors =
      head
        .match(/^(?:from|sender|reply-to):.*(?:\r?\n[ \t].*)*/gimu)
        ?.join('\n')
        .toLowerCase() ?? '';
    return addresses.some((address) => authors.includes(address));
  });
}

function headOf(file: string): string {
  try {
    return (
      readFileSync(file)
        .subarray(0, 65_536)
        .toString('latin1')
        .split(/\r?\n\r?\n/u, 1)[0] ?? ''
    );
  } catch {
    return '';
  }
}

/** Exports were taken over into a place of their own, or were not wanted. */
function emptyFolder(folder: string): void {
  try {
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true, force: true });
  } catch {
    // There is none.
  }
}
