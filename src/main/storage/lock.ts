import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '#main/kernel/refusal';
import { refusalOf } from './open-log.ts';

/**
 * Keeps two cores from opening one log. The lock is the operating system's on a file of its own, held by an open
 * transaction: it ends with the process however that ends, so none is ever left behind. Refuses `log-in-use`.
 */
export function lockFolder(folder: string): () => void {
  let database: Database.Database | null = null;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    database = new Database(path.join(folder, 'lock.sqlite'), { timeout: 0 });
    database.exec('begin exclusive');
  } catch (failure) {
    database?.close();
    const code = failure instanceof Error && 'code' in failure ? String(failure.code) : '';
    if (code.startsWith('SQLITE_BUSY')) throw new Refusal('log-in-use', { detail: folder }, failure);
    throw refusalOf(failure, folder);
  }
  const held = database;
  return () => held.close();
}
