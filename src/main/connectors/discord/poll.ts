import { z } from 'zod';
import { nothing, understood, type Ask } from '#main/connectors/api';
import type { Listed, Page, Position, RawItem } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { idAt, instantOf, isAfter, isThread, message, place, textPlaces, type Place } from './message.ts';
import type { DiscordSettings } from './settings.ts';

/** So many of a place are read again at every look while it is busy: Discord tells a bot that asks of no edit. */
const compared = 50;
const atOnce = 100;
const day = 24 * 60 * 60_000;
/** How long after its last message a place is still compared, and how far the first look goes back. */
const busyFor = 2 * day;
const firstLook = 30 * day;

/** Of each place: its newest message that was read, what Discord called the newest, and when which was edited. */
const seen = z.object({ newest: z.string(), last: z.string(), edited: z.record(z.string(), z.string()) });
const cursor = z.record(z.string(), seen);
type Seen = z.infer<typeof seen>;
const named = z.object({ id: z.string().regex(/^\d{1,20}$/u), edited_timestamp: z.string().nullish().catch(null) });
type Named = Readonly<{ id: string; edited: string; entry: unknown }>;

export type PollParts = Readonly<{ ask: Ask; settings: DiscordSettings; me: () => Promise<string>; now: () => number }>;

/** Every place of the server in which something is new, or was lately. */
export async function* poll(position: Position, parts: PollParts): AsyncGenerator<Page> {
  const first = position.cursor === null;
  let at = first ? {} : cursor.parse(JSON.parse(position.cursor));
  let written = position.cursor;
  for (const one of await placesOf(parts)) {
    for await (const { page, next } of look(one, { before: at[one.id], first, position }, parts)) {
      at = { ...at, [one.id]: next };
      const cursorNow = JSON.stringify(at);
      if (cursorNow === written && Object.keys(page).length === 0) continue;
      written = cursorNow;
      yield { ...nothing, ...page, cursor: cursorNow };
    }
  }
  if (first && written === null) yield { ...nothing, cursor: JSON.stringify(at) };
}

type Before = Readonly<{ before: Seen | undefined; first: boolean; position: Position }>;

async function* look(
  one: Place,
  { before, first, position }: Before,
  parts: PollParts,
): AsyncGenerator<Readonly<{ page: Partial<Page>; next: Seen }>> {
  const { now } = parts;
  const last = one.last_message_id ?? '';
  const pending = await position.pending(one.id, 1000);
  if (last === '' && before === undefined) return;
  // Nothing new came, and what is there is old.
  const quiet = last === '' || instantOf(last) < now() - busyFor;
  if (before !== undefined && last === before.last && quiet && pending.length === 0) return;
  const newest = before?.newest ?? idAt(now() - firstLook);
  const known = new Set(await position.present(one.id));
  let next: Seen = before ?? { newest, last: '', edited: {} };
  const pageOf = async (read: readonly Named[], page: Partial<Page> = {}) => {
    const fresh = read.filter(({ id }) => !known.has(id));
    for (const { id } of fresh) known.add(id);
    const items = await Promise.all(read.map(({ entry, id }) => rawOf(one, { id, entry, first }, parts)));
    return {
      ...page,
      ...(fresh.length > 0 && { listed: fresh.map(({ id }) => listedAs(one.id, id)) }),
      ...(items.length > 0 && { items }),
    };
  };

  for (let walked = newest; ;) {
    const top = await ask(one, { limit: compared }, parts);
    if (top === null) return;
    const oldest = top.length < compared ? '0' : (top.at(-1)?.id ?? '0');
    if (isAfter(oldest, walked)) {
      // More came than is compared: walked upwards, so that a pass that is broken off goes on where it was.
      const above = await ask(one, { limit: atOnce, after: walked }, parts);
      if (above === null || above.length === 0) return;
      walked = above[0]?.id ?? walked;
      next = { ...next, newest: walked };
      yield { page: await pageOf(above), next };
      continue;
    }
    const reading = top.filter(({ id, edited }) =>
      known.has(id) ? (next.edited[id] ?? '') !== edited || pending.includes(id) : isAfter(id, newest),
    );
    const met = new Set(top.map(({ id }) => id));
    // Listed in a pass that was broken off, and further up by now.
    for (const id of pending.filter((waiting) => !met.has(waiting))) {
      const item = await readMessage(one, id, parts);
      yield { page: item ? { items: [item] } : { gone: [listedAs(one.id, id)] }, next };
    }
    const missing = [...known].filter((id) => isAfter(id, oldest) && !met.has(id));
    const lost = await deletedOf(one, missing, parts);
    const page = await pageOf(reading, {
      ...(lost.length > 0 && {
        gone: lost.map((id) => listedAs(one.id, id)),
        became: lost.map((id) => ({ stream: one.id, item: id, state: 'deleted' })),
      }),
    });
    const edited = Object.fromEntries(
      top.filter((found) => found.edited !== '').map((found) => [found.id, found.edited]),
    );
    const highest = top[0]?.id;
    next = { newest: highest !== undefined && isAfter(highest, walked) ? highest : walked, last, edited };
    return yield { page, next };
  }
}

/** Text channels and the threads that are open; those that were chosen, with their threads. */
async function placesOf({ ask: question, settings }: PollParts): Promise<readonly Place[]> {
  const { server, channels } = settings;
  const places = z.array(z.unknown());
  const all = understood(places, (await question({ path: `guilds/${server}/channels` })).body, 'Discord');
  const active = await question({ path: `guilds/${server}/threads/active` });
  const threads = understood(z.object({ threads: places }), active.body, 'Discord').threads;
  const known = [...all, ...threads].flatMap((one) => place.safeParse(one).data ?? []);
  const chosen = new Set(
    known.filter(({ id, name }) => channels.includes(name.toLowerCase()) || channels.includes(id)).map(({ id }) => id),
  );
  return known
    .filter(({ type }) => textPlaces.has(type))
    .filter(({ id, parent_id }) => channels.length === 0 || chosen.has(id) || chosen.has(parent_id ?? ''));
}

/** Newest first; null where the bot may not look. */
async function ask(
  { id }: Pick<Place, 'id'>,
  query: Readonly<{ limit: number; after?: string }>,
  { ask: question }: PollParts,
): Promise<readonly Named[] | null> {
  try {
    const { body } = await question({ path: `channels/${id}/messages`, query });
    const once = new Map<string, Named>();
    for (const entry of understood(z.array(z.unknown()), body, 'Discord')) {
      const { data } = named.safeParse(entry);
      if (data) once.set(data.id, { id: data.id, edited: data.edited_timestamp ?? '', entry });
    }
    return [...once.values()].toSorted((one, other) => (isAfter(one.id, other.id) ? -1 : 1));
  } catch (failure) {
    if (failure instanceof ProviderFailure && failure.kind === 'refused') return null;
    throw failure;
  }
}

/** Of messages that are missing those that Discord says are no more. */
async function deletedOf(one: Place, missing: readonly string[], parts: PollParts): Promise<string[]> {
  const deleted: string[] = [];
  for (const id of missing) if ((await readMessage(one, id, parts)) === null) deleted.push(id);
  return deleted;
}

/** One message as it is now; null where it is gone. */
export async function readMessage(one: Place, id: string, parts: PollParts): Promise<RawItem | null> {
  try {
    const { body } = await parts.ask({ path: `channels/${one.id}/messages/${id}` });
    return await rawOf(one, { id, entry: body, first: false }, parts);
  } catch (failure) {
    if (failure instanceof ProviderFailure && failure.code === 'gone-there') return null;
    throw failure;
  }
}

/** What stands here was there before the account was connected: history, which nobody waits to read. */
async function rawOf(
  one: Place,
  { id, entry, first }: Readonly<{ id: string; entry: unknown; first: boolean }>,
  { settings, me, now }: PollParts,
): Promise<RawItem> {
  const { server, team } = settings;
  const { data } = message.safeParse(entry);
  const raw = { server, me: await me(), team, place: { id: one.id, name: one.name, thread: isThread(one) } };
  return {
    ...{ stream: one.id, item: id, thread: null, seen: first },
    // Links to files end within a day and are of no use later.
    raw: Buffer.from(JSON.stringify({ ...raw, message: data ?? entry })),
    receivedAt: first ? Math.min(now(), instantOf(id)) : now(),
  };
}

function listedAs(stream: string, id: string): Listed {
  return { stream, item: id, rank: instantOf(id) };
}
