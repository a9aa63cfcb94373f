import { z } from 'zod';
import type { TimelineEntry } from '#shared/domain/timeline';
import { personIn, recordsOfPerson } from './people.ts';
import { pinnedRows } from './pins.ts';
import { query, type Reader } from './statement.ts';
import { entriesAt, keyOf } from './timeline-entries.ts';
import {
  entriesBeside,
  justAfter,
  justBefore,
  newestPlace,
  placeAfter,
  placeOfRow,
  type Place,
  type PlacedEntry,
  type TimelineFilter,
} from './timeline-places.ts';

/** Where a page of a timeline begins: beside an entry's key, up to an instant, at an interaction, or at the newest entry. */
export type TimelineStart = Readonly<{ key: string | null; at: number | null; entry: string | null }>;

export type TimelinePage = Readonly<{ items: TimelineEntry[]; older: string | null; newer: string | null }>;

const members = query(
  z.object({ personId: z.string(), name: z.string() }),
  `select distinct c.id as personId, c.name from customer c where c.id in
     (select ${personIn('l.member_id')} from customer_link l where l.group_id in (select value from json_each(@records)))
   order by c.name, c.id`,
);
const channelsOf = query(
  z.object({ channel: z.string() }),
  `select distinct channel from customer_channel where customer_id in (select value from json_each(@records)) order by channel`,
);
const rowOf = query(z.object({ row: z.number() }), 'select row from interaction where id = @id');

/**
 * A page of everything that happened with a person, over all records merged into them, and with whoever is linked to them
 * where they are a company or a household. Each page costs as many index steps as it has entries, wherever it begins.
 */
export function readTimeline(
  reader: Reader,
  customerId: string,
  page: TimelineStart & Readonly<{ filter: TimelineFilter; newer: boolean; limit: number }>,
): TimelinePage {
  const { recordIds, about } = whoseTimeline(reader, customerId);
  const { newer, limit } = page;
  const from = startOf(reader, page);
  const filter = page.filter.kinds.length + page.filter.channels.length === 0 ? null : page.filter;
  const beside = (place: Place, backwards: boolean, most: number): PlacedEntry[] =>
    entriesBeside(reader, recordIds, { from: place, newer: backwards, limit: most, filter });
  const found = beside(from, newer, limit + 1);
  const more = found.length > limit;
  const places = more ? (newer ? found.slice(1) : found.slice(0, limit)) : found;
  const [first, last] = [places[0], places.at(-1)];
  // The end it came from goes on where anything is there; whoever began at the newest entry knows that nothing is.
  const behind = (place: Place): boolean => beside(place, !newer, 1).length > 0;
  // What stood here may have been taken away since: a page with nothing on it leads back to where it was asked from.
  const back = newer ? justAfter(from) : justBefore(from);
  const emptied = !first && behind(back) ? keyOf(back) : null;
  const began = !newer && page.key === null && page.at === null && page.entry === null;
  return {
    items: entriesAt(reader, places, about),
    older: last && (newer ? behind(last) : more) ? keyOf(last) : newer ? emptied : null,
    newer: first && (newer ? more : !began && behind(first)) ? keyOf(first) : newer ? null : emptied,
  };
}

/** The channels by which anything came to this timeline. */
export function timelineChannels(reader: Reader, customerId: string): string[] {
  const records = JSON.stringify(whoseTimeline(reader, customerId).recordIds);
  return channelsOf.all(reader, { records }).map(({ channel }) => channel);
}

/** What is fixed to the top of a timeline, newest first. */
export function timelinePins(reader: Reader, customerId: string): TimelineEntry[] {
  const { recordIds, about } = whoseTimeline(reader, customerId);
  const places = pinnedRows(reader, recordIds).map(({ row, recordId }) => ({ ...placeOfRow(row), recordId }));
  return entriesAt(reader, places, about);
}

function whoseTimeline(reader: Reader, customerId: string) {
  const own = recordsOfPerson(reader, customerId);
  const linked = members.all(reader, { records: JSON.stringify(own) });
  const others = linked.flatMap(({ personId, name }) =>
    recordsOfPerson(reader, personId).map((recordId) => [recordId, { id: personId, name }] as const),
  );
  const names = new Map(others.filter(([recordId]) => !own.includes(recordId)));
  return { recordIds: [...own, ...names.keys()], about: (recordId: string) => names.get(recordId) ?? null };
}

function startOf(reader: Reader, { key, at, entry }: TimelineStart): Place {
  if (key !== null) return placeOfKey(key);
  if (entry !== null) {
    const row = rowOf.one(reader, { id: entry })?.row;
    // Right before the next row, so that the entry itself is on the page.
    if (row !== undefined) return { ...placeOfRow(row), source: 1 };
  }
  return at === null ? newestPlace : placeAfter(at);
}

function placeOfKey(key: string): Place {
  const [at = '', source = '', ...id] = key.split('.');
  return { at: Number(at) || 0, source: Number(source) || 0, id: id.join('.') };
}
