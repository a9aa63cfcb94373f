import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { HybridClock } from '#main/kernel/hybrid-clock';
import { migrate } from '#main/storage/migrate';
import type { Writer } from '#main/storage/open-log';

/** A log in memory, for sequences by the thousand: `inTurn` takes everything back that was written in it. */
export function openMemoryLog(): Writer &
  Readonly<{ inTurn: <Answer>(work: () => Promise<Answer>) => Promise<Answer> }> {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(database, ':memory:');
  const clock = { now: () => 1_750_000_000_000 };
  const hybrid = new HybridClock(clock, 'device');
  return {
    ...{ database, key: randomBytes(32), device: 'device', clock, tick: () => hybrid.tick() },
    inTurn: async (work) => {
      database.exec('begin');
      try {
        return await work();
      } finally {
        database.exec('rollback');
      }
    },
  };
}
