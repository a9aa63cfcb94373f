import { z } from 'zod';
import { nothing, understood, type Ask } from '#main/connectors/api';
import type { Page, Position, RawItem } from '#main/connectors/connector';
import { linkedinChannel } from './channel.ts';
import { kinds, notification, urnOf, type Notification } from './notification.ts';
import { asked } from './settings.ts';

const stream = 'deeds';
const atOnce = 100;
/** LinkedIn may tell of something a little late; so much is asked for again. */
const overlap = 60 * 60_000;

const listing = z.object({ elements: z.array(notification) });
/** `edge` is when the newest deed known was done; `seen` names those within the overlap. */
const cursor = z.object({ edge: z.number(), seen: z.array(z.string()) });
type Cursor = z.infer<typeof cursor>;

export type PollParts = Readonly<{ ask: Ask; page: string; pageName: string | null; now: () => number }>;

/** Asks what was done since the last time, in the order it was done: words may be edited and taken away in one look. */
export async function* poll(position: Position, parts: PollParts): AsyncGenerator<Page> {
  const { now } = parts;
  const first = position.cursor === null;
  const earliest = now() - (linkedinChannel.abilities.remembers ?? 0);
  const before: Cursor = first ? { edge: earliest, seen: [] } : cursor.parse(JSON.parse(position.cursor));
  const told = await deedsSince(Math.max(earliest, before.edge - overlap), parts);
  const fresh = told.filter(({ notificationId }) => !before.seen.includes(notificationId));
  if (fresh.length === 0) return;
  const known = new Set(await position.present(stream));
  const named = fresh.map((one) => ({ item: urnOf(one), one, gone: kinds.get(one.action) === 'gone' }));
  const taken = new Set(named.filter(({ gone }) => gone).map(({ item }) => item));
  // What was said and taken away since the last look was never met.
  const kept = named.filter(({ item, gone }) => !gone && (known.has(item) || !taken.has(item)));
  const ranks = new Map(kept.toReversed().map(({ item, one }) => [item, one.lastModifiedAt]));
  const gone = [...taken].filter((item) => known.has(item));
  const edge = Math.max(before.edge, ...told.map(({ lastModifiedAt }) => lastModifiedAt));
  const seen = told.filter((one) => one.lastModifiedAt >= edge - overlap).map(({ notificationId }) => notificationId);
  yield {
    ...nothing,
    listed: [...ranks].filter(([item]) => !known.has(item)).map(([item, rank]) => ({ stream, item, rank })),
    items: kept.map(({ item, one }) => rawOf(one, { item, parts, first })),
    gone: gone.map((item) => ({ stream, item, rank: 0 })),
    became: gone.map((item) => ({ stream, item, state: 'deleted' })),
    ...(before.edge < earliest && { gapSince: before.edge }),
  };
  yield { ...nothing, cursor: JSON.stringify({ edge, seen } satisfies Cursor) };
}

/** What LinkedIn still remembers of one deed. */
export async function read(item: string, parts: PollParts): Promise<RawItem | null> {
  const told = await deedsSince(parts.now() - (linkedinChannel.abilities.remembers ?? 0), parts);
  const one = told.findLast((deed) => urnOf(deed) === item && kinds.get(deed.action) !== 'gone');
  return one ? rawOf(one, { item, parts, first: false }) : null;
}

async function deedsSince(start: number, { ask, page, now }: PollParts): Promise<Notification[]> {
  const deeds = new Map<string, Notification>();
  // Rest.li takes its brackets as they are, and only them.
  const criteria = `q=criteria&actions=List(${[...kinds.keys()].join(',')})&organizationalEntity=${encodeURIComponent(page)}&timeRange=(start:${start},end:${now() + overlap})`;
  for (let from = 0; ; from += atOnce) {
    const path = `organizationalEntityNotifications?${criteria}&start=${from}&count=${atOnce}`;
    const { elements } = understood(listing, (await ask({ path, ...asked })).body, 'LinkedIn');
    for (const one of elements) deeds.set(one.notificationId, one);
    if (elements.length < atOnce) break;
  }
  return [...deeds.values()].toSorted((one, other) => one.lastModifiedAt - other.lastModifiedAt);
}

type At = Readonly<{ item: string; parts: PollParts; first: boolean }>;

/** What was done before the account was connected is history, and nobody waits to read it. */
function rawOf(told: Notification, { item, parts, first }: At): RawItem {
  const { page, pageName, now } = parts;
  return {
    ...{ stream, item, thread: null, seen: first },
    raw: Buffer.from(JSON.stringify({ page, pageName, notification: told })),
    receivedAt: first ? Math.min(now(), told.lastModifiedAt) : now(),
  };
}
