import { z } from 'zod';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const personOfRecord = query(
  z.object({ personId: z.string() }),
  'select person_id as personId from customer where id = @id',
);
const records = query(
  z.object({ id: z.string() }),
  'select id from customer where person_id = @personId order by id <> @personId, merge_clock',
);

/** How a record points to the one it was merged into, since which act. */
export type Pointing = Readonly<{ id: string; into: string | null; clock: string | null; personId: string }>;
const pointing = query(
  z.object({ id: z.string(), into: z.string().nullable(), clock: z.string().nullable(), personId: z.string() }),
  'select id, merged_into as "into", merge_clock as clock, person_id as personId from customer where id = @id',
);
const pointingOfPerson = query(
  z.object({ id: z.string(), into: z.string().nullable(), clock: z.string().nullable(), personId: z.string() }),
  `select id, merged_into as "into", merge_clock as clock, person_id as personId from customer
   where person_id = @personId order by merge_clock`,
);
const point = change('update customer set merged_into = @into, merge_clock = @clock where id = @id');
const setPerson = change('update customer set person_id = @personId where id = @id');

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

/** SQL: a record `c` stands alone: nobody was merged with it or belongs to it, and nothing was promised, said or hoped of it. */
export const nothingHangsOn = `c.merged_into is null
   and not exists (select 1 from customer m where m.merged_into = c.id)
   and not exists (select 1 from customer_link l where l.member_id = c.id)
   and not exists (select 1 from customer_link l where l.group_id = c.id)
   and not exists (select 1 from deal d where d.customer_id = c.id)
   and not exists (select 1 from follow_up f where f.customer_id = c.id)
   and not exists (select 1 from complaint p where p.customer_id = c.id)
   and not exists (select 1 from playbook_case k where k.customer_id = c.id)
   and not exists (select 1 from pin p where p.customer_id = c.id)`;

/** What `read` answers of each record of a person, put in one order: a page of it. */
export function ofEachRecord<Row>(
  reader: Reader,
  id: string,
  page: Readonly<{
    read: (recordId: string) => readonly Row[];
    order: (one: Row, other: Row) => number;
    limit: number;
  }>,
): Row[] {
  return recordsOfPerson(reader, id).flatMap(page.read).toSorted(page.order).slice(0, page.limit);
}

/** The later first; of two at the same instant the greater id. */
export function laterFirst<Row extends Readonly<{ id: string }>>(at: (row: Row) => number) {
  return (one: Row, other: Row): number => at(other) - at(one) || (other.id < one.id ? -1 : 1);
}

export function pointingOf(reader: Reader, id: string): Pointing | null {
  return pointing.one(reader, { id });
}

/** The records merged straight into this one, as they were merged. */
export function mergedInto(reader: Reader, id: string): Pointing[] {
  const personId = personOf(reader, id);
  return personId === null ? [] : pointingOfPerson.all(reader, { personId }).filter(({ into }) => into === id);
}

/** A record and everything that was merged into it, directly or through others. */
export function recordsBelow(reader: Reader, id: string): string[] {
  const personId = personOf(reader, id);
  const all = personId === null ? [] : pointingOfPerson.all(reader, { personId });
  const below = new Set([id]);
  // A set grows while it is walked: each record found brings in those merged into it.
  for (const found of below) for (const record of all) if (record.into === found) below.add(record.id);
  return [...below];
}

/** Points a record to another one, or with null to none; whoever was merged into it goes along. */
export function pointRecord(writer: Writer, id: string, to: Readonly<{ into: string; clock: string }> | null): void {
  const below = recordsBelow(writer, id);
  point.run(writer, { id, into: to?.into ?? null, clock: to?.clock ?? null });
  const personId = to === null ? id : (personOf(writer, to.into) ?? id);
  for (const record of below) setPerson.run(writer, { id: record, personId });
}
