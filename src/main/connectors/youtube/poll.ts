import { hash } from 'node:crypto';
import { z } from 'zod';
import { nothing } from '#main/connectors/api';
import type { ItemBecame, Page, Position, RawItem } from '#main/connectors/connector';
import type { PublicState } from '#shared/domain/public-state';
import { instantOf, lists, threadOf, type Comment, type Served, type Thread } from './comment.ts';
import type { Comments } from './comments.ts';

/** All comments of a channel, however they stand. */
const stream = 'comments';
/** How often all of them are compared, in milliseconds: new replies to an old comment are told by its number of replies alone. */
const sweepEvery = 24 * 60 * 60_000;

/** `seen` is how the newest threads of each list read at the last look. */
const cursor = z.object({ sweptAt: z.number(), seen: z.record(z.string(), z.string()) });
type Cursor = z.infer<typeof cursor>;

export type PollParts = Readonly<{ comments: Comments; channel: string; now: () => number }>;

/**
 * Looks at the newest threads of each list, and on until one is met that is known. What reads otherwise than before is read
 * again with its replies; what was there and is on no list is asked for by its id. Once a day all of it is walked.
 */
export async function* poll(position: Position, parts: PollParts): AsyncGenerator<Page> {
  const now = parts.now();
  const first = position.cursor === null;
  const before: Cursor = first ? { sweptAt: now, seen: {} } : cursor.parse(JSON.parse(position.cursor));
  const sweeping = now - before.sweptAt >= sweepEvery;
  const known = new Set(await position.present(stream));
  const pending = new Set((await position.pending(stream, 100_000)).map(threadOf));
  const repliesOf = groupedByThread(known);
  const met = new Map<string, number>();
  const seen: Record<string, string> = {};
  const lost: string[] = [];
  let lowest = Number.NEGATIVE_INFINITY;
  for (const [list, state] of lists) {
    let depth = 0;
    for await (const { threads, last } of parts.comments.threads(list)) {
      const fresh = threads.filter(({ id, snippet }) => !met.has(id) && met.set(id, timeOf(snippet.topLevelComment)));
      if (depth === 0) for (const thread of fresh) seen[thread.id] = digestOf({ thread, state });
      const reads = (thread: Thread): boolean => {
        if (sweeping || !known.has(thread.id) || pending.has(thread.id)) return true;
        // A first look that was broken off goes on where it was.
        if (first) return (repliesOf.get(thread.id)?.length ?? 0) < thread.snippet.totalReplyCount;
        return depth === 0 && seen[thread.id] !== before.seen[thread.id];
      };
      const changed = fresh.filter(reads);
      if (changed.length > 0) yield await read(changed, { state, known, repliesOf, first, parts, lost });
      if (last) break;
      if (!sweeping && !first && threads.every(({ id }) => known.has(id))) {
        if (list === 'published') lowest = Math.min(...threads.map(({ id }) => met.get(id) ?? now));
        break;
      }
      depth += 1;
    }
  }
  const looked = sweeping ? [...repliesOf.keys()] : Object.keys(before.seen);
  const away = looked.filter((id) => known.has(id) && !met.has(id));
  const became = await fatesOf([...away, ...lost], { parts, lowest });
  // With a comment its replies go.
  const left = became.flatMap((one) => [one, ...(repliesOf.get(one.item) ?? []).map((item) => ({ ...one, item }))]);
  if (left.length > 0) yield { ...nothing, gone: left.map(({ item }) => ({ stream, item, rank: 0 })), became: left };
  const next = JSON.stringify({ sweptAt: sweeping ? now : before.sweptAt, seen } satisfies Cursor);
  if (next !== position.cursor) yield { ...nothing, cursor: next };
}

type Reading = Readonly<{
  state: PublicState;
  known: ReadonlySet<string>;
  repliesOf: ReadonlyMap<string, readonly string[]>;
  first: boolean;
  parts: PollParts;
  /** Takes replies that were known and are on their thread no more. */
  lost: string[];
}>;

/** Threads with all their replies, oldest first. */
async function read(threads: readonly Thread[], reading: Reading): Promise<Page> {
  const { known, repliesOf, parts, state, lost } = reading;
  const said: Said[] = [];
  for (const { id, snippet, replies } of threads.toReversed()) {
    const video = snippet.videoId ?? snippet.topLevelComment.snippet.videoId ?? null;
    const some = replies?.comments ?? [];
    const below = snippet.totalReplyCount > some.length ? await parts.comments.replies(id) : some;
    const ids = new Set(below.map((one) => one.id));
    lost.push(...(repliesOf.get(id) ?? []).filter((one) => !ids.has(one)));
    said.push({ comment: snippet.topLevelComment, state, video });
    said.push(...below.map((comment) => ({ comment, state: 'published' as const, video })));
  }
  const fresh = said.filter(({ comment }) => !known.has(comment.id));
  return {
    ...nothing,
    listed: fresh.map(({ comment }) => ({ stream, item: comment.id, rank: timeOf(comment) })),
    items: await rawOf(said, reading),
  };
}

type Said = Readonly<{ comment: Comment; state: PublicState; video: string | null }>;

/** What was said before the account was connected is history, and nobody waits to read it; but what is held does wait. */
export async function rawOf(
  said: readonly Said[],
  { parts, first }: Readonly<{ parts: PollParts; first: boolean }>,
): Promise<RawItem[]> {
  const { channel, comments, now } = parts;
  const titles = await comments.titles(said.flatMap(({ video }) => video ?? []));
  return said.map(({ comment, state, video: id }) => {
    const video = id === null ? null : { id, title: titles.get(id) ?? null };
    return {
      ...{ stream, item: comment.id, thread: null, seen: first && state === 'published' },
      raw: Buffer.from(JSON.stringify({ channel, state, video, comment } satisfies Served)),
      receivedAt: first ? Math.min(now(), timeOf(comment)) : now(),
    };
  });
}

/**
 * What became of comments that are on no list. One that is older than what was looked at was only pushed down. Who may
 * moderate still finds what was rejected by its id; of a reply it is not known what keeps it off its thread.
 */
async function fatesOf(
  ids: readonly string[],
  { parts, lowest }: Readonly<{ parts: PollParts; lowest: number }>,
): Promise<ItemBecame[]> {
  const found = new Map((await parts.comments.named(ids)).map((one) => [one.id, one]));
  return ids.flatMap((item) => {
    const one = found.get(item);
    if (!one) return { stream, item, state: 'deleted' as const };
    if (timeOf(one) < lowest) return [];
    return { stream, item, state: threadOf(item) === item ? ('trashed' as const) : ('unavailable' as const) };
  });
}

/** The replies among these ids, by what they hang on. */
function groupedByThread(ids: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const threads = new Map<string, string[]>();
  for (const id of ids) {
    const replies = threads.get(threadOf(id)) ?? [];
    threads.set(threadOf(id), replies);
    if (threadOf(id) !== id) replies.push(id);
  }
  return threads;
}

function timeOf({ snippet }: Comment): number {
  return instantOf(snippet.publishedAt);
}

function digestOf({ thread: { snippet, replies }, state }: Readonly<{ thread: Thread; state: PublicState }>): string {
  const read = ({ id, snippet: { updatedAt, textDisplay } }: Comment) => [id, updatedAt, textDisplay];
  const all = [state, snippet.totalReplyCount, read(snippet.topLevelComment), replies?.comments.map(read)];
  return hash('sha256', JSON.stringify(all), 'base64url').slice(0, 12);
}
