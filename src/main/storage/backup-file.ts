import { open } from 'node:fs/promises';
import Database from 'better-sqlite3';
import type { Reader } from './statement.ts';

/** A backup is a copy of the log with one more table: the bytes of every attachment. */
export async function copyLog(reader: Reader, file: string): Promise<void> {
  // Made first, so that nobody else on the computer may ever read it.
  await (await open(file, 'wx', 0o600)).close();
  // In one read transaction: SQLite begins anew whenever another connection writes, which during a first sync is always.
  reader.database.exec('begin');
  try {
    reader.database.prepare('select id from log').get();
    await reader.database.backup(file);
  } finally {
    reader.database.exec('commit');
  }
  const { database } = openBackup(file);
  // One file, with no journal beside it.
  database.pragma('journal_mode = DELETE');
  database.exec('create table backup_file (sha256 text primary key, content blob not null) strict');
  database.close();
}

/** Opens a file as a backup, whatever it is; `isBackup` tells. */
export function openBackup(file: string): Reader {
  const database = new Database(file);
  return { database };
}

export function isBackup({ database }: Reader): boolean {
  try {
    if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') return false;
    const tables = database
      .prepare<[], { count: number }>(
        `select count(*) as count from sqlite_schema where name in ('log', 'interaction', 'backup_file')`,
      )
      .get();
    return tables?.count === 3;
  } catch {
    return false;
  }
}

export function attachFiles({ database }: Reader, sha256: string, content: Uint8Array): void {
  database.prepare('insert or ignore into backup_file (sha256, content) values (?, ?)').run(sha256, content);
}

export function* readFiles({ database }: Reader): Generator<Readonly<{ sha256: string; content: Uint8Array }>> {
  yield* database
    .prepare<[], { sha256: string; content: Uint8Array }>('select sha256, content from backup_file')
    .iterate();
}

/**
 * Makes the copy a log again. What had not left when it was made may have left since: nobody knows, so the provider, then
 * the person, is asked before it is sent.
 */
export function detachFiles({ database }: Reader): void {
  database.exec('drop table backup_file');
  database.exec(`update outbox set state = 'unknown', not_before = 0 where state in ('queued', 'leased')`);
  database.exec('vacuum');
}
