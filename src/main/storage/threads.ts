import { z } from 'zod';
import { hmac } from '#main/kernel/hmac';
import { direction, visibility } from '#shared/domain/interaction';
import { json, recipients } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import { threadMailOf, type ThreadMail } from './thread-mail.ts';
import type { Writer } from './open-log.ts';

/*
 * A thread is everything connected by what it is or refers to: nobody sees it, and it only grows. Conversations are its
 * parts. Most threads are one conversation of one person; those need no further row, and carry that conversation's id.
 */

const ownerOfKey = query(
  z.object({ threadId: z.string() }),
  'select thread_id as threadId from thread_key where key = @key',
);
const claimKey = change(
  'insert into thread_key (key, thread_id) values (@key, @threadId) on conflict (key) do nothing',
);
const moveKeys = change('update thread_key set thread_id = @to where thread_id = @from');
const personOf = query(z.object({ person: z.string().nullable() }), 'select person from thread where id = @id');
const insertThread = change(
  'insert into thread (id, person) values (@id, @person) on conflict (id) do update set person = excluded.person',
);
const deleteThread = change('delete from thread where id = @id');
const threadOfPart = query(
  z.object({ threadId: z.string() }),
  'select thread_id as threadId from thread_part where conversation_id = @conversationId',
);
const partsOf = query(
  z.object({ conversationId: z.string() }),
  'select conversation_id as conversationId from thread_part where thread_id = @threadId',
);
const insertPart = change(
  'insert into thread_part (conversation_id, thread_id) values (@conversationId, @threadId) on conflict (conversation_id) do update set thread_id = excluded.thread_id',
);
const deletePart = change('delete from thread_part where conversation_id = @conversationId');
const deleteParts = change('delete from thread_part where thread_id = @threadId');
const deleteKeys = change('delete from thread_key where thread_id = @threadId');
const threadSource = z.object({
  id: z.string(),
  conversationId: z.string(),
  providerId: z.string(),
  inReplyTo: z.string().nullable(),
  direction,
  visibility,
  authorAddress: z.string(),
  recipients: json(recipients),
  subject: z.string().nullable(),
  occurredAt: z.number(),
  links: json(z.array(z.string())),
  threadNames: json(z.array(z.string())).nullable(),
  automatic: z.enum(['reply', 'bulk', 'report']).nullable(),
  verdict: z.string().nullable(),
  place: z.string().nullable(),
  placedBy: z.string().nullable(),
});
const mailsOf = query(
  threadSource,
  `select i.id, i.conversation_id as conversationId, i.provider_id as providerId, i.in_reply_to as inReplyTo, i.direction, i.visibility,
     i.author_address as authorAddress, i.recipients, i.subject, i.occurred_at as occurredAt, b.links, b.thread_names as threadNames,
     b.details ->> '$.automatic' as automatic, b.details ->> '$.authenticity.verdict' as verdict, p.conversation_id as place,
     p.placed_by as placedBy
   from interaction i join interaction_body b on b.row = i.row left join interaction_place p on p.interaction_id = i.id
   where i.conversation_id in (select value from json_each(@ids)) order by i.row`,
);

export type ThreadKey = Readonly<{ channel: string; connection: string }>;

/** The key of something a thread is known by. */
export function threadKey(writer: Writer, { channel, connection }: ThreadKey): Buffer {
  return hmac(writer.key, `thread\n${channel}\n${connection}`).subarray(0, 16);
}

/** The threads these keys belong to, and the keys that are new. */
export function threadsOfKeys(
  reader: Reader,
  keys: readonly Buffer[],
): Readonly<{ threads: Set<string>; unclaimed: readonly Buffer[] }> {
  const threads = new Set<string>();
  const unclaimed = keys.filter((key) => {
    const owner = ownerOfKey.one(reader, { key });
    if (owner) threads.add(owner.threadId);
    return !owner;
  });
  return { threads, unclaimed };
}

export function claimKeys(writer: Writer, keys: readonly Buffer[], threadId: string): void {
  for (const key of keys) claimKey.run(writer, { key, threadId });
}

/** The one person of a thread that is one conversation; null for any other thread. */
export function personOfThread(reader: Reader, id: string): string | null {
  return personOf.one(reader, { id })?.person ?? null;
}

/** Makes threads one, under `to`. */
export function joinThreads(
  writer: Writer,
  from: Iterable<string>,
  to: Readonly<{ id: string; person: string | null }>,
) {
  for (const thread of from) {
    if (thread === to.id) continue;
    moveKeys.run(writer, { from: thread, to: to.id });
    deleteThread.run(writer, { id: thread });
    deleteParts.run(writer, { threadId: thread });
  }
  insertThread.run(writer, { ...to });
}

export function threadOfConversation(reader: Reader, conversationId: string): string {
  return threadOfPart.one(reader, { conversationId })?.threadId ?? conversationId;
}

export function conversationsOfThread(reader: Reader, threadId: string): string[] {
  const parts = partsOf.all(reader, { threadId }).map(({ conversationId }) => conversationId);
  return parts.length > 0 ? parts : [threadId];
}

/** Which conversations a thread has now. */
export function setParts(writer: Writer, threadId: string, conversationIds: Iterable<string>): void {
  const ids = new Set(conversationIds);
  for (const { conversationId } of partsOf.all(writer, { threadId }))
    if (!ids.delete(conversationId)) deletePart.run(writer, { conversationId });
  for (const conversationId of ids) insertPart.run(writer, { conversationId, threadId });
}

/** Nothing is left of a conversation; of its thread neither, unless it has others. */
export function forgetThreadOf(writer: Writer, conversationId: string): void {
  const threadId = threadOfConversation(writer, conversationId);
  deletePart.run(writer, { conversationId });
  if (partsOf.all(writer, { threadId }).length > 0) return;
  deleteKeys.run(writer, { threadId });
  deleteThread.run(writer, { id: threadId });
}

/** A mail where it stands; `place` is the conversation somebody put it into, by the act `placedBy`. */
export type StandingMail = Readonly<{
  mail: ThreadMail;
  conversationId: string;
  place: string | null;
  placedBy: string | null;
}>;

/** The mails of conversations, oldest first. */
export function mailsOfConversations(reader: Reader, ids: readonly string[]): StandingMail[] {
  return mailsOf.all(reader, { ids: JSON.stringify(ids) }).map((row) => {
    const { place, placedBy, authorAddress, links, verdict, recipients: named, ...rest } = row;
    const source = { ...rest, ...named, author: { address: authorAddress }, references: links };
    const mail = threadMailOf({ ...source, threadNames: row.threadNames ?? [], forged: verdict === 'failed' });
    return { mail, conversationId: row.conversationId, place, placedBy };
  });
}
