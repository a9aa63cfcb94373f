import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Listed, Page, Position, RawItem } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { comment, instantOf, stateOf } from './comment.ts';
import { fatesOf } from './fates.ts';
import { understood, type Site } from './site.ts';

/** The one list of a site: all that is published or held. What is spam or in the trash has left it. */
export const stream = 'comments';

/** How many of the newest are compared at every look: WordPress says nothing of when a comment was edited. */
const compared = 50;
/** WordPress gives no more at once. */
const atOnce = 100;
/** How often all of them are compared, in milliseconds. */
const sweepEvery = 24 * 60 * 60_000;

const glance = comment.pick({ id: true, status: true, content: true, author_name: true });
type Glance = z.infer<typeof glance>;

const cursor = z.object({ sweptAt: z.number(), seen: z.record(z.string(), z.string()) });
type Cursor = z.infer<typeof cursor>;

export type PollParts = Readonly<{ site: Site; name: string; me: () => Promise<number> }>;

/**
 * Looks at the newest comments and at how many there are. What is new is listed and read, what reads otherwise than before is
 * read again, and where the number does not fit, older ones are walked until it does: then one that is missing was taken
 * away, and its fate is asked for. Once a day all are read again, so that an edit of an old one is found too.
 */
export async function* poll(position: Position, parts: PollParts): AsyncGenerator<Page> {
  const { site } = parts;
  const first = position.cursor === null;
  const before: Cursor = first ? { sweptAt: site.now, seen: {} } : cursor.parse(JSON.parse(position.cursor));
  const sweeping = site.now - before.sweptAt >= sweepEvery;
  const known = new Set((await position.present(stream)).map(Number));
  const look = await lookAround(parts, { known, sweeping });
  const { newest, fresh, missing } = look;
  const seen = Object.fromEntries(newest.map((one) => [String(one.id), digestOf(one)]));
  const changed = newest.filter(({ id }) => known.has(id) && seen[id] !== before.seen[id]).map(({ id }) => id);
  const lost = await fatesOf(missing, site);
  const gone = lost.filter(({ state }) => state !== 'published' && state !== 'held');

  if (fresh.length > 0 || lost.length > 0)
    yield {
      ...nothing,
      listed: fresh.map(listed),
      gone: gone.map(({ id }) => listed(id)),
      became: lost.map(({ id, state }) => ({ stream, item: String(id), state })),
    };
  const pending = (await position.pending(stream, 100_000)).map(Number);
  const left = new Set(gone.map(({ id }) => id));
  const toRead = sweeping ? [...known, ...fresh] : [...fresh, ...pending, ...changed];
  const unread = [...new Set(toRead)].filter((id) => !left.has(id)).toSorted((one, other) => other - one);
  for (let start = 0; start < unread.length; start += atOnce)
    yield { ...nothing, items: await read(unread.slice(start, start + atOnce), parts, first) };
  const after: Cursor = { sweptAt: sweeping ? site.now : before.sweptAt, seen };
  const next = JSON.stringify(after);
  if (next !== position.cursor) yield { ...nothing, cursor: next };
}

/** These comments as they are now; without those that have left the list meanwhile. */
export async function read(ids: readonly number[], parts: PollParts, first: boolean): Promise<RawItem[]> {
  if (ids.length === 0) return [];
  const { site, name, me } = parts;
  const author = await me();
  const { body } = await site.get('wp/v2/comments', {
    ...listing,
    ...{ include: ids.join(','), _embed: 'up', per_page: atOnce },
  });
  // Several were written within the second that WordPress tells: in the order of their numbers.
  return entriesOf(body)
    .toReversed()
    .map((entry) => rawOf(entry, { site: name, me: author, now: site.now, first }));
}

/** One served comment with whose site it is. What cannot even be named is the page's failure, not an item's. */
function rawOf(
  entry: unknown,
  { site, me, now, first }: Readonly<{ site: string; me: number; now: number; first: boolean }>,
): RawItem {
  const { id } = understood(named, entry);
  const { data } = comment.pick({ id: true, date_gmt: true, status: true }).safeParse(entry);
  // What was published before the account was connected is history, and nobody waits to read it.
  const history = first && data !== undefined;
  return {
    ...{ stream, item: String(id), thread: null },
    raw: Buffer.from(JSON.stringify({ site, me, comment: entry })),
    receivedAt: history ? Math.min(now, instantOf(data)) : now,
    seen: history && stateOf(data.status) === 'published',
  };
}

type Look = Readonly<{ newest: readonly Glance[]; fresh: readonly number[]; missing: readonly number[] }>;

async function lookAround(
  { site }: PollParts,
  { known, sweeping }: Readonly<{ known: ReadonlySet<number>; sweeping: boolean }>,
): Promise<Look> {
  const first = await site.get('wp/v2/comments', {
    ...listing,
    ...{ _fields: 'id,status,content,author_name', per_page: compared },
  });
  const newest = entriesOf(first.body).map((entry) => understood(glance, entry));
  const met = new Set(newest.map(({ id }) => id));
  const total = Number(first.headers.get('x-wp-total') ?? Number.NaN);
  if (!Number.isSafeInteger(total))
    throw new ProviderFailure('unexpected', 'nothing-to-read-there', { detail: 'X-WP-Total' });
  let lowest = met.size < compared ? 0 : Math.min(...met);
  const fits = (): boolean => {
    const [fresh, missing] = [[...met].filter((id) => !known.has(id)), missingOf(known, met, lowest)];
    return known.size + fresh.length - missing.length === total;
  };
  for (let page = 1; lowest > 0 && (sweeping || !fits()); page++) {
    const { body } = await site.get('wp/v2/comments', { ...listing, _fields: 'id', per_page: atOnce, page });
    const ids = entriesOf(body).map((entry) => understood(named, entry).id);
    for (const id of ids) met.add(id);
    lowest = ids.length < atOnce || page * atOnce >= total ? 0 : Math.min(lowest, ...ids);
  }
  return { newest, fresh: [...met].filter((id) => !known.has(id)), missing: missingOf(known, met, lowest) };
}

/** Known ones that are not among those met although they would have been. */
function missingOf(known: ReadonlySet<number>, met: ReadonlySet<number>, lowest: number): number[] {
  return [...known].filter((id) => id >= lowest && !met.has(id));
}

/** As a moderator sees it: with the words as they were written, and of every type. */
const listing = { context: 'edit', status: 'all', type: 'all', orderby: 'id', order: 'desc' } as const;
const named = z.object({ id: z.number().int().positive() });
const nothing: Page = { listed: [], items: [], gone: [], ended: [], marks: [], became: [], cursor: null };

function listed(id: number): Listed {
  return { stream, item: String(id), rank: id };
}

function digestOf({ status, content, author_name }: Glance): string {
  return hash('sha256', JSON.stringify([status, content.raw, author_name]), 'base64url').slice(0, 12);
}

function entriesOf(body: unknown): unknown[] {
  if (Array.isArray(body)) return body;
  throw new ProviderFailure('unexpected', 'nothing-to-read-there', { detail: 'comments' });
}
