import { z } from 'zod';
import { nothing } from '#main/connectors/api';
import type { ItemBecame, Page, Position, RawItem } from '#main/connectors/connector';
import type { Bot } from './bot.ts';
import { day } from './channel.ts';
import { fetchFiles } from './files.ts';
import { nameOf } from './settings.ts';
import { messageIn, update, wantedUpdates } from './update.ts';

/** Everything a bot is told comes in one row. */
export const stream = 'updates';

/** Telegram gives no more at once. */
const atOnce = 100;
/** How often it is written down that Telegram was asked, in milliseconds: a gap begins so much earlier at most. */
const notedEvery = 60 * 60_000;
/** After a week without any, the next update has a number by chance; a day is left for clocks that differ. */
const numbersHold = 6 * day;

const cursor = z.object({
  /** The number of the next update; what is below it was stored. */
  next: z.number().nullable(),
  metAt: z.number(),
  askedAt: z.number(),
});
export type Cursor = Readonly<z.infer<typeof cursor>>;

export type Told = Readonly<{ update_id: number }> & Readonly<Record<string, unknown>>;
const told = z.array(z.looseObject({ update_id: z.number().int() }));
const deleted = z.object({
  business_connection_id: z.string(),
  chat: z.object({ id: z.number() }),
  message_ids: z.array(z.number()),
});

export type PollParts = Readonly<{ bot: Bot; me: () => Promise<number>; address: string; signal: AbortSignal }>;

/**
 * Fetches what Telegram holds. It forgets what is below the number that is asked for, so that number is raised only once
 * the cursor is written down, which is when the log has everything: broken off at any moment, the same comes again.
 */
export async function* poll(position: Position, parts: PollParts): AsyncGenerator<Page> {
  const { bot } = parts;
  const before = readCursor(position.cursor);
  const waiting = new Set(await position.pending(stream, 100_000));
  let after: Cursor = before ?? { next: null, metAt: bot.now, askedAt: bot.now };
  for (let first = true; ; first = false) {
    const offset = offsetOf(after, bot.now);
    const updates = (await fetchUpdates({ offset, limit: atOnce }, parts)).filter((one) => !isStored(one, after));
    const gap = first && before !== null ? gapOf(before, updates, bot.now) : {};
    const items = await rawItems(updates, parts);
    for (const { item } of items) waiting.delete(item);
    const listed = items.map(({ stream: of, item }, at) => ({ stream: of, item, rank: numbersOf(updates)[at] ?? 0 }));
    if (items.length > 0) yield { ...nothing, listed, items };
    const newest = updates.at(-1)?.update_id;
    const next = newest === undefined ? after.next : newest + 1;
    const due = newest !== undefined || before === null || bot.now - after.askedAt >= notedEvery;
    if (due || 'gapSince' in gap) {
      after = { next, metAt: newest === undefined ? after.metAt : bot.now, askedAt: bot.now };
      const became = deletedIn(updates);
      const gone = became.map(({ stream: of, item }) => ({ stream: of, item, rank: 0 }));
      yield { ...nothing, ...gap, gone, became, cursor: JSON.stringify(after) };
    }
    if (updates.length < atOnce) break;
  }
  // Listed, never stored, and forgotten there meanwhile.
  const lost = [...waiting].map((item) => ({ stream, item, rank: 0 }));
  if (lost.length > 0) yield { ...nothing, gone: lost };
}

export function readCursor(text: string | null): Cursor | null {
  return text === null ? null : cursor.parse(JSON.parse(text));
}

/** What to ask from; null for what Telegram holds, from its first. */
export function offsetOf({ next, metAt }: Cursor, now: number): number | null {
  return now - metAt > numbersHold ? null : next;
}

/** What Telegram holds from a number on, in its order and each once. */
export async function fetchUpdates(
  asked: Readonly<{ offset: number | null; limit: number; timeout?: number }>,
  { bot, signal }: Pick<PollParts, 'bot' | 'signal'>,
): Promise<readonly Told[]> {
  const { offset, limit, timeout = 0 } = asked;
  const given = { ...(offset !== null && { offset }), limit, timeout, allowed_updates: wantedUpdates };
  const updates = await bot.call({ name: 'getUpdates', given }, told, signal);
  const each = new Map(updates.map((one) => [one.update_id, one]));
  return [...each.values()].toSorted((one, other) => one.update_id - other.update_id);
}

/** Asked from its first, Telegram shows the last ones again. */
export function isStored({ update_id: id }: Told, { next }: Cursor): boolean {
  return next !== null && id < next && id >= next - atOnce;
}

/**
 * Away for longer than Telegram remembers, something may have been forgotten, unless the next number is there: they are
 * given one after the other.
 */
function gapOf(before: Cursor, updates: readonly Told[], now: number): Pick<Page, 'gapSince'> {
  if (now - before.askedAt <= day) return {};
  return before.next !== null && updates[0]?.update_id === before.next ? {} : { gapSince: before.askedAt };
}

function numbersOf(updates: readonly Told[]): readonly number[] {
  return updates.filter((one) => !('deleted_business_messages' in one)).map((one) => one.update_id);
}

/** A message is named by itself, so that a later version of it is met as the same; everything else by its update. */
async function rawItems(updates: readonly Told[], parts: PollParts): Promise<RawItem[]> {
  const { bot, address, signal } = parts;
  const id = updates.length === 0 ? 0 : await parts.me();
  const items: RawItem[] = [];
  for (const one of updates) {
    if ('deleted_business_messages' in one) continue;
    const { data } = update.safeParse(one);
    const message = data ? messageIn(data) : null;
    const files = message ? await fetchFiles(message, bot, signal) : {};
    const { business_connection_id: connection = '', chat, message_id: number } = message ?? {};
    const item = chat && number ? nameOf({ connection, chat: chat.id, message: number }) : `update-${one.update_id}`;
    const raw = Buffer.from(JSON.stringify({ bot: { id, address }, update: one, files }));
    items.push({ stream, item, raw, receivedAt: bot.now, seen: false, thread: null });
  }
  return items;
}

function deletedIn(updates: readonly Told[]): readonly ItemBecame[] {
  return updates.flatMap((one) => {
    const { data } = deleted.safeParse(one['deleted_business_messages']);
    if (!data) return [];
    const { business_connection_id: connection, chat, message_ids: numbers } = data;
    return numbers.map((message): ItemBecame => {
      return { stream, item: nameOf({ connection, chat: chat.id, message }), state: 'deleted' };
    });
  });
}
