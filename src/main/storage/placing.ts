import { z } from 'zod';
import { derivedId } from '#main/kernel/ids';
import { baseSubject } from '#shared/domain/base-subject';
import { refreshConversation } from './conversations.ts';
import { joinConversations, moveMails } from './moving.ts';
import { placeByHand } from './places.ts';
import { rowAt } from './rows.ts';
import { change, query } from './statement.ts';
import { connectionsOf, nameConnection, type ThreadMail } from './thread-mail.ts';
import { partThread } from './thread-parts.ts';
import { answersBySubject, sharedSubject, subjectReach } from './thread-subject.ts';
import {
  claimKeys,
  conversationsOfThread,
  joinThreads,
  mailsOfConversations,
  personOfThread,
  setParts,
  threadKey,
  threadOfConversation,
  threadsOfKeys,
} from './threads.ts';
import type { Writer } from './open-log.ts';

const earlierOfPerson = query(
  z.object({ conversationId: z.string(), subject: z.string().nullable() }),
  `select i.conversation_id as conversationId, i.subject from interaction i
   where i.customer_id = (select n.customer_id from identity n where n.channel = @channel and n.address = @person)
     and i.row between @from and @to and i.conversation_id <> i.id order by i.row desc limit 500`,
);
const setThreadNames = change(
  'update interaction_body set thread_names = @names where row = (select row from interaction where id = @id)',
);

/** Where a mail belongs. `touched` are the conversations to compute anew, `gone` those that are no more. */
export type Placed = Readonly<{ id: string; touched: ReadonlySet<string>; gone: ReadonlySet<string> }>;

/** Finds the conversation of a new mail and makes room for it there; whoever calls writes the mail. */
export function placeMail(writer: Writer, channel: string, mail: ThreadMail): Placed {
  const keys = connectionsOf(mail).map((connection) => threadKey(writer, { channel, connection }));
  const { threads, unclaimed } = threadsOfKeys(writer, keys);
  const bySubject = connectedBySubject(writer, channel, mail);
  for (const thread of bySubject.threads) threads.add(thread);
  const person = (bySubject.threads.size === 0 && mail.people.length === 1 && mail.people[0]) || null;
  const id = smallest([naturalId(writer, channel, mail), ...threads]);
  const placed = connect(writer, { channel, threads, person, id, arriving: mail });
  claimKeys(writer, [...unclaimed, ...bySubject.claims], id);
  return placed;
}

/** The network has a name for the thread of a mail that is here. */
export function nameThread(
  writer: Writer,
  known: Readonly<{
    id: string;
    channel: string;
    conversationId: string;
    threadNames: readonly string[] | null;
    names: readonly string[];
  }>,
): Pick<Placed, 'touched' | 'gone'> {
  const { id, channel, names } = known;
  const fresh = names.filter((name) => known.threadNames?.includes(name) !== true);
  if (fresh.length === 0) return { touched: new Set(), gone: new Set() };
  setThreadNames.run(writer, { id, names: JSON.stringify([...(known.threadNames ?? []), ...fresh].toSorted()) });
  const keys = fresh.map((name) => threadKey(writer, { channel, connection: nameConnection(name) }));
  const thread = threadOfConversation(writer, known.conversationId);
  const { threads } = threadsOfKeys(writer, keys);
  threads.add(thread);
  const person = personOfThread(writer, thread);
  const smallestId = smallest(threads);
  const placed =
    threads.size > 1 || person === null
      ? connect(writer, { channel, threads, person, id: smallestId, arriving: null })
      : { touched: new Set<string>(), gone: new Set<string>() };
  claimKeys(writer, keys, smallestId);
  return placed;
}

/** Makes threads one. Where all is about one person there is nothing to compute: it is one conversation. */
function connect(
  writer: Writer,
  to: Readonly<{
    channel: string;
    threads: Set<string>;
    person: string | null;
    id: string;
    arriving: ThreadMail | null;
  }>,
): Placed {
  const { threads, person, id } = to;
  const plain =
    threads.size === 0 || (person !== null && [...threads].every((one) => personOfThread(writer, one) === person));
  if (!plain) return rearrange(writer, { ...to, threads: threads.add(id) });
  const gone = new Set([...threads].filter((one) => one !== id));
  for (const one of gone) joinConversations(writer, one, id);
  if (gone.size > 0 || !threads.has(id)) joinThreads(writer, gone, { id, person });
  return { id, touched: new Set([id]), gone };
}

/**
 * Where a mail written here belongs: in the conversation it was written in, or one of its own. What answers it will be
 * looked for there.
 */
export function placeOwnMail(
  writer: Writer,
  channel: string,
  own: Readonly<{ mail: ThreadMail; in: string | null }>,
): string {
  if (own.in === null) {
    const placed = placeMail(writer, channel, own.mail);
    for (const id of placed.touched) refreshConversation(writer, id);
    return placed.id;
  }
  keepWhereWritten(writer, channel, { mail: own.mail, in: own.in });
  return own.in;
}

/** The network gave what was written here an id of its own, which answers will refer to. */
export function nameOwnMail(
  writer: Writer,
  { channel, conversationId, providerId }: Readonly<{ channel: string; conversationId: string; providerId: string }>,
): void {
  claimKeys(
    writer,
    [threadKey(writer, { channel, connection: providerId })],
    threadOfConversation(writer, conversationId),
  );
}

function keepWhereWritten(writer: Writer, channel: string, own: Readonly<{ mail: ThreadMail; in: string }>): void {
  const { mail, in: conversationId } = own;
  const thread = threadOfConversation(writer, conversationId);
  const keys = connectionsOf(mail).map((connection) => threadKey(writer, { channel, connection }));
  const { threads: others } = threadsOfKeys(writer, keys);
  const alike = mail.people.length === 1 && personOfThread(writer, thread) === mail.people[0];
  if (!alike || [...others].some((other) => other !== thread)) {
    const conversations = [thread, ...others].flatMap((one) => conversationsOfThread(writer, one));
    joinThreads(writer, others, { id: thread, person: null });
    setParts(writer, thread, new Set(conversations));
  }
  claimKeys(writer, keys, thread);
  if (mail.ancestors.length > 0) return;
  // It answers something without an id to refer to: that they belong together is known here alone.
  const clock = writer.tick();
  const together = [...mailsOfConversations(writer, [conversationId]).map((standing) => standing.mail.id), mail.id];
  for (const id of together) placeByHand(writer, { id, conversationId, by: clock, clock });
}

/** Computes anew which conversations some threads are, as one thread from now on. */
export function rearrange(
  writer: Writer,
  input: Readonly<{ channel: string; threads: ReadonlySet<string>; arriving: ThreadMail | null }>,
): Placed {
  const { channel, threads, arriving } = input;
  const conversations = [...threads].flatMap((thread) => conversationsOfThread(writer, thread));
  const standing = mailsOfConversations(writer, conversations);
  const places = new Map(standing.flatMap((one) => (one.place === null ? [] : [[one.mail.id, one.place] as const])));
  const mails = [...standing.map(({ mail }) => mail), ...(arriving ? [arriving] : [])];
  const parts = partThread(mails, places, (mail) => naturalId(writer, channel, mail));
  const moved = moveMails(writer, standing, parts);
  const thread = smallest(threads);
  joinThreads(writer, threads, { id: thread, person: null });
  setParts(writer, thread, moved.all);
  const id = (arriving && parts.get(arriving.id)) ?? thread;
  return { id, touched: arriving ? new Set([...moved.touched, id]) : moved.touched, gone: moved.gone };
}

/** Computes anew everything that is connected with these conversations. */
export function rearrangeConversations(writer: Writer, channel: string, ids: Iterable<string>): void {
  const threads = new Set([...ids].map((id) => threadOfConversation(writer, id)));
  const { touched } = rearrange(writer, { channel, threads, arriving: null });
  for (const id of touched) refreshConversation(writer, id);
}

/** The id of a conversation that begins with this mail, as far as it tells; of several the smallest stands. */
export function naturalId(writer: Writer, channel: string, mail: ThreadMail): string {
  return derivedId(writer.key, ['conversation', channel, mail.ancestors[0] ?? mail.providerId, mail.people[0] ?? '']);
}

type BySubject = Readonly<{ threads: ReadonlySet<string>; claims: readonly Buffer[] }>;

/** Threads connected by a subject alone: answers without a reference claim theirs, everything else looks for such. */
function connectedBySubject(writer: Writer, channel: string, mail: ThreadMail): BySubject {
  const shared = sharedSubject(mail);
  if (shared === null) return { threads: new Set(), claims: [] };
  const { base, person } = shared;
  const key = threadKey(writer, { channel, connection: `subject:${person}\n${base}` });
  const { threads } = threadsOfKeys(writer, [key]);
  if (!answersBySubject(mail)) return { threads, claims: [] };
  const [from, to] = [rowAt(mail.occurredAt - subjectReach), rowAt(mail.occurredAt + 1000)];
  for (const earlier of earlierOfPerson.all(writer, { channel, person, from, to }))
    if (baseSubject(earlier.subject).base === base) threads.add(threadOfConversation(writer, earlier.conversationId));
  return { threads, claims: [key] };
}

function smallest(ids: Iterable<string>): string {
  return [...ids].reduce((least, id) => (id < least ? id : least));
}
