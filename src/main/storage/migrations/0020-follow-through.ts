import type Database from 'better-sqlite3';

/** What following through needs: each part of it says its own tables. */
export function followThrough(database: Database.Database): void {
  database.exec('');
}
