import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { Refusal } from '#main/kernel/refusal';
import { firstLog } from './migrations/0010-first-log.ts';
import { followThrough } from './migrations/0020-follow-through.ts';
import { everyChannel } from './migrations/0030-every-channel.ts';
import { shorterWordIndex } from './migrations/0040-word-index.ts';

export type Migration = Readonly<{ number: number; run: (database: Database.Database) => void }>;

/** Numbered by tens; a released one is never edited. */
export const migrations: readonly Migration[] = [
  { number: 10, run: firstLog },
  { number: 20, run: followThrough },
  { number: 30, run: everyChannel },
  { number: 40, run: shorterWordIndex },
];

/**
 * Brings a log to this program's shape, each step in its own transaction, after copying the file to `backups/`.
 * Refuses `log-from-newer-version` and changes nothing then.
 */
export function migrate(database: Database.Database, file: string, list: readonly Migration[] = migrations): void {
  const current = Number(database.pragma('user_version', { simple: true }));
  const newest = list.at(-1)?.number ?? 0;
  if (current > newest)
    throw new Refusal('log-from-newer-version', { detail: `version ${current}, this program knows ${newest}` });
  const due = list.filter(({ number }) => number > current);
  if (due.length > 0 && current > 0) keepCopy(database, file, current);
  for (const { number, run } of due) {
    database
      .transaction(() => {
        run(database);
        database.pragma(`user_version = ${number}`);
      })
      .immediate();
  }
}

function keepCopy(database: Database.Database, file: string, version: number): void {
  if (!existsSync(file)) return;
  const folder = path.join(path.dirname(file), 'backups');
  mkdirSync(folder, { recursive: true });
  // Everything written so far must be in the one file that is copied.
  database.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(file, path.join(folder, `shopbell-before-${version}.sqlite`));
}
