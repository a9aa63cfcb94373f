import { z } from 'zod';
import type { Customer } from '#shared/domain/customer';
import { segmentFilter, type Segment, type SegmentFilter } from '#shared/domain/segment';
import { eachCustomerWhere, findCustomer, fold } from './customers.ts';
import { flag, flagged, json, placeOf } from './rows.ts';
import { segmentSql } from './segment-sql.ts';
import type { SegmentNow } from './segment-tests.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const segmentRow = z.object({
  id: z.string(),
  name: z.string(),
  filter: json(segmentFilter),
  position: z.number(),
  removed: flag,
});
/** A segment as it is kept: what was removed stays, so that it can come back. */
export type KeptSegment = Segment & Readonly<{ removed: boolean }>;

const columns = 'id, name, filter, position, removed';
const byId = query(segmentRow, `select ${columns} from segment where id = @id`);
const all = query(segmentRow, `select ${columns} from segment where removed = 0 order by position, id`);
const write = change(`
  insert into segment (id, name, filter, position, removed, clock) values (@id, @name, @filter, @position, @removed, @clock)
  on conflict (id) do update set name = excluded.name, filter = excluded.filter, position = excluded.position,
    removed = excluded.removed, clock = excluded.clock where excluded.clock > clock`);

export function listSegments(reader: Reader): KeptSegment[] {
  return all.all(reader);
}

/** Also one that was removed. */
export function findSegment(reader: Reader, id: string): KeptSegment | null {
  return byId.one(reader, { id });
}

export function writeSegment(writer: Writer, segment: KeptSegment, clock: string): void {
  const { filter, removed } = segment;
  write.run(writer, { ...segment, filter: JSON.stringify(filter), removed: flagged(removed), clock });
}

/** How many customers a filter finds; `text` narrows them down to those with it in a name or address. */
export function countCustomersOf({ database }: Reader, filter: SegmentFilter, asked: Asked): number {
  const { where, parameters } = narrowed(filter, asked);
  const sql = `select count(*) from customer c where c.merged_into is null and ${where}`;
  return z.number().parse(database.prepare(sql).pluck().get(parameters));
}

/** Those whom a filter finds, newest contact first. */
export function listCustomersOf(
  reader: Reader,
  filter: SegmentFilter,
  asked: Asked & Readonly<{ after: string | null; limit: number }>,
): Readonly<{ items: Customer[]; next: string | null }> {
  const { where, parameters } = narrowed(filter, asked);
  const from = placeOf(asked.after);
  const at = from === null ? Number.MAX_SAFE_INTEGER : (from.at ?? findCustomer(reader, from.id)?.lastAt ?? 0);
  const items = [
    ...eachCustomerWhere(reader, {
      where: `(coalesce(c.last_at, 0), c.id) < (@at, @id) and ${where}`,
      order: 'order by coalesce(c.last_at, 0) desc, c.id desc limit @limit',
      parameters: { ...parameters, at, id: from?.id ?? '', limit: asked.limit + 1 },
    }),
  ];
  const page = items.slice(0, asked.limit);
  const last = page.at(-1);
  return { items: page, next: items.length > asked.limit && last ? `${last.lastAt ?? 0}~${last.id}` : null };
}

/** Everyone whom a filter finds, by name: for exports. `now` is when it is asked. */
export function eachCustomerOf(reader: Reader, filter: SegmentFilter, now: number): Generator<Customer> {
  const { where, parameters } = segmentSql(filter, shopNow(now));
  return eachCustomerWhere(reader, { where, parameters, order: 'order by c.name collate nocase, c.id' });
}

type Asked = Readonly<{ now: number; text: string }>;

function narrowed(filter: SegmentFilter, { now, text }: Asked) {
  const { where, parameters } = segmentSql(filter, shopNow(now));
  const words = fold(text).trim();
  if (words === '') return { where, parameters };
  return { where: `instr(c.finding, @text) > 0 and ${where}`, parameters: { ...parameters, text: words } };
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
