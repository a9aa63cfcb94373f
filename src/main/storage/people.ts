import { z } from 'zod';
import { query, type Reader } from './statement.ts';

const personOfRecord = query(
  z.object({ personId: z.string() }),
  'select person_id as personId from customer where id = @id',
);
const records = query(
  z.object({ id: z.string() }),
  'select id from customer where person_id = @personId order by id <> @personId, merge_clock',
);

/** The record that stands for the person a record belongs to; null when there is none. */
export function personOf(reader: Reader, id: string): string | null {
  return personOfRecord.one(reader, { id })?.personId ?? null;
}

/** All records of the person a record belongs to: the one that stands for them first, then as they were merged. */
export function recordsOfPerson(reader: Reader, id: string): string[] {
  const personId = personOf(reader, id);
  return personId === null ? [] : records.all(reader, { personId }).map((record) => record.id);
}

/** SQL: the person whom the record in `column` belongs to. */
export const personIn = (column: string): string => `(select person_id from customer where id = ${column})`;
