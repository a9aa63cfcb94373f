import { z } from 'zod';
import { interactionKind as isSpoken } from '#shared/domain/interaction';
import type { TimelineKind } from '#shared/domain/timeline';
import { query, type Reader } from './statement.ts';

/**
 * Where an entry stands among all that happened: `at` in milliseconds, then which source it comes from, then its id there.
 * A row of an interaction is an eighth of a second (./rows.ts), so that interactions keep the order of their rows.
 */
export type Place = Readonly<{ at: number; source: number; id: string }>;
export type PlacedEntry = Place & Readonly<{ recordId: string }>;

/** What part of a timeline is asked for: its entries beside a place, older or newer. */
export type Stretch = Readonly<{ from: Place; newer: boolean; limit: number }>;

/** What a timeline is narrowed to; an empty list: to nothing. */
export type TimelineFilter = Readonly<{ kinds: readonly TimelineKind[]; channels: readonly string[] }>;

const millisecondsOfRow = 125;
/** Behind every id. */
const last = '\u{10FFFF}';

/** Before and after everything. */
export const newestPlace: Place = { at: Number.MAX_SAFE_INTEGER, source: 99, id: last };

/** Behind everything that happened up to an instant. */
export function placeAfter(at: number): Place {
  return { at, source: 99, id: last };
}

export function placeOfRow(row: number): Place {
  return { at: row * millisecondsOfRow, source: 0, id: '' };
}

/** Between an entry and the next newer one: seen from here it is the first of the older ones. */
export function justAfter(place: Place): Place {
  return place.source === 0 ? { ...place, source: 1 } : { ...place, id: `${place.id} ` };
}

/** Between an entry and the next older one. */
export function justBefore(place: Place): Place {
  return place.source === 0 ? { at: place.at - 1, source: 99, id: last } : { ...place, id: place.id.slice(0, -1) };
}

export function rowOfPlace({ at }: Place): number {
  return at / millisecondsOfRow;
}

/** Newest first. */
export function comparePlaces(one: Place, other: Place): number {
  return other.at - one.at || other.source - one.source || (one.id === other.id ? 0 : one.id < other.id ? 1 : -1);
}

const interactionRow = z.object({ row: z.number() });
const ofRecord = (bound: string, where: string, order: string) =>
  query(
    interactionRow,
    `select i.row from interaction i where i.customer_id = @recordId and i.row ${bound} ${where} order by i.row ${order} limit @limit`,
  );
const narrowed = `and (@kinds is null or i.kind in (select value from json_each(@kinds)))
  and (@channels is null or i.channel in (select value from json_each(@channels)))`;
const interactions = {
  older: { all: ofRecord('< @row', '', 'desc'), narrowed: ofRecord('< @row', narrowed, 'desc') },
  newer: { all: ofRecord('> @row', '', 'asc'), narrowed: ofRecord('> @row', narrowed, 'asc') },
};

const eventRow = z.object({ id: z.string(), at: z.number() });
const eventsOf = (table: string, at: string, where: string) => {
  const walk = (bound: string, order: string) =>
    query(
      eventRow,
      `select id, ${at} as at from ${table} where customer_id = @recordId and (${at}, id) ${bound} (@at, @tie) ${where}
       order by ${at} ${order}, id ${order} limit @limit`,
    );
  return { older: walk('<', 'desc'), newer: walk('>', 'asc') };
};

/** What else hangs on a customer, by the number of its source. Of two at one instant the higher is the newer. */
export const eventSources = [
  { source: 1, kind: 'deal', event: 'opened', walk: eventsOf('deal', 'opened_at', 'and removed = 0') },
  { source: 2, kind: 'follow-up', event: 'made', walk: eventsOf('follow_up', 'created_at', '') },
  { source: 3, kind: 'complaint', event: 'opened', walk: eventsOf('complaint', 'opened_at', '') },
  { source: 4, kind: 'follow-up', event: 'settled', walk: eventsOf('follow_up', 'done_at', '') },
  { source: 5, kind: 'complaint', event: 'closed', walk: eventsOf('complaint', 'closed_at', '') },
  {
    source: 6,
    kind: 'deal',
    event: 'closed',
    walk: eventsOf('deal', 'closed_at', "and removed = 0 and state <> 'open'"),
  },
] as const;

/**
 * The entries of these records beside a place, merged from every source of each: each gives as many as could be wanted,
 * by its own index, and the first of them all are taken.
 */
export function entriesBeside(
  reader: Reader,
  recordIds: readonly string[],
  asked: Stretch & Readonly<{ filter: TimelineFilter | null }>,
): PlacedEntry[] {
  const { filter, newer, limit } = asked;
  const wanted = eventSources.filter(
    ({ kind }) => filter === null || (filter.channels.length === 0 && filter.kinds.includes(kind)),
  );
  const spoken =
    filter === null || filter.kinds.length === 0 || filter.kinds.some((kind) => isSpoken.safeParse(kind).success);
  const found = recordIds.flatMap((recordId) => [
    ...(spoken ? interactionsBeside(reader, recordId, asked) : []),
    ...wanted.flatMap((events) => eventsBeside(reader, recordId, { ...asked, ...events })),
  ]);
  const nearest = found.toSorted((one, other) => (newer ? comparePlaces(other, one) : comparePlaces(one, other)));
  return nearest.slice(0, limit).toSorted(comparePlaces);
}

function interactionsBeside(
  reader: Reader,
  recordId: string,
  { filter, from, newer, limit }: Stretch & Readonly<{ filter: TimelineFilter | null }>,
): PlacedEntry[] {
  const whole = Math.floor(from.at / millisecondsOfRow);
  // Of what stands at the very place an event has, interactions are the older.
  const row = newer || from.source === 0 ? whole : whole + 1;
  const { all, narrowed: some } = interactions[newer ? 'newer' : 'older'];
  const bound = { recordId, row: Math.min(row, Number.MAX_SAFE_INTEGER), limit };
  const listed = (values: readonly string[]): string | null => (values.length === 0 ? null : JSON.stringify(values));
  const rows =
    filter === null
      ? all.all(reader, bound)
      : some.all(reader, { ...bound, kinds: listed(filter.kinds), channels: listed(filter.channels) });
  return rows.map((found) => ({ ...placeOfRow(found.row), recordId }));
}

function eventsBeside(
  reader: Reader,
  recordId: string,
  { source, walk, from, newer, limit }: Stretch & (typeof eventSources)[number],
): PlacedEntry[] {
  const beyond = newer ? source > from.source : source < from.source;
  const tie = source === from.source ? from.id : beyond === newer ? '' : last;
  return (newer ? walk.newer : walk.older)
    .all(reader, { recordId, at: from.at, tie, limit })
    .map(({ id, at }) => ({ at, source, id, recordId }));
}
