import { understood } from '#main/connectors/api';
import type { Page as Step, Position } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { pollGlances, type Entry, type Glance } from '#main/connectors/glance';
import { instantOf, listIn } from '#main/connectors/graph';
import {
  conversationWith,
  lookAtConversations,
  type ConversationsParts,
  type MessageEntry,
} from '#main/connectors/graph-conversations';
import { titleOf } from '#main/connectors/graph-item';
import * as nodes from './nodes.ts';
import type { Page } from './page.ts';

/** How many posts are compared at every look, and how many of the newest comments below each. */
const posts = 25;
const comments = 25;
/** How often all posts are walked, in milliseconds: nothing tells that somebody comments below an old one. */
const sweepEvery = 60 * 60_000;

const streams = ['messages', 'comments', 'posts', 'mentions'];

export function poll(position: Position, page: Page): AsyncGenerator<Step> {
  return pollGlances(position, {
    streams,
    look: ({ marks, first }) => look(page, marks, first),
    read: (stream, id) => readEntry(stream, id, page),
    now: page.graph.now,
  });
}

async function* look(page: Page, marks: Map<string, number>, first: boolean): AsyncGenerator<Glance> {
  const of: Of = { page, id: await page.id(), first };
  const entryOf = (node: unknown, thread: string) => messageEntry(node, thread, of);
  yield* lookAtConversations({ ...conversationsOf(of), entryOf }, marks);
  const { now } = page.graph;
  const sweeping = now() - (marks.get('swept') ?? 0) >= sweepEvery;
  for (const list of nodes.postLists) yield* lookAtPosts(of, list, sweeping);
  if (sweeping) marks.set('swept', now());
}

type Of = Readonly<{ page: Page; id: string; first: boolean }>;

function conversationsOf({ page: { graph }, id, first }: Of): Omit<ConversationsParts, 'entryOf'> {
  return { graph, owner: id, platform: 'messenger', fields: nodes.messageFields, older: true, first };
}

async function* lookAtPosts(
  of: Of,
  { edge, stream, discussed }: (typeof nodes.postLists)[number],
  sweeping: boolean,
): AsyncGenerator<Glance> {
  const { graph } = of.page;
  const below = `comments.order(reverse_chronological).filter(stream).limit(${comments}){${nodes.commentFields}}`;
  const fields = discussed ? `${nodes.postFields},${below}` : nodes.postFields;
  let compared = true;
  for await (const { nodes: found, more } of graph.pages({
    path: `${of.id}/${edge}`,
    query: { fields, limit: posts },
  })) {
    if (stream !== null) {
      const entries = found.map((node) => postEntry(node, stream, of));
      yield { of: edge, stream, entries, complete: compared && !more, compared, older: null, gapSince: null };
    }
    for (const node of discussed ? found : []) yield commentsGlance(of, node, { visitor: stream !== null, compared });
    if (!sweeping) return;
    compared = false;
  }
}

function commentsGlance(
  of: Of,
  node: unknown,
  { visitor, compared }: Readonly<{ visitor: boolean; compared: boolean }>,
): Glance {
  const { page } = of;
  const { id, message, story, comments: given } = understood(nodes.post, node, page.graph.host);
  const under = { id, title: titleOf(message ?? story), answered: visitor };
  const { nodes: found, after } = listIn(given);
  const path = `${encodeURIComponent(id)}/comments`;
  const query = { order: 'reverse_chronological', filter: 'stream', fields: nodes.commentFields, limit: 100 };
  return {
    ...{ of: id, stream: 'comments', complete: after === null, compared, gapSince: null },
    entries: found.map((one) => commentEntry(one, under, of)),
    older: async function* () {
      for await (const step of page.graph.pages({ path, query }))
        yield step.nodes.map((one) => commentEntry(one, under, of));
    },
  };
}

function messageEntry(node: unknown, thread: string | null, { page, id: me, first }: Of): MessageEntry {
  const { id, created_time: time, from, message } = understood(nodes.message, node, page.graph.host);
  const raw: nodes.Served = { kind: 'message', page: me, shop: page.shop, under: null, node };
  return { id, at: instantOf(time), says: message, raw, seen: first, thread, own: from?.id === me };
}

function commentEntry(node: unknown, under: nodes.Served['under'], { page, id: me, first }: Of): Entry {
  const { id, created_time: time, message, is_hidden: hidden } = understood(nodes.comment, node, page.graph.host);
  const raw: nodes.Served = { kind: 'comment', page: me, shop: page.shop, under, node };
  return { id, at: instantOf(time), says: `${hidden} ${message}`, raw, seen: first, thread: null };
}

function postEntry(node: unknown, stream: 'posts' | 'mentions', { page, id: me, first }: Of): Entry {
  const given = understood(nodes.post, node, page.graph.host);
  const { id, created_time: time, message, is_hidden: hidden } = given;
  const kind = stream === 'posts' ? 'post' : 'mention';
  // Its comments are items of their own.
  const { comments: _, ...kept } = given;
  const raw: nodes.Served = { kind, page: me, shop: page.shop, under: null, node: kept };
  return { id, at: instantOf(time), says: `${hidden} ${message ?? ''}`, raw, seen: first, thread: null };
}

/** One item again; null where it is not there any more, or not for the page to see. */
export async function readEntry(stream: string, item: string, page: Page): Promise<Entry | null> {
  const { graph } = page;
  const of: Of = { page, id: await page.id(), first: false };
  const path = encodeURIComponent(item);
  const ask = (fields: string, bucket = '') => graph.ask({ path, query: { fields }, bucket });
  try {
    if (stream === 'comments') return commentEntry(await ask(nodes.commentFields), null, of);
    if (stream === 'posts' || stream === 'mentions') return postEntry(await ask(nodes.postFields), stream, of);
    const node = await ask(nodes.messageFields, 'conversations');
    return messageEntry(node, await threadOf(node, of), of);
  } catch (failure) {
    if (failure instanceof ProviderFailure && failure.code === 'gone-there') return null;
    throw failure;
  }
}

/** A message does not say what conversation it is of; whoever is on its other side has one. */
async function threadOf(node: unknown, of: Of): Promise<string | null> {
  const { page, id: me } = of;
  const { from, to } = understood(nodes.message, node, page.graph.host);
  const other = [from, ...(to?.data ?? [])].find((one) => one?.id !== undefined && one.id !== me)?.id;
  return other === undefined ? null : ((await conversationWith(other, conversationsOf(of)))?.id ?? null);
}
