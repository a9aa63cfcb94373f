import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import type { Clock } from '#main/kernel/clock';
import { HybridClock } from '#main/kernel/hybrid-clock';
import { newId } from '#main/kernel/ids';
import { Refusal } from '#main/kernel/refusal';
import { fold } from './customers.ts';
import { migrate, migrations } from './migrate.ts';
import { change, query, type Reader } from './statement.ts';

/** The one connection that writes. `key` derives ids of facts; `tick` reads the log's hybrid clock. */
export type Writer = Reader & Readonly<{ key: Uint8Array; device: string; clock: Clock; tick: () => string }>;

const readLog = query(z.object({ id: z.string(), key: z.instanceof(Uint8Array) }), 'select id, key from log');
const insertLog = change('insert into log (id, key, created_at) values (@id, @key, @at)');
const readSetting = query(z.object({ value: z.string() }), 'select value from local_setting where name = @name');
const writeSetting = change(
  'insert into local_setting (name, value) values (@name, @value) on conflict (name) do update set value = excluded.value',
);
const lastClock = query(z.object({ clock: z.string().nullable() }), 'select max(clock) as clock from activity');

/**
 * Pages that wait beside the log's file until a commit brings them in, which then takes a tenth of a second. A pause is the
 * better time (`checkpoint`); this bounds what a first sync writes without one: 32 MB.
 */
const longestWal = 8000;

/** The log's file in a data folder. */
export function logFile(folder: string): string {
  return path.join(folder, 'shopbell.sqlite');
}

/**
 * Opens (or makes) the log for writing and migrates it. Only the log thread calls this.
 * Refuses `folder-unwritable`, `disk-full`, `log-damaged`, `log-from-newer-version`.
 */
export function openWriter(folder: string, clock: Clock): Writer {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    const file = logFile(folder);
    const database = connect(file, false);
    // Full: what was answered as stored survives a power cut. WAL: readers never wait.
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma(`wal_autocheckpoint = ${longestWal}`);
    migrate(database, file);
    return writerOf(database, clock);
  } catch (failure) {
    throw refusalOf(failure, folder);
  }
}

/** One transaction around much work, without waiting for the disk: for a log that is made anew where it is cut short. */
export async function inOneGo({ database }: Writer, work: () => Promise<void>): Promise<void> {
  database.pragma('synchronous = OFF');
  database.exec('begin');
  await work();
  database.exec('commit');
}

/** Brings what was committed into the log's file, for a time when nobody waits. Where that fails it stays beside it. */
export function checkpoint({ database }: Writer): void {
  try {
    database.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // A full disk, say: whoever writes next is told.
  }
}

/** Leaves one file behind, without a write-ahead log beside it. */
export function closeWriter(writer: Writer): void {
  writer.database.pragma('optimize');
  writer.database.pragma('wal_checkpoint(TRUNCATE)');
  writer.database.close();
}

/** Opens the log for reading, as it was last committed. */
export function openReader(folder: string): Reader {
  const file = logFile(folder);
  if (!existsSync(file)) throw new Refusal('log-damaged', { detail: file });
  const database = connect(file, true);
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version !== migrations.at(-1)?.number)
    throw new Refusal('log-from-newer-version', { detail: `version ${version}` });
  database.pragma('query_only = ON');
  return { database };
}

/** The key from which ids are derived, for who only reads; whoever writes has it at hand. */
export function logKey(reader: Reader): Uint8Array {
  return readLog.one(reader)?.key ?? new Uint8Array();
}

/** Which log this is: the same in its backups. */
export function logId(reader: Reader): string {
  return readLog.one(reader)?.id ?? '';
}

export function readLocalSetting(reader: Reader, name: string): string | null {
  return readSetting.one(reader, { name })?.value ?? null;
}

export function writeLocalSetting(writer: Reader, name: string, value: string): void {
  writeSetting.run(writer, { name, value });
}

/** What an SQLite or file-system failure means to a person; anything else is returned as it came. */
export function refusalOf(failure: unknown, where: string): unknown {
  const code = failure instanceof Error && 'code' in failure ? String(failure.code) : '';
  if (code === 'ENOSPC' || code === 'SQLITE_FULL' || code === 'EDQUOT')
    return new Refusal('disk-full', { detail: where }, failure);
  if (
    [
      'EACCES',
      'EPERM',
      'EROFS',
      'ENOTDIR',
      'EEXIST',
      'SQLITE_READONLY',
      'SQLITE_CANTOPEN',
      'SQLITE_READONLY_DIRECTORY',
    ].includes(code)
  ) {
    return new Refusal('folder-unwritable', { detail: where }, failure);
  }
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB')
    return new Refusal('log-damaged', { detail: logFile(where) }, failure);
  return failure;
}

function connect(file: string, readonly: boolean): Database.Database {
  const database = new Database(file, { readonly, timeout: 10_000 });
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('temp_store = MEMORY');
  // In kilobytes; the system's own cache is behind it. A reader asks for pages of lists, the writer fills one of a batch.
  database.pragma(`cache_size = ${readonly ? -4_000 : -12_000}`);
  // How names and words are compared; SQLite itself knows no case but that of English.
  database.function('folded', { deterministic: true, directOnly: true }, (text: unknown) =>
    typeof text === 'string' ? fold(text) : null,
  );
  return database;
}

function writerOf(database: Database.Database, clock: Clock): Writer {
  const reader = { database };
  if (!readLog.one(reader)) insertLog.run(reader, { id: newId(clock.now()), key: randomBytes(32), at: clock.now() });
  const log = readLog.one(reader);
  if (!log) throw new Refusal('log-damaged');
  let device = readLocalSetting(reader, 'device');
  if (!device) {
    device = randomBytes(4).toString('hex');
    writeLocalSetting(reader, 'device', device);
  }
  const hybrid = new HybridClock(clock, device, lastClock.one(reader)?.clock ?? null);
  return { database, key: log.key, device, clock, tick: () => hybrid.tick() };
}
