import { z } from 'zod';
import { nothing } from '#main/connectors/api';
import type { Listed, Page, Position, RawItem } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { fetchPage, type Fetched, type WebWorld } from './fetch-feed.ts';
import { readFeed, type Feed, type FeedItem } from './read-feed.ts';
import { digestOf, instantOf, nameOf, type ServedItem } from './served.ts';
import { feedName, type FeedSettings } from './settings.ts';

/** A feed is one list. */
export const stream = 'entries';

/** What is in the feed, by name: how it read, and when it was said. */
const seen = z.record(z.string(), z.tuple([z.string(), z.number()]));
const cursor = z.object({
  /** What the server asks to be asked with (RFC 9110 §13.1). */
  tag: z.string().nullable(),
  modified: z.string().nullable(),
  newest: z.number().nullable(),
  seen,
});
type Cursor = z.infer<typeof cursor>;

export type PollParts = Readonly<{
  settings: FeedSettings;
  world: WebWorld;
  /** Not asked again before: as the feed says. */
  fresh: { until: number };
}>;
type Entry = Readonly<{ name: string; at: number; digest: string; entry: FeedItem }>;

/** A server's word for how long a feed stays as it is counts for so long at most, in milliseconds. */
const longestRest = 60 * 60_000;

/**
 * What a feed has now, and did not have before or had with other words. What is in it no more is not gone. Where nothing that
 * was known is in it, there may have been more between.
 */
export async function* poll(position: Position, parts: PollParts): AsyncGenerator<Page> {
  const first = position.cursor === null;
  const before: Cursor = first
    ? { tag: null, modified: null, newest: null, seen: {} }
    : cursor.parse(JSON.parse(position.cursor));
  const unread = await position.pending(stream, 100_000);
  if (parts.world.now() < parts.fresh.until && !first && unread.length === 0) return;
  const answered = await ask(parts, unread.length === 0 ? before : null);
  if (answered === null) return;
  const entries = entriesOf(answered.feed, before, parts.world.now());
  const known = new Set(await position.present(stream));
  const names = new Set(entries.map(({ name }) => name));
  const fresh = entries.filter(({ name }) => !known.has(name));
  const lost = unread.filter((name) => !names.has(name)).map((item): Listed => ({ stream, item, rank: 0 }));
  const missed = known.size > 0 && entries.length > 0 && fresh.length === entries.length;
  const isComment = (name: string): boolean => known.has(name) || names.has(name);
  // Newest first is how feeds stand: of one second the one above came later.
  const items = entries
    .filter(({ name, digest }) => !known.has(name) || unread.includes(name) || before.seen[name]?.[0] !== digest)
    .toReversed()
    .toSorted((one, other) => one.at - other.at)
    .map((one) => rawOf(one, { parts, first, isComment }));
  if (items.length > 0 || lost.length > 0)
    yield {
      ...nothing,
      listed: fresh.map((entry): Listed => ({
        stream,
        item: entry.name,
        rank: entry.at + entries.length - entries.indexOf(entry),
      })),
      ...{ items, gone: lost },
      ...(missed && before.newest !== null && { gapSince: before.newest }),
    };
  const next = JSON.stringify(cursorAfter(answered, entries, before));
  if (next !== position.cursor && (first || items.length > 0)) yield { ...nothing, cursor: next };
}

/** One entry as it is in the feed now; null where it is in it no more. */
export async function read(item: string, parts: PollParts): Promise<RawItem | null> {
  const answered = await ask(parts, null);
  const entries = answered ? entriesOf(answered.feed, null, parts.world.now()) : [];
  const found = entries.find(({ name }) => name === item);
  const isComment = (name: string): boolean => entries.some((one) => one.name === name);
  return found ? rawOf(found, { parts, first: false, isComment }) : null;
}

/** The feed; null where it is as it was. */
export async function ask(
  { settings, world, fresh }: PollParts,
  before: Pick<Cursor, 'tag' | 'modified'> | null,
): Promise<(Fetched & Readonly<{ feed: Feed }>) | null> {
  const { tag = null, modified = null } = before ?? {};
  const url = new URL(settings.feed);
  const fetched = await fetchPage(url, world, {
    ...(tag !== null && { 'if-none-match': tag }),
    ...(modified !== null && { 'if-modified-since': modified }),
  });
  const { status, headers, text } = fetched.answer;
  const feed = status === 200 ? readFeed(text) : null;
  // RFC 9111 §5.2.2.1, and RSS 2.0's ttl, which is in minutes.
  const age = Number(/max-age=(\d{1,9})/u.exec(headers.get('cache-control') ?? '')?.[1] ?? 0) * 1000;
  fresh.until = world.now() + Math.min(longestRest, Math.max(age, (feed?.minutes ?? 0) * 60_000));
  if (status === 304) return null;
  if (feed) return { ...fetched, feed };
  if (status === 404 || status === 410)
    throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: url.host });
  if (status === 401 || status === 403) throw new ProviderFailure('refused', 'not-allowed-there', { detail: url.host });
  throw new ProviderFailure('unexpected', 'nothing-to-read-there', { detail: url.host });
}

/** Each once, with when it was said: an entry without a date was said when it was first met. */
function entriesOf({ items }: Feed, before: Cursor | null, now: number): Entry[] {
  const entries = items.map((entry) => {
    const name = nameOf(entry);
    const at = before?.seen[name]?.[1] ?? Math.min(instantOf(entry.at) ?? now, now);
    return { name, at, digest: digestOf(entry), entry };
  });
  return [...new Map(entries.toReversed().map((one) => [one.name, one])).values()].toReversed();
}

function rawOf(
  { name, at, entry }: Entry,
  { parts, first, isComment }: Readonly<{ parts: PollParts; first: boolean; isComment: (name: string) => boolean }>,
): RawItem {
  const { settings, world } = parts;
  const own = settings.names.some((one) => one.toLowerCase() === entry.author.name.trim().toLowerCase());
  // Below the post itself stands what answers nobody.
  const parent = entry.answers !== '' && isComment(entry.answers) ? entry.answers : null;
  const served: ServedItem = { feed: feedName(settings.feed), item: name, at, own, parent, entry };
  const receivedAt = first ? Math.min(world.now(), at) : world.now();
  return { stream, item: name, raw: Buffer.from(JSON.stringify(served)), receivedAt, seen: first, thread: null };
}

/** Seconds after which a date that is told in whole ones can not stay the same over a change, with a clock that wavers. */
const settledAfter = 3000;

/**
 * Whether what a server says of its feed will be another thing when the feed is (RFC 9110 §8.8.2.2): WordPress tells both, its
 * ETag too, by the second of the newest comment, and another may be written within it.
 */
function hasSettled(headers: Headers): boolean {
  const [modified, answered] = ['last-modified', 'date'].map((name) => Date.parse(headers.get(name) ?? ''));
  return !(answered !== undefined && modified !== undefined && answered - modified < settledAfter);
}

function cursorAfter({ answer }: Fetched, entries: readonly Entry[], before: Cursor): Cursor {
  const { headers } = answer;
  const settled = hasSettled(headers);
  return {
    tag: settled ? headers.get('etag') : null,
    modified: settled ? headers.get('last-modified') : null,
    newest: entries.reduce((newest: number | null, { at }) => Math.max(newest ?? at, at), before.newest),
    seen: Object.fromEntries(entries.map(({ name, digest, at }) => [name, [digest, at]])),
  };
}
