import { z } from 'zod';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

// Numbers are bound as floating-point ones, which FTS5 does not take here.
const mergeSome = change(
  "insert into interaction_words (interaction_words, rank) values ('merge', cast(@pages as integer))",
);
const setSecureDelete = change(
  "insert into interaction_words (interaction_words, rank) values ('secure-delete', cast(@on as integer))",
);
const changes = query(z.object({ changes: z.number() }), 'select total_changes() as changes');
const samples = query(z.object({ name: z.string() }), "select name from sqlite_schema where name like 'sqlite_stat_'");

/** Pages that one step of tidying the word index writes: some tens of milliseconds. */
const pagesAtOnce = 400;

/**
 * Whether words leave the index at once when their interaction does. That takes ten milliseconds a mail; without, what is
 * deleted is only marked, and leaves when the index is merged into one piece (`mergeWords`).
 */
export function deleteWordsAtOnce(writer: Writer, on: boolean): void {
  setSecureDelete.run(writer, { on: on ? 1 : 0 });
}

/** One step of merging the whole word index into one piece, after which no deleted word is in it; false when it is done. */
export function mergeWords(writer: Writer, isFirst: boolean): boolean {
  const before = changesOf(writer);
  mergeSome.run(writer, { pages: isFirst ? -pagesAtOnce : pagesAtOnce });
  // What FTS5 documents: fewer than two changes mean that nothing was left to merge.
  return changesOf(writer) - before >= 2;
}

/**
 * Writes the whole file anew, so that nothing of what was deleted is left in free pages, in gaps within pages or in the
 * samples of the query planner. Not within a transaction; takes seconds for each gigabyte.
 */
export function rewriteFile({ database }: Writer): void {
  const known = samples.all({ database });
  for (const { name } of known) database.exec(`delete from ${name}`);
  // Its copy goes to a file, not into memory; SQLite takes it away.
  database.pragma('temp_store = FILE');
  try {
    database.exec('vacuum');
    if (known.length > 0) database.exec('analyze');
  } finally {
    database.pragma('temp_store = MEMORY');
  }
}

/** Empties the write-ahead log into the file; false while somebody still reads what was before. */
export function emptyWriteAheadLog({ database }: Reader): boolean {
  const [answer] = z.array(z.object({ busy: z.number() })).parse(database.pragma('wal_checkpoint(TRUNCATE)'));
  return answer?.busy === 0;
}

function changesOf(reader: Reader): number {
  return changes.one(reader)?.changes ?? 0;
}
