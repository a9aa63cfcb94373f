import { z } from 'zod';
import { direction, engagement, interactionKind, visibility } from '#shared/domain/interaction';
import type { SaidOnTimeline, TimelineEntry } from '#shared/domain/timeline';
import { findComplaints } from './complaints.ts';
import { findFollowUps } from './follow-ups.ts';
import { flag, json } from './rows.ts';
import { query, type Reader } from './statement.ts';
import { eventSources, rowOfPlace, type PlacedEntry } from './timeline-places.ts';

/** How much of somebody's words a timeline is given, in characters: more than anybody reads without opening it. */
const longest = 2000;

const saidRow = z.object({
  row: z.number(),
  id: z.string(),
  conversationId: z.string(),
  channel: z.string(),
  kind: interactionKind,
  direction,
  visibility,
  authorName: z.string().nullable(),
  authorAddress: z.string(),
  subject: z.string().nullable(),
  words: z.string(),
  length: z.number(),
  files: json(z.array(z.object({ name: z.string(), bytes: z.number(), position: z.number() }))),
  rating: z.number().nullable(),
  occurredAt: z.number(),
  receivedAt: z.number(),
  permalink: z.string().nullable(),
  standing: z.string(),
  engagement: json(engagement).nullable(),
  pinned: flag,
});
const body = '(select coalesce(b.new_text, b.text) from interaction_body b where b.row = i.row)';
/** Asked once for a page. */
const saidAt = query(
  saidRow,
  `select i.row, i.id, i.conversation_id as conversationId, i.channel, i.kind, i.direction, i.visibility, i.author_name as authorName,
     i.author_address as authorAddress, i.subject, substr(${body}, 1, ${longest}) as words, length(${body}) as length,
     iif(i.attachments = 0, '[]', (select json_group_array(json_object('name', a.name, 'bytes', a.bytes, 'position', a.position) order by a.position)
       from attachment a where a.interaction_row = i.row and a.inline = 0)) as files,
     i.rating, i.occurred_at as occurredAt, i.received_at as receivedAt, i.permalink, i.standing,
     (select b.details -> '$.engagement' from interaction_body b where b.row = i.row) as engagement,
     exists (select 1 from pin p where p.interaction_id = i.id) as pinned
   from interaction i where i.row in (select value from json_each(@rows))`,
);

const dealsById = query(
  z.object({
    id: z.string(),
    conversationId: z.string().nullable(),
    title: z.string(),
    amount: z.number().nullable(),
    currency: z.string(),
    state: z.enum(['open', 'won', 'lost']),
    reason: z.string().nullable(),
  }),
  `select id, conversation_id as conversationId, title, amount, currency, state, reason from deal
   where id in (select value from json_each(@ids))`,
);

/** What stands at these places, in their order. `about` says whom an entry is about where that has to be said. */
export function entriesAt(
  reader: Reader,
  places: readonly PlacedEntry[],
  about: (recordId: string) => TimelineEntry['about'],
): TimelineEntry[] {
  const idsOf = (kind: string): string[] =>
    places.filter(({ source }) => eventOf(source)?.kind === kind).map(({ id }) => id);
  const rows = places.filter(({ source }) => source === 0).map(rowOfPlace);
  const said = byKey(saidAt.all(reader, { rows: JSON.stringify(rows) }), ({ row }) => row);
  const deals = byKey(dealsById.all(reader, { ids: JSON.stringify(idsOf('deal')) }), ({ id }) => id);
  const followUps = byKey(findFollowUps(reader, idsOf('follow-up')), ({ id }) => id);
  const complaints = byKey(findComplaints(reader, idsOf('complaint')), ({ id }) => id);
  return places.flatMap((place): TimelineEntry[] => {
    const base = { key: keyOf(place), at: place.at, about: about(place.recordId) };
    const event = eventOf(place.source);
    if (!event) {
      const row = said.get(rowOfPlace(place));
      return row ? [{ ...base, at: row.occurredAt, type: 'said', said: saidOf(row) }] : [];
    }
    if (event.kind === 'deal') {
      const deal = deals.get(place.id);
      const became = event.event === 'opened' || deal?.state === 'open' ? 'opened' : deal?.state;
      return deal && became ? [{ ...base, type: 'deal', event: became, deal }] : [];
    }
    if (event.kind === 'follow-up') {
      const followUp = followUps.get(place.id);
      return followUp ? [{ ...base, type: 'follow-up', event: event.event, followUp }] : [];
    }
    const complaint = complaints.get(place.id);
    return complaint ? [{ ...base, type: 'complaint', event: event.event, complaint }] : [];
  });
}

/** The place of an entry as text, to go on from. */
export function keyOf({ at, source, id }: Pick<PlacedEntry, 'at' | 'source' | 'id'>): string {
  return `${at}.${source}.${id}`;
}

function eventOf(source: number): (typeof eventSources)[number] | undefined {
  return eventSources.find((one) => one.source === source);
}

function saidOf(row: z.infer<typeof saidRow>): SaidOnTimeline {
  const { authorName, authorAddress, files, length, standing, ...rest } = row;
  const logged = standing === 'logged';
  return {
    ...rest,
    conversationId: row.conversationId === row.id ? null : row.conversationId,
    author: { name: authorName, address: authorAddress },
    more: length > longest,
    attachments: files.map(({ name, bytes, position }) => ({
      name,
      bytes,
      path: `/bytes/attachments/${row.id}/${position}`,
    })),
    logged,
    quiet: standing !== 'heard' && !logged,
  };
}

function byKey<Thing, Key>(things: readonly Thing[], key: (thing: Thing) => Key): ReadonlyMap<Key, Thing> {
  return new Map(things.map((thing) => [key(thing), thing]));
}
