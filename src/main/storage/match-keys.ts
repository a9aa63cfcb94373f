import { z } from 'zod';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const uncompared = query(z.object({ id: z.string() }), 'select customer_id as id from local_uncompared limit 1');
const compared = change('delete from local_uncompared where customer_id = @id');
const ofPerson = query(z.object({ key: z.string() }), 'select key from local_match_key where customer_id = @id');
const put = change('insert or ignore into local_match_key (key, customer_id) values (@key, @id)');
const take = change('delete from local_match_key where key = @key and customer_id = @id');
const holders = query(
  z.object({ id: z.string() }),
  'select customer_id as id from local_match_key where key = @key limit @limit',
);
const count = query(
  z.object({ count: z.number() }),
  'select count(*) as count from (select 1 from local_match_key where key = @key limit 2000)',
);
const people = query(
  z.object({ count: z.number() }),
  'select count(*) as count from customer where merged_into is null',
);

/** Somebody of whom something is new since they were compared; null where nobody is. */
export function nextUncompared(reader: Reader): string | null {
  return uncompared.one(reader)?.id ?? null;
}

export function noteCompared(writer: Writer, id: string): void {
  compared.run(writer, { id });
}

/** By what a person is found from now on, in place of what it was. */
export function setMatchKeys(writer: Writer, id: string, keys: readonly string[]): void {
  const before = new Set(ofPerson.all(writer, { id }).map(({ key }) => key));
  const now = new Set(keys);
  for (const key of before) if (!now.has(key)) take.run(writer, { key, id });
  for (const key of now) if (!before.has(key)) put.run(writer, { key, id });
}

/** Who is found by a key: not more than `limit` of them. */
export function holdersOf(reader: Reader, key: string, limit: number): string[] {
  return holders.all(reader, { key, limit }).map(({ id }) => id);
}

/** How many are found by a key, as far as 2,000: what so many have is common. */
export function countHolders(reader: Reader, key: string): number {
  return count.one(reader, { key })?.count ?? 0;
}

export function countPeople(reader: Reader): number {
  return people.one(reader)?.count ?? 0;
}
