import { hash } from 'node:crypto';
import { z } from 'zod';
import { nothing, understood, type Ask } from '#main/connectors/api';
import type { ItemBecame, Listed, Page, Position, RawItem } from '#main/connectors/connector';
import type { RedditSettings } from './settings.ts';
import { listing, named, rankOf, stateOf, thing } from './thing.ts';

const atOnce = 100;
/** Reddit lists no more than the newest thousand. */
const mostPages = 10;
/** How far the first look goes back, in milliseconds. */
const firstLook = 30 * 24 * 60 * 60_000;

/** How the newest things of each list read when they were last looked at. */
const cursor = z.record(z.string(), z.record(z.string(), z.string()));
type Digests = Readonly<Record<string, string>>;
type Found = Readonly<{ name: string; at: number; entry: unknown; digest: string }>;

export type PollParts = Readonly<{ ask: Ask; settings: RedditSettings; now: () => number }>;

/** Every list that concerns the shop, by a name of our own. What is in two of them is the same thing. */
export function listsOf({ user, subreddit }: RedditSettings): Readonly<Record<string, string>> {
  return {
    inbox: 'message/inbox',
    comments: `user/${user}/comments`,
    sent: 'message/sent',
    ...(subreddit !== '' && { subreddit: `r/${subreddit}/comments`, posts: `r/${subreddit}/new` }),
  };
}

/**
 * The newest hundred of each list, and more until one is met that is known. Reddit can be asked for what came before a thing,
 * but answers nothing at all where that thing was taken away; and what was edited is only seen by looking again.
 */
export async function* poll(position: Position, parts: PollParts): AsyncGenerator<Page> {
  const first = position.cursor === null;
  let at = first ? {} : cursor.parse(JSON.parse(position.cursor));
  let written = position.cursor;
  for (const [list, path] of Object.entries(listsOf(parts.settings)))
    for await (const { page, digests } of readList({ list, path, before: at[list] ?? {}, first, position }, parts)) {
      if (digests) at = { ...at, [list]: digests };
      const next = JSON.stringify(at);
      if (next === written && Object.keys(page).length === 0) continue;
      written = next;
      yield { ...nothing, ...page, cursor: next };
    }
}

type Reading = Readonly<{ list: string; path: string; before: Digests; first: boolean; position: Position }>;

async function* readList(
  { list, path, before, first, position }: Reading,
  parts: PollParts,
): AsyncGenerator<Readonly<{ page: Partial<Page>; digests: Digests | null }>> {
  // Comments and messages are counted apart: each is a stream of its own.
  const streams = ['t1', 't3', 't4'].map((kind) => `${list}-${kind}`);
  const present = new Set((await Promise.all(streams.map((one) => position.present(one)))).flat());
  const pending = new Set((await Promise.all(streams.map((one) => position.pending(one, 1000)))).flat());
  const { found, whole } = await walk(path, present, parts);
  const digests = Object.fromEntries(found.slice(0, atOnce).map(({ name, digest }) => [name, digest]));
  // What was taken away stays in its list without its words: there is nothing to read.
  const fresh = found.filter(({ name, entry }) => !present.has(name) && wordsTaken(entry) === null);
  const changed = found.filter(({ name, digest }) => present.has(name) && (before[name] ?? digest) !== digest);
  const emptied = changed.filter(({ entry }) => wordsTaken(entry) !== null);
  const met = new Set(found.map(({ name }) => name));
  const covers = (name: string): boolean => whole || found.some((one) => isBelow(one.name, name));
  const missing = await fatesOf(
    Object.keys(before).filter((name) => present.has(name) && !met.has(name) && covers(name)),
    parts,
  );
  const lost = [
    ...emptied.map(({ name, entry }) => ({ name, state: wordsTaken(entry) ?? ('deleted' as const) })),
    ...missing,
  ];
  const left = new Set(lost.map(({ name }) => name));
  if (lost.length > 0)
    yield {
      page: {
        gone: lost.map(({ name }) => listedAs(list, name)),
        became: lost.map(({ name, state }): ItemBecame => ({ stream: streamOf(list, name), item: name, state })),
      },
      digests: null,
    };
  // Oldest first: where a pass is broken off, what is above the last one is found again.
  const toRead = [...fresh, ...changed, ...found.filter(({ name }) => pending.has(name))];
  const read = [...new Set(toRead)].filter(({ name }) => !left.has(name)).toSorted(byAge);
  for (let start = 0; start < read.length; start += atOnce) {
    const some = read.slice(start, start + atOnce);
    const items = some.map(({ entry, name, at }) => rawOf(list, { name, at, entry, first }, parts));
    const listed = some.filter(({ name }) => !present.has(name)).map(({ name }) => listedAs(list, name));
    yield { page: { items, ...(listed.length > 0 && { listed }) }, digests: null };
  }
  const unmet = [...pending].filter((name) => !met.has(name));
  for (const name of unmet) {
    const item = await readThing(streamOf(list, name), name, parts);
    yield { page: item ? { items: [item] } : { gone: [listedAs(list, name)] }, digests: null };
  }
  yield { page: {}, digests };
}

/** Reddit tells seconds; within one the ids tell more. */
function byAge(one: Found, other: Found): number {
  return one.at - other.at || rankOf(one.name) - rankOf(other.name);
}

/** Newest first. `whole` where the list ended: then nothing older is there. */
async function walk(
  path: string,
  known: ReadonlySet<string>,
  { ask, now }: PollParts,
): Promise<Readonly<{ found: readonly Found[]; whole: boolean }>> {
  const found = new Map<string, Found>();
  let after: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { body } = await ask({ path, query: { limit: atOnce, raw_json: 1, after }, bucket: 'question' });
    const { children, after: next } = understood(listing, body, 'Reddit').data;
    for (const entry of children) {
      const { data } = named.safeParse(entry);
      if (!data) continue;
      const { name, created_utc: at } = data.data;
      found.set(name, { name, at: at * 1000, entry, digest: digestOf(entry) });
    }
    const all = [...found.values()];
    const reaches = all.some(({ name }) => known.has(name));
    const old = known.size === 0 && all.some(({ at }) => at < now() - firstLook);
    if (!next || reaches || old) {
      const recent = all.filter(({ name, at }) => known.has(name) || known.size > 0 || at >= now() - firstLook);
      return { found: recent.toSorted(byAge).toReversed(), whole: !next };
    }
    after = next;
  }
  return { found: [...found.values()].toSorted(byAge).toReversed(), whole: false };
}

/** What became of things that left a list: emptied, or shown to nobody. */
async function fatesOf(
  names: readonly string[],
  parts: PollParts,
): Promise<readonly Readonly<{ name: string; state: ItemBecame['state'] }>[]> {
  const asked = names.filter((name) => !name.startsWith('t4_')).slice(0, atOnce);
  if (asked.length === 0) return [];
  const entries = await infoOf(asked, parts);
  return asked.flatMap((name) => {
    const entry = entries.get(name);
    const state = entry === undefined ? 'unavailable' : wordsTaken(entry);
    return state === null ? [] : [{ name, state }];
  });
}

/** One thing as it is now; null where it is gone. */
export async function readThing(stream: string, name: string, parts: PollParts): Promise<RawItem | null> {
  const entry = name.startsWith('t4_')
    ? (await walk(stream.startsWith('sent') ? 'message/sent' : 'message/inbox', new Set([name]), parts)).found.find(
        (one) => one.name === name,
      )?.entry
    : (await infoOf([name], parts)).get(name);
  const { data } = named.safeParse(entry);
  if (!data || wordsTaken(entry) !== null) return null;
  return rawOf(stream.split('-')[0] ?? '', { name, at: data.data.created_utc * 1000, entry, first: false }, parts);
}

async function infoOf(names: readonly string[], { ask }: PollParts): Promise<ReadonlyMap<string, unknown>> {
  const { body } = await ask({ path: 'api/info', query: { id: names.join(','), raw_json: 1 }, bucket: 'question' });
  const { children } = understood(listing, body, 'Reddit').data;
  return new Map(
    children.flatMap((entry) => {
      const { data } = named.safeParse(entry);
      return data ? [[data.data.name, entry] as const] : [];
    }),
  );
}

function rawOf(
  list: string,
  { name, at, entry, first }: Readonly<{ name: string; at: number; entry: unknown; first: boolean }>,
  { settings, now }: PollParts,
): RawItem {
  // Much of what Reddit serves with a thing is of no use here.
  const { data = entry } = thing.safeParse(entry);
  return {
    ...{ stream: streamOf(list, name), item: name, thread: null, seen: first },
    raw: Buffer.from(JSON.stringify({ user: settings.user, thing: data })),
    // What was there before the account was connected is history, which nobody waits to read.
    receivedAt: first ? Math.min(now(), at) : now(),
  };
}

function streamOf(list: string, name: string): string {
  return `${list}-${name.slice(0, 2)}`;
}

function listedAs(list: string, name: string): Listed {
  return { stream: streamOf(list, name), item: name, rank: rankOf(name) };
}

/** Of one kind, and made before. */
function isBelow(one: string, other: string): boolean {
  return one.slice(0, 3) === other.slice(0, 3) && rankOf(one) < rankOf(other);
}

function wordsTaken(entry: unknown): Exclude<ReturnType<typeof stateOf>, 'published'> | null {
  const { data } = thing.safeParse(entry);
  const state = data ? stateOf(data) : 'published';
  return state === 'published' ? null : state;
}

function digestOf(entry: unknown): string {
  const { data } = thing.safeParse(entry);
  const words = data ? [data.data.body, data.data.title, data.data.selftext] : [];
  return hash('sha256', JSON.stringify(words), 'base64url').slice(0, 12);
}
