import { z } from 'zod';
import type { Customer } from '#shared/domain/customer';
import { segmentFilter, type Segment, type SegmentFilter, type SegmentValues } from '#shared/domain/segment';
import {
  beginning,
  goesUpwards,
  isFound,
  orderKeys,
  pageOfCustomers,
  wordsToFind,
  type CustomersPage,
} from './customer-list.ts';
import { eachCustomerWhere } from './customers.ts';
import type { Revisable } from './revising.ts';
import { json } from './rows.ts';
import { segmentSql } from './segment-sql.ts';
import type { SegmentNow } from './segment-tests.ts';
import { change, query, type Reader } from './statement.ts';

/** What a segment says, as its acts write it down. */
const segmentFields = z.object({ name: z.string(), filter: segmentFilter, position: z.number() }).readonly();
export type SegmentFields = z.infer<typeof segmentFields>;

const segmentRow = z.object({
  id: z.string(),
  name: z.string(),
  filter: json(segmentFilter),
  position: z.number(),
});
const columns = 'id, name, filter, position';
const byId = query(segmentRow, `select ${columns} from segment where id = @id and removed = 0`);
const byPlace = query(segmentRow, `select ${columns} from segment where removed = 0 order by position, id`);
const put = change(`
  insert into segment (id, name, filter, position, clock) values (@id, @name, @filter, @position, @clock)
  on conflict (id) do update set name = excluded.name, filter = excluded.filter, position = excluded.position, removed = 0,
    clock = excluded.clock`);
const remove = change('update segment set removed = 1, clock = @clock where id = @id');

const value = z.object({ value: z.string() });
const languages = query(
  value,
  `select distinct substr(language, 1, instr(language || '-', '-') - 1) as value from customer where language <> '' order by 1`,
);
const timeZones = query(value, `select distinct time_zone as value from customer where time_zone <> '' order by 1`);
const channels = query(value, 'select distinct channel as value from customer_channel order by 1');

/** Segments as they are saved, changed and taken back. */
export const segments: Revisable<SegmentFields> = {
  entity: 'segment',
  fields: segmentFields,
  find: (reader, id) => {
    const row = byId.one(reader, { id });
    return row && segmentFields.parse(row);
  },
  write: (writer, id, fields, clock) => {
    if (fields) put.run(writer, { ...fields, id, clock, filter: JSON.stringify(fields.filter) });
    else remove.run(writer, { id, clock });
  },
  recordOf: () => null,
};

/** In the order somebody gave them. */
export function listSegments(reader: Reader): Segment[] {
  return byPlace.all(reader);
}

export function findSegment(reader: Reader, id: string): Segment | null {
  return byId.one(reader, { id });
}

/** How many customers a filter finds; `text` narrows them down to those with it in a name or address. */
export function countCustomersOf({ database }: Reader, filter: SegmentFilter, asked: Asked): number {
  const { where, parameters } = narrowed(filter, asked);
  const sql = `select count(*) from customer c where c.merged_into is null and ${where}`;
  return z.number().parse(database.prepare(sql).pluck().get(parameters));
}

/** Those whom a filter finds, in the order of all customers. */
export function listCustomersOf(
  reader: Reader,
  filter: SegmentFilter,
  asked: Readonly<{ now: number }> & CustomersPage,
): Readonly<{ items: Customer[]; next: string | null }> {
  const { where, parameters } = narrowed(filter, asked);
  const { order, limit } = asked;
  const upwards = goesUpwards(asked);
  const [key, direction] = [orderKeys[order], upwards ? '' : 'desc'];
  const from = beginning(reader, order, { upwards, after: asked.after });
  // Sorted, not walked in order, as the sign before the key has it: among few that fit, the walk would read everybody in an
  // order in which they lie all over the file, and take ten times as long as one read from end to end.
  const found = `select c.rowid from customer c where c.merged_into is null and (+(${key}), c.id) ${upwards ? '>' : '<'} (@key, @id)
    and ${where} order by +(${key}) ${direction}, c.id ${direction} limit @limit`;
  const read = eachCustomerWhere(reader, {
    where: `c.rowid in (${found})`,
    order: `order by ${key} ${direction}, c.id ${direction}`,
    parameters: { ...parameters, ...from, limit: limit + 1 },
  });
  return pageOfCustomers([...read], asked);
}

/** Whether a filter finds one customer. */
export function isCustomerIn(
  { database }: Reader,
  filter: SegmentFilter,
  { now, customerId }: Readonly<{ now: number; customerId: string }>,
): boolean {
  const { where, parameters } = segmentSql(filter, shopNow(now));
  const sql = `select 1 from customer c where c.id = @customerId and c.merged_into is null and ${where}`;
  return database.prepare(sql).get({ ...parameters, customerId }) !== undefined;
}

/** The ids of everyone whom a filter finds. */
export function customersIn({ database }: Reader, filter: SegmentFilter, now: number): ReadonlySet<string> {
  const { where, parameters } = segmentSql(filter, shopNow(now));
  const sql = `select c.id from customer c where c.merged_into is null and ${where}`;
  return new Set(z.array(z.string()).parse(database.prepare(sql).pluck().all(parameters)));
}

/** Everyone whom a filter finds, by name: for exports. `now` is when it is asked. */
export function eachCustomerOf(reader: Reader, filter: SegmentFilter, now: number): Generator<Customer> {
  const { where, parameters } = segmentSql(filter, shopNow(now));
  return eachCustomerWhere(reader, { where, parameters, order: 'order by c.name collate nocase, c.id' });
}

type Asked = Readonly<{ now: number; text: string }>;

function narrowed(filter: SegmentFilter, { now, text }: Asked) {
  const { where, parameters } = segmentSql(filter, shopNow(now));
  const words = wordsToFind(text);
  return words === null
    ? { where, parameters }
    : { where: `${isFound} and ${where}`, parameters: { ...parameters, ...words } };
}

/** The languages, time zones and channels there are among customers: what a filter may choose from. */
export function segmentValues(reader: Reader): SegmentValues {
  const valuesOf = (of: typeof languages): string[] => of.all(reader).map(({ value }) => value);
  return { languages: valuesOf(languages), timeZones: valuesOf(timeZones), channels: valuesOf(channels) };
}

/** This moment in the shop's calendar: that of the computer. */
export function shopNow(at: number): SegmentNow {
  const today = new Date(at);
  const [year, month, date] = [today.getFullYear(), today.getMonth(), today.getDate()];
  return {
    at,
    dayFromNow: (days) => dayOf(new Date(year, month, date + days)),
    startOf: (day) => new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))).getTime(),
  };
}

function dayOf(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
