import { hash } from 'node:crypto';
import { z } from 'zod';
import { nothing } from '#main/connectors/api';
import type { ItemBecame, Listed, Page, Position, RawItem } from '#main/connectors/connector';

/** How far a list was walked: down to where all was known at the look before. */
export const walked = z.object({
  /** The newest that was met, in milliseconds since 1970. */
  newest: z.number(),
  /** What stood on the first page, newest first: what is missing there was taken away. */
  first: z.array(z.string()),
  /** The oldest on the first page. */
  from: z.number(),
  digest: z.string(),
});
export type Walked = Readonly<z.infer<typeof walked>>;

/** One of a list: `version` is another where it was written anew. */
export type Found<One> = Readonly<{ item: string; at: number; version: string; one: One }>;
export type List<One> = Readonly<{
  stream: string;
  /** A page, newest first or nearly so; `next` continues it. */
  page: (next: string | null) => Promise<Readonly<{ found: readonly Found<One>[]; next: string | null }>>;
  read: (found: readonly Found<One>[]) => Promise<readonly RawItem[]>;
  fates: (missing: readonly string[]) => Promise<Fates>;
}>;
/** What became of those that are missing, and what that is news of; of those that are still there nothing is said. */
export type Fates = Readonly<{
  gone: readonly string[];
  became: readonly ItemBecame[];
  items: readonly RawItem[];
}>;

/** The network tells a little late of some, in milliseconds. */
const overlap = 10 * 60_000;

/**
 * Walks a list of the newest first down to what was known before, and answers how far it is known now. A walk that was
 * broken off begins anew: only a whole one is remembered. Where the first page is what it was there is nothing to say.
 */
export async function* walk<One>(
  list: List<One>,
  before: Walked | null,
  position: Position,
): AsyncGenerator<Page, Walked> {
  const { stream } = list;
  const unread = new Set(await position.pending(stream, 100_000));
  let { found, next } = await list.page(null);
  const digest = digestOf(found);
  if (before?.digest === digest && unread.size === 0) return before;
  const present = new Set(await position.present(stream));
  const met = new Set<string>();
  const first = found;
  const until = before === null ? Number.NEGATIVE_INFINITY : Math.min(before.newest - overlap, before.from);
  for (;;) {
    const fresh = oncePer(found.filter(({ item }) => !met.has(item) && (!present.has(item) || unread.has(item))));
    for (const { item } of found) met.add(item);
    // Oldest first, so that what answers comes after what it answers.
    const items = fresh.length > 0 ? await list.read(fresh.toSorted((one, other) => one.at - other.at)) : [];
    const listed = fresh
      .filter(({ item }) => !present.has(item))
      .map(({ item, at }): Listed => ({ stream, item, rank: at }));
    if (items.length > 0) yield { ...nothing, listed, items };
    if (next === null || Math.min(...found.map(({ at }) => at)) < until) break;
    ({ found, next } = await list.page(next));
  }
  const missing = [...new Set([...(before?.first ?? []), ...unread])].filter(
    (item) => present.has(item) && !met.has(item),
  );
  if (missing.length > 0) yield* goneOf(list, missing);
  const times = first.map(({ at }) => at);
  return {
    newest: Math.max(before?.newest ?? 0, ...times),
    ...{ first: [...new Set(first.map(({ item }) => item))], from: times.length > 0 ? Math.min(...times) : 0, digest },
  };
}

async function* goneOf<One>({ stream, fates }: List<One>, missing: readonly string[]): AsyncGenerator<Page> {
  const { gone: left, became, items } = await fates(missing);
  if (left.length === 0) return;
  const gone = left.map((item): Listed => ({ stream, item, rank: 0 }));
  const listed = items.map(({ item, receivedAt }): Listed => ({ stream, item, rank: receivedAt }));
  yield { ...nothing, listed, items, gone, became };
}

/** A page may have something twice. */
function oncePer<One>(found: readonly Found<One>[]): Found<One>[] {
  return [...new Map(found.map((one) => [one.item, one])).values()];
}

function digestOf(found: readonly Found<unknown>[]): string {
  return hash('sha256', JSON.stringify(found.map(({ item, version }) => [item, version])), 'base64url').slice(0, 16);
}
