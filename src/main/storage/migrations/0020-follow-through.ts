import type Database from 'better-sqlite3';
import { historyTables } from './0020-history-tables.ts';
import { noticeTables } from './0020-notice-tables.ts';

/** What following through needs: each part of it says its own tables. */
export function followThrough(database: Database.Database): void {
  database.exec(noticeTables);
  database.exec(historyTables);
}
