import { understood } from '#main/connectors/api';
import type { Page, Position } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { pollGlances, type Entry, type Glance } from '#main/connectors/glance';
import { instantOf, listIn } from '#main/connectors/graph';
import { conversationWith, lookAtConversations, type MessageEntry } from '#main/connectors/graph-conversations';
import { titleOf } from '#main/connectors/graph-item';
import type { Account } from './account.ts';
import * as nodes from './nodes.ts';

/** How many posts and tags are looked at every time. */
const atOnce = 25;
/** How often all of them are walked, in milliseconds: the number of comments of an old post may have moved. */
const sweepEvery = 60 * 60_000;

export function poll(position: Position, account: Account): AsyncGenerator<Page> {
  return pollGlances(position, {
    streams: ['messages', 'comments', 'tags'],
    look: async function* ({ marks, first, keep }) {
      const of: Of = { account, me: await account.me(), first };
      const entryOf = (node: unknown, thread: string) => messageEntry(node, thread, of);
      yield* lookAtConversations({ ...conversations(account), entryOf, older: false, first }, marks);
      const now = account.graph.now();
      const sweeping = now - (marks.get('swept') ?? 0) >= sweepEvery;
      yield* lookAtComments(of, { marks, keep, sweeping });
      yield* lookAtTags(of, sweeping);
      if (sweeping) marks.set('swept', now);
    },
    read: (stream, id) => readEntry(stream, id, account),
    now: account.graph.now,
  });
}

type Of = Readonly<{ account: Account; me: nodes.Me; first: boolean }>;

export function conversations({ graph }: Account) {
  return { graph, owner: 'me', platform: 'instagram', fields: nodes.messageFields } as const;
}

/** The comments of so many of the newest posts are read at every look: a number may run ahead of its list, and hiding moves none. */
const alwaysRead = 3;

/** The comments of all other posts are read where their number moved. */
async function* lookAtComments(
  of: Of,
  parts: Readonly<{ marks: Map<string, number>; keep: (list: string) => void; sweeping: boolean }>,
): AsyncGenerator<Glance> {
  const { graph } = of.account;
  const { marks, sweeping } = parts;
  let index = 0;
  for await (const step of graph.pages({ path: 'me/media', query: { fields: nodes.mediaFields, limit: atOnce } })) {
    for (const node of step.nodes) {
      const post = understood(nodes.media, node, graph.host);
      const { comments_count: count } = post;
      const counted = `count:${post.id}`;
      const moved = count !== (marks.get(counted) ?? 0);
      if (moved || (index < alwaysRead && count > 0)) yield await commentsGlance(of, post);
      else parts.keep(post.id);
      if (count > 0) marks.set(counted, count);
      else marks.delete(counted);
      index += 1;
    }
    if (!sweeping) return;
  }
}

async function commentsGlance(
  of: Of,
  { id, caption, permalink }: Pick<nodes.Media, 'id' | 'caption' | 'permalink'>,
): Promise<Glance> {
  const { graph } = of.account;
  const under = { title: titleOf(caption), link: permalink ?? null };
  const fields = `${nodes.commentFields},replies.limit(50){${nodes.commentFields}}`;
  const question = { path: `${encodeURIComponent(id)}/comments`, query: { fields, limit: 50 } };
  const entries: Entry[] = [];
  // All of them: an answer to an old comment stands below it, whatever came since.
  for await (const step of graph.pages(question))
    for (const node of step.nodes) {
      const { replies, ...comment } = understood(nodes.comment, node, graph.host);
      entries.push(commentEntry(comment, { under, parent: null }, of));
      for (const reply of listIn(replies).nodes) entries.push(commentEntry(reply, { under, parent: comment.id }, of));
    }
  return { of: id, stream: 'comments', entries, complete: true, compared: true, older: null, gapSince: null };
}

async function* lookAtTags(of: Of, sweeping: boolean): AsyncGenerator<Glance> {
  const question = { path: 'me/tags', query: { fields: nodes.mediaFields, limit: atOnce } };
  let compared = true;
  for await (const { nodes: found, more } of of.account.graph.pages(question)) {
    const entries = found.map((node) => tagEntry(node, of));
    yield { of: 'tags', stream: 'tags', entries, complete: compared && !more, compared, older: null, gapSince: null };
    if (!sweeping) return;
    compared = false;
  }
}

/** Null for a message of which Instagram shows nothing but that it was there: older than the newest twenty. */
function messageEntry(node: unknown, thread: string | null, { account, me, first }: Of): MessageEntry | null {
  const { id, created_time: time, from, message } = understood(nodes.message, node, account.graph.host);
  if (!from) return null;
  const raw: nodes.Served = { kind: 'message', me, under: null, parent: null, node };
  const own = from.id !== undefined && me.ids.includes(from.id);
  return { id, at: instantOf(time), says: message ?? '', raw, seen: first, thread, own };
}

function commentEntry(node: unknown, where: Pick<nodes.Served, 'under' | 'parent'>, { account, me, first }: Of): Entry {
  const { id, timestamp, text, hidden } = understood(nodes.comment, node, account.graph.host);
  const raw: nodes.Served = { kind: 'comment', me, ...where, node };
  return { id, at: instantOf(timestamp), says: `${hidden} ${text}`, raw, seen: first, thread: null };
}

function tagEntry(node: unknown, { account, me, first }: Of): Entry {
  const { id, timestamp, caption } = understood(nodes.media, node, account.graph.host);
  const raw: nodes.Served = { kind: 'tag', me, under: null, parent: null, node };
  return { id, at: instantOf(timestamp), says: caption ?? '', raw, seen: first, thread: null };
}

/** One item again; null where it is not shown any more, which says nothing of its being deleted. */
export async function readEntry(stream: string, item: string, account: Account): Promise<Entry | null> {
  const of: Of = { account, me: await account.me(), first: false };
  const path = encodeURIComponent(item);
  const ask = (fields: string, bucket = '') => account.graph.ask({ path, query: { fields }, bucket });
  try {
    if (stream === 'comments') return commentEntry(await ask(nodes.commentFields), { under: null, parent: null }, of);
    if (stream === 'tags') return tagEntry(await ask(nodes.mediaFields), of);
    const node = await ask(nodes.messageFields, 'conversations');
    return messageEntry(node, await threadOf(node, of), of);
  } catch (failure) {
    if (failure instanceof ProviderFailure && failure.code === 'gone-there') return null;
    throw failure;
  }
}

/** A message does not say what conversation it is of; whoever is on its other side has one. */
async function threadOf(node: unknown, { account, me }: Of): Promise<string | null> {
  const { from, to } = understood(nodes.message, node, account.graph.host);
  const other = [from, ...(to?.data ?? [])].find((one) => one?.id !== undefined && !me.ids.includes(one.id))?.id;
  return other === undefined ? null : ((await conversationWith(other, conversations(account)))?.id ?? null);
}
