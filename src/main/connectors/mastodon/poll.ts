import { z } from 'zod';
import { nothing, understood } from '#main/connectors/api';
import type { Page, Position, RawItem } from '#main/connectors/connector';
import { bringsWords, glance, isAfter, toldGlance, type Glance, type ToldGlance } from './entities.ts';
import { deletedOf, fatesOfTold, unfollowed } from './fates.ts';
import { aboveOf, becameDeleted, listedOf, nameIn, nameOf, rawOf, readPlace, streams } from './items.ts';
import type { Server } from './server.ts';

/** How many of the newest are looked at again: what was edited or taken away shows there. */
const looked = 40;
/** The server gives no more at once: https://docs.joinmastodon.org/methods/notifications/ */
const atOnce = 80;
const wanted = ['mention', 'quote', 'reblog', 'favourite', 'follow', 'follow_request'];
/** How often all who follow are asked about, in milliseconds. */
const sweepEvery = 24 * 60 * 60_000;

const cursor = z.object({
  /** The newest of each list that is in the log. */
  told: z.string().nullable(),
  said: z.string().nullable(),
  /** When the statuses that were looked at last were edited, by their numbers. */
  edited: z.record(z.string(), z.string()),
  /** Notifications among them whose status is gone, which was told. */
  hollow: z.array(z.string()),
  sweptAt: z.number(),
  /** The lists were never walked to their ends: what they hold is history. */
  first: z.boolean(),
});
type Cursor = z.infer<typeof cursor>;
type Entry<Of> = Readonly<{ read: Of; raw: unknown }>;

/**
 * Looks at the newest of both lists, what the account was told and what it said. Where all of a look is new, the list is
 * walked from the newest that is known, oldest first; what is known and reads otherwise is read again, and what is missing
 * between others is asked for.
 */
export async function* poll(position: Position, server: Server): AsyncGenerator<Page> {
  const before: Cursor =
    position.cursor === null
      ? { told: null, said: null, edited: {}, hollow: [], sweptAt: server.now, first: true }
      : cursor.parse(JSON.parse(position.cursor));
  for (const stream of Object.values(streams)) yield* readPending(stream, position, server);
  const after: Cursor = { ...before, edited: {}, hollow: [], first: false };
  const parts: Parts = { server, me: await server.me(), before, after, first: before.first };
  yield* pollTold(new Set(await position.present(streams.told)), parts);
  yield* pollSaid(new Set(await position.present(streams.said)), parts);
  if (server.now - before.sweptAt >= sweepEvery) {
    yield* unfollowed(await position.present(streams.told), server);
    after.sweptAt = server.now;
  }
  const next = JSON.stringify(after);
  if (next !== position.cursor) yield { ...nothing, cursor: next };
}

/** `after` is what the next poll will know; it is put together on the way. */
type Parts = Readonly<{ server: Server; me: string; before: Cursor; after: Cursor; first: boolean }>;

async function* readPending(stream: string, position: Position, server: Server): AsyncGenerator<Page> {
  for (const item of await position.pending(stream, 10_000)) {
    const raw = await readPlace({ stream, item }, server);
    yield raw ? { ...nothing, items: [raw] } : { ...nothing, gone: [{ stream, item, rank: 0 }] };
  }
}

async function* pollTold(known: ReadonlySet<string>, parts: Parts): AsyncGenerator<Page> {
  const { server, before, after } = parts;
  const byId = new Map([...known].map((item) => [nameIn(item)?.id ?? '', item]));
  const look = await notifications({ limit: looked }, server);
  const hollow = look.filter(({ read }) => isHollow(read) && (byId.has(read.id) || before.hollow.includes(read.id)));
  after.hollow = hollow.map(({ read }) => read.id);
  const fresh = look.filter(({ read }) => !byId.has(read.id) && !after.hollow.includes(read.id));
  const changed = look.filter(({ read }) => byId.has(read.id) && wasEdited(read.status, parts));
  if (look.length > 0 && fresh.length === look.length) yield* walkTold(parts);
  else yield* pageOfTold([...fresh, ...changed], parts);
  const shown = new Set(look.map(({ read }) => read.id).filter((id) => !after.hollow.includes(id)));
  const lowest = look.length < looked ? '' : lowestOf(look.map(({ read }) => read.id));
  const missing = [...byId].filter(([id]) => !shown.has(id) && (lowest === '' || isAfter(id, lowest)));
  if (look.length > 0 || known.size > 0)
    yield* fatesOfTold(
      missing.map(([, item]) => item),
      server,
    );
  after.told = newestOf(
    look.map(({ read }) => read.id),
    after.told,
  );
}

async function* walkTold(parts: Parts): AsyncGenerator<Page> {
  const { server, after, before } = parts;
  for (let from = before.told ?? '0'; ;) {
    const some = await notifications({ limit: atOnce, min_id: from }, server);
    if (some.length === 0) break;
    yield* pageOfTold(some, parts);
    from =
      newestOf(
        some.map(({ read }) => read.id),
        from,
      ) ?? from;
    // What was looked at before stays what it was until all of the list is here.
    yield { ...nothing, cursor: JSON.stringify({ ...before, told: from, said: after.said }) };
  }
}

async function* pageOfTold(some: readonly Entry<ToldGlance>[], parts: Parts): AsyncGenerator<Page> {
  const { server, me, first } = parts;
  const { domain } = server.settings;
  const items: RawItem[] = [];
  const listed = some.map(({ read }) => listedOf(read, { stream: streams.told, item: nameOf(read) }));
  for (const { read, raw } of inOrder(some)) {
    // Of what was said before the account was connected only the one above is known: asking for all would take an hour.
    const above = first ? [] : await aboveOf(read.status, me, server);
    const at = Date.parse(read.created_at);
    const place = { stream: streams.told, item: nameOf(read) };
    items.push(rawOf({ me, above, notification: raw }, place, { domain, now: server.now, at, seen: first }));
  }
  if (items.length > 0) yield { ...nothing, listed, items };
}

async function* pollSaid(known: ReadonlySet<string>, parts: Parts): AsyncGenerator<Page> {
  const { server, before, after } = parts;
  const look = await statuses({ limit: looked }, parts);
  const ids = look.map(({ read }) => read.id);
  const fresh = look.filter(
    ({ read }) => !known.has(read.id) && (before.said === null || isAfter(read.id, before.said)),
  );
  const changed = look.filter(({ read }) => known.has(read.id) && wasEdited(read, parts));
  if (look.length === looked && fresh.length === look.length) yield* walkSaid(parts);
  else yield* pageOfSaid([...fresh, ...changed], parts);
  const shown = new Set(ids);
  const lowest = look.length < looked ? '' : lowestOf(ids);
  const missing = [...known].filter((id) => !shown.has(id) && (lowest === '' || isAfter(id, lowest)));
  const places = missing.map((item) => ({ place: { stream: streams.said, item }, status: item }));
  const deleted = await deletedOf(places, server);
  if (deleted.length > 0)
    yield { ...nothing, gone: deleted.map((place) => ({ ...place, rank: 0 })), became: deleted.map(becameDeleted) };
  after.said = newestOf(ids, after.said);
}

async function* walkSaid(parts: Parts): AsyncGenerator<Page> {
  const { before, after } = parts;
  for (let from = before.said ?? '0'; ;) {
    const some = await statuses({ limit: looked, min_id: from }, parts);
    if (some.length === 0) break;
    yield* pageOfSaid(some, parts);
    from =
      newestOf(
        some.map(({ read }) => read.id),
        from,
      ) ?? from;
    yield { ...nothing, cursor: JSON.stringify({ ...before, told: after.told, said: from }) };
  }
}

/** What the shop said to somebody; what it says to all is no part of a conversation. */
async function* pageOfSaid(some: readonly Entry<Glance>[], parts: Parts): AsyncGenerator<Page> {
  const { server, me, first } = parts;
  const { domain } = server.settings;
  const answers = inOrder(some.filter(({ read }) => isToSomebody(read, me)));
  const items = answers.map(({ read, raw }) => {
    const place = { stream: streams.said, item: read.id };
    const at = Date.parse(read.created_at);
    return rawOf({ me, above: [], status: raw }, place, { domain, now: server.now, at, seen: first });
  });
  const listed = answers.map(({ read }) => listedOf(read, { stream: streams.said, item: read.id }));
  if (items.length > 0) yield { ...nothing, listed, items };
}

function isToSomebody({ in_reply_to_account_id: to, mentions }: Glance, me: string): boolean {
  return (typeof to === 'string' && to !== me) || mentions.some(({ id }) => id !== me);
}

/** Told once: what was noted of the look before is compared, and what is noted now is for the next. */
function wasEdited(said: Glance | null | undefined, { before, after }: Parts): boolean {
  if (!said?.edited_at) return false;
  after.edited[said.id] = said.edited_at;
  return before.edited[said.id] !== said.edited_at;
}

function isHollow({ type, status: about }: ToldGlance): boolean {
  return bringsWords(type) && !about;
}

type Range = Readonly<{ limit: number; min_id?: string }>;

async function notifications(range: Range, server: Server): Promise<Entry<ToldGlance>[]> {
  const query = { ...range, 'types[]': wanted, include_filtered: true };
  const found = await server.list({ path: '/api/v1/notifications', query }, z.unknown());
  return once(found.map((raw) => ({ read: understood(toldGlance, raw, server.settings.domain), raw })));
}

async function statuses(range: Range, { server, me }: Parts): Promise<Entry<Glance>[]> {
  const query = { ...range, exclude_reblogs: true };
  const found = await server.list({ path: `/api/v1/accounts/${me}/statuses`, query }, z.unknown());
  return once(found.map((raw) => ({ read: understood(glance, raw, server.settings.domain), raw })));
}

function once<Of extends Readonly<{ id: string }>>(entries: readonly Entry<Of>[]): Entry<Of>[] {
  return [...new Map(entries.map((entry) => [entry.read.id, entry])).values()];
}

function inOrder<Of extends Readonly<{ id: string }>>(entries: readonly Entry<Of>[]): Entry<Of>[] {
  return entries.toSorted(({ read: one }, { read: other }) => (isAfter(one.id, other.id) ? 1 : -1));
}

function newestOf(ids: readonly string[], known: string | null): string | null {
  return ids.reduce((newest: string | null, id) => (newest === null || isAfter(id, newest) ? id : newest), known);
}

function lowestOf(ids: readonly string[]): string {
  return ids.reduce((lowest, id) => (isAfter(lowest, id) ? id : lowest));
}
