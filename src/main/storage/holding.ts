import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import type { Way } from './identities.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const note = change(
  'insert into local_backup (file, at) values (@file, @at) on conflict (file) do update set at = excluded.at',
);
const list = query(
  z.object({ file: z.string(), at: z.number() }),
  'select file, at from local_backup order by at, file',
);

/** A backup that was made: `holds` is null where it cannot be looked at now. */
export type Backup = Readonly<{ file: string; at: number; holds: boolean | null }>;

/** Remembers where a backup lies. */
export function noteBackup(writer: Writer, file: string): void {
  note.run(writer, { file, at: writer.clock.now() });
}

/** Where backups were ever written to. */
export function backupFolders(reader: Reader): string[] {
  return list.all(reader).map(({ file }) => path.dirname(file));
}

/** Every backup that is known of, and the log's own copies, with whether somebody is in it. */
export function backupsHolding(reader: Reader, folder: string, ways: readonly Way[]): Backup[] {
  const noted = list.all(reader);
  const known = new Set(noted.map(({ file }) => file));
  const beside = filesIn(path.join(folder, 'backups'))
    .filter((file) => !known.has(file))
    .map((file) => ({ file, at: Math.round(statSync(file).mtimeMs) }));
  return [...noted, ...beside].flatMap(({ file, at }): Backup[] => {
    // A folder that is not there is a disk that is not plugged in; a file that is not there was thrown away.
    if (!existsSync(file)) return existsSync(path.dirname(file)) ? [] : [{ file, at, holds: null }];
    return [{ file, at, holds: isHolding(file, ways) }];
  });
}

function isHolding(file: string, ways: readonly Way[]): boolean | null {
  try {
    const database = new Database(file, { readonly: true });
    try {
      const known = database.prepare('select 1 from identity where channel = ? and address = ?');
      const wrote = database.prepare('select 1 from interaction where author_address = ? limit 1');
      return ways.some(({ channel, address }) => known.get(channel, address) ?? wrote.get(address));
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

function filesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(?:backup|sqlite)$/u.test(name))
        .map((name) => path.join(folder, name))
    : [];
}
