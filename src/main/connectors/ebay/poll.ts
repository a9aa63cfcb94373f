import { z } from 'zod';
import { nothing, understood, type Ask } from '#main/connectors/api';
import type { Page, Position, RawItem } from '#main/connectors/connector';
import { instantOf, message, type servedMessage } from './message.ts';

const stream = 'messages';
const atOnce = 50;
/** eBay may tell of a message a little late; so much is asked for again. */
const overlap = 60 * 60_000;

const conversation = z.object({
  conversationId: z.string(),
  conversationTitle: z.string().nullish(),
  latestMessage: message,
});
type Conversation = z.infer<typeof conversation>;
const conversations = z.object({ conversations: z.array(conversation).default([]) });
const messages = z.object({ messages: z.array(message).default([]) });
/** `edge` is when the newest message was written; `unread` names the conversations that wait at eBay. */
const cursor = z.object({ edge: z.number().nullable(), unread: z.array(z.string()) });
type Cursor = z.infer<typeof cursor>;

export type PollParts = Readonly<{ ask: Ask; username: string; now: () => number }>;

/** Conversations in which something was said since the last time, or that are unread: each is read until what is known. */
export async function* poll(position: Position, parts: PollParts): AsyncGenerator<Page> {
  const first = position.cursor === null;
  const before: Cursor = first ? { edge: null, unread: [] } : cursor.parse(JSON.parse(position.cursor));
  const listed = new Set(await position.present(stream));
  const pending = new Set(await position.pending(stream, 100_000));
  const read = new Set([...listed].filter((item) => !pending.has(item)));
  const since = before.edge === null ? {} : { start_time: new Date(before.edge - overlap).toISOString() };
  const [recent, unread] = [await talksBy(since, parts), await talksBy({ conversation_status: 'UNREAD' }, parts)];
  for (const talk of new Map([...recent, ...unread]).values()) {
    if (read.has(itemOf(talk, talk.latestMessage))) continue;
    const fresh = await messagesIn(talk, { parts, read });
    const named = fresh.map((one) => ({ item: itemOf(talk, one), rank: instantOf(one.createdDate) }));
    yield {
      ...nothing,
      listed: named.filter(({ item }) => !listed.has(item)).map((one) => ({ stream, ...one })),
      items: fresh.map((one) => rawOf(one, { talk, parts, first })),
    };
  }
  const elsewhere = before.unread.filter((id) => !unread.has(id));
  const marks = [...listed].filter((item) => elsewhere.includes(item.split('/')[0] ?? ''));
  if (marks.length > 0) yield { ...nothing, marks: marks.map((item) => ({ stream, item, seen: true })) };
  const times = [...recent.values()].map(({ latestMessage }) => instantOf(latestMessage.createdDate));
  const edge = times.length === 0 ? before.edge : Math.max(before.edge ?? 0, ...times);
  const next = JSON.stringify({ edge, unread: [...unread.keys()].toSorted() } satisfies Cursor);
  if (next !== position.cursor) yield { ...nothing, cursor: next };
}

/** One message again, from its conversation; null where that has it no more. */
export async function read(item: string, parts: PollParts): Promise<RawItem | null> {
  const [conversationId = '', messageId] = item.split('/');
  const all = await pagesOf(`conversation/${encodeURIComponent(conversationId)}`, {
    parts,
    query: {},
    schema: messages,
  });
  const found = all.flatMap((page) => page.messages).find((one) => one.messageId === messageId);
  return found ? rawOf(found, { talk: { conversationId }, parts, first: false }) : null;
}

async function talksBy(
  query: Readonly<Record<string, string>>,
  parts: PollParts,
): Promise<ReadonlyMap<string, Conversation>> {
  const pages = await pagesOf('conversation', { parts, query, schema: conversations });
  return new Map(pages.flatMap((page) => page.conversations.map((talk) => [talk.conversationId, talk])));
}

/** What is not known of a conversation, oldest first. */
async function messagesIn(
  { conversationId }: Conversation,
  { parts, read: known }: Readonly<{ parts: PollParts; read: ReadonlySet<string> }>,
): Promise<z.infer<typeof message>[]> {
  const path = `conversation/${encodeURIComponent(conversationId)}`;
  const pages = await pagesOf(path, { parts, query: {}, schema: messages });
  const fresh = new Map<string, z.infer<typeof message>>();
  for (const one of pages.flatMap((page) => page.messages))
    if (!known.has(itemOf({ conversationId }, one))) fresh.set(one.messageId, one);
  return [...fresh.values()].toSorted((one, other) => instantOf(one.createdDate) - instantOf(other.createdDate));
}

/** All pages of a list: until one is not full. */
async function pagesOf<Body extends Readonly<Record<string, readonly unknown[]>>>(
  path: string,
  asking: Readonly<{ parts: PollParts; query: Readonly<Record<string, string>>; schema: z.ZodType<Body> }>,
): Promise<Body[]> {
  const { parts, query, schema } = asking;
  const pages: Body[] = [];
  for (let offset = 0; ; offset += atOnce) {
    const paged = { conversation_type: 'FROM_MEMBERS', ...query, limit: atOnce, offset };
    const page = understood(schema, (await parts.ask({ path, query: paged, bucket: 'calls' })).body, 'eBay');
    pages.push(page);
    if (Object.values(page).every((entries) => entries.length < atOnce)) return pages;
  }
}

function itemOf({ conversationId }: Pick<Conversation, 'conversationId'>, one: z.infer<typeof message>): string {
  return `${conversationId}/${one.messageId}`;
}

type At = Readonly<{
  talk: Pick<Conversation, 'conversationId' | 'conversationTitle'>;
  parts: PollParts;
  first: boolean;
}>;

function rawOf(one: z.infer<typeof message>, { talk, parts: { username, now }, first }: At): RawItem {
  const { conversationId: id, conversationTitle: title = null } = talk;
  const served: z.infer<typeof servedMessage> = { username, conversation: { id, title }, message: one };
  return {
    ...{ stream, item: itemOf(talk, one), thread: id, seen: one.readStatus },
    raw: Buffer.from(JSON.stringify(served)),
    receivedAt: first ? Math.min(now(), instantOf(one.createdDate)) : now(),
  };
}
