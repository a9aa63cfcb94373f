import { z } from 'zod';
import { query, type Reader } from './statement.ts';

const interactions = query(
  z.object({ id: z.string() }),
  'select id from interaction where customer_id in (select value from json_each(@records)) order by row',
);
const conversations = query(
  z.object({ id: z.string() }),
  `select distinct conversation_id as id from interaction
   where customer_id in (select value from json_each(@records)) and conversation_id <> id order by conversation_id`,
);

/** Of all records of a person, oldest first. */
export function interactionsOfRecords(reader: Reader, records: readonly string[]): string[] {
  return interactions.all(reader, { records: JSON.stringify(records) }).map(({ id }) => id);
}

/** The conversations they took part in. */
export function conversationsOfRecords(reader: Reader, records: readonly string[]): string[] {
  return conversations.all(reader, { records: JSON.stringify(records) }).map(({ id }) => id);
}
