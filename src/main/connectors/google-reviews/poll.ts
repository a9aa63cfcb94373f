import { hash } from 'node:crypto';
import { z } from 'zod';
import { nothing, understood, type Ask } from '#main/connectors/api';
import { unlessGone } from '#main/connectors/google';
import type { Listed, Page, Position, RawItem } from '#main/connectors/connector';
import { instantOf } from './normalize.ts';
import { replyOf, review, type Review } from './review.ts';

/** The one list of a place: its reviews, and the answers to them. */
const stream = 'reviews';
const atOnce = 50;
/** How often all of them are compared, in milliseconds: an old answer may have been edited at Google. */
const sweepEvery = 7 * 24 * 60 * 60_000;

const listing = z.object({
  // Left out where there is none.
  reviews: z.array(review).default([]),
  totalReviewCount: z.number().default(0),
  nextPageToken: z.string().optional(),
});
/** `edge` is when the newest change known was made; `seen` how the newest reviews read; `total` how many Google counted. */
const cursor = z.object({
  edge: z.string(),
  total: z.number(),
  sweptAt: z.number(),
  seen: z.record(z.string(), z.string()),
});
type Cursor = z.infer<typeof cursor>;

export type PollParts = Readonly<{
  ask: Ask;
  now: () => number;
  location: string;
  place: string;
  placeName: string | null;
}>;

/**
 * Reads the newest changes until what is known is met: an edited review rises again. Where Google counts fewer or more than
 * that makes, and once a week, the whole list is walked: what is missing from it then is asked for by its name.
 */
export async function* poll(position: Position, parts: PollParts): AsyncGenerator<Page> {
  const now = parts.now();
  const first = position.cursor === null;
  const before: Cursor = first
    ? { edge: '', total: 0, sweptAt: now, seen: {} }
    : cursor.parse(JSON.parse(position.cursor));
  const sweeping = now - before.sweptAt >= sweepEvery;
  const known = new Set(await position.present(stream));
  const met = new Map<string, Review>();
  const seen: Record<string, string> = {};
  let [fresh, total, whole] = [0, 0, true];
  for await (const page of pages(parts)) {
    const reviews = page.reviews.filter((one) => !met.has(one.reviewId) && met.set(one.reviewId, one));
    if (Object.keys(seen).length === 0) for (const one of reviews) seen[one.reviewId] = digestOf(one);
    const changed = reviews.filter(
      (one) =>
        sweeping ||
        one.updateTime > before.edge ||
        itemsOf(one).some((item) => !known.has(item)) ||
        (before.seen[one.reviewId] ?? seen[one.reviewId]) !== seen[one.reviewId],
    );
    fresh += reviews.filter(({ reviewId }) => !known.has(reviewId)).length;
    if (changed.length > 0) yield pageOf(changed, { parts, known, first });
    total = page.totalReviewCount;
    whole = page.nextPageToken === undefined;
    const settled = reviews.every((one) => !changed.includes(one)) && total === before.total + fresh;
    if (settled && !sweeping && !first) break;
  }
  const lost = [
    ...takenBack(known, met),
    ...(whole
      ? await missingOf(
          [...known].filter((item) => !met.has(reviewIn(item))),
          parts,
        )
      : []),
  ];
  if (lost.length > 0)
    yield {
      ...nothing,
      gone: lost.map((item) => ({ stream, item, rank: 0 })),
      became: lost.map((item) => ({ stream, item, state: 'deleted' })),
    };
  const edge = [...met.values()].reduce(
    (newest, { updateTime }) => (updateTime > newest ? updateTime : newest),
    before.edge,
  );
  const next = JSON.stringify({ edge, total, sweptAt: sweeping ? now : before.sweptAt, seen } satisfies Cursor);
  if (next !== position.cursor) yield { ...nothing, cursor: next };
}

/** One review, or the answer to it, as it is now; null where it is no more. */
export async function read(item: string, parts: PollParts): Promise<RawItem | null> {
  const found = await reviewNamed(reviewIn(item), parts);
  return found && itemsOf(found).includes(item) ? rawOf(found, { item, parts, first: false }) : null;
}

export async function reviewNamed(reviewId: string, { ask, location }: PollParts): Promise<Review | null> {
  const path = `${location}/reviews/${encodeURIComponent(reviewId)}`;
  const answer = await unlessGone(ask({ path, ...asked }));
  return answer && understood(review, answer.body, 'Google');
}

async function* pages({ ask, location }: PollParts): AsyncGenerator<z.infer<typeof listing>> {
  for (let pageToken: string | undefined; ;) {
    const query = { pageSize: atOnce, orderBy: 'updateTime desc', pageToken };
    const { body } = await ask({ path: `${location}/reviews`, query, ...asked });
    const page = understood(listing, body, 'Google');
    pageToken = page.nextPageToken || undefined;
    yield { ...page, nextPageToken: pageToken };
    if (pageToken === undefined) return;
  }
}

/** Google writes “(Translated by Google)” in the language it is asked in. */
export const asked = { bucket: 'questions', headers: { 'accept-language': 'en' } } as const;

type At = Readonly<{ parts: PollParts; known: ReadonlySet<string>; first: boolean }>;

function pageOf(changed: readonly Review[], { parts, known, first }: At): Page {
  const items = changed.toReversed().flatMap((one) => itemsOf(one).map((item) => ({ one, item })));
  return {
    ...nothing,
    listed: items.filter(({ item }) => !known.has(item)).map(({ one, item }) => listed(one, item)),
    items: items.map(({ one, item }) => rawOf(one, { item, parts, first })),
  };
}

/** A review, and its answer where it has one. */
function itemsOf({ reviewId, reviewReply }: Review): string[] {
  return reviewReply ? [reviewId, replyOf(reviewId)] : [reviewId];
}

function reviewIn(item: string): string {
  return item.split('/')[0] ?? item;
}

function timeOf({ reviewId, createTime, reviewReply }: Review, item: string): number {
  return instantOf(item === reviewId ? createTime : (reviewReply?.updateTime ?? createTime));
}

function listed(one: Review, item: string): Listed {
  return { stream, item, rank: timeOf(one, item) };
}

/** What was said before the account was connected is history, and nobody waits to read it. */
function rawOf(
  one: Review,
  { item, parts, first }: Readonly<{ item: string; parts: PollParts; first: boolean }>,
): RawItem {
  const { place, placeName, now } = parts;
  const part = item === one.reviewId ? 'review' : 'reply';
  return {
    ...{ stream, item, thread: null, seen: first },
    raw: Buffer.from(JSON.stringify({ part, place, placeName, review: one })),
    receivedAt: first ? Math.min(now(), timeOf(one, item)) : now(),
  };
}

/** Answers that were there, of reviews that have none now. */
function takenBack(known: ReadonlySet<string>, met: ReadonlyMap<string, Review>): string[] {
  return [...met.values()].flatMap(({ reviewId, reviewReply }) =>
    !reviewReply && known.has(replyOf(reviewId)) ? [replyOf(reviewId)] : [],
  );
}

/** Of items that were not on the list those that are gone: a list that is read in pages moves meanwhile. */
async function missingOf(items: readonly string[], parts: PollParts): Promise<string[]> {
  const gone = new Set<string>();
  for (const reviewId of new Set(items.map(reviewIn)))
    if ((await reviewNamed(reviewId, parts)) === null) gone.add(reviewId);
  return items.filter((item) => gone.has(reviewIn(item)));
}

function digestOf({ updateTime, starRating, comment, reviewReply }: Review): string {
  return hash('sha256', JSON.stringify([updateTime, starRating, comment, reviewReply]), 'base64url').slice(0, 12);
}
