import type Database from 'better-sqlite3';
import { shippedSegments } from '#shared/domain/shipped-segments';

/** Of the first log: what it begins with, the same in every log. */
export function shipSegments(database: Database.Database): void {
  const insert = database.prepare(
    `insert into segment (id, name, filter, position, clock) values (@id, @name, @filter, @position, '')`,
  );
  for (const segment of shippedSegments) insert.run({ ...segment, filter: JSON.stringify(segment.filter) });
}
