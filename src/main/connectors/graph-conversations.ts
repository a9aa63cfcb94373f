import { z } from 'zod';
import { understood } from './api.ts';
import type { Entry, Glance } from './glance.ts';
import { instantOf, listIn, type Graph } from './graph.ts';

/** Two things may happen in the second that Meta tells. */
const overlap = 60_000;
/** How many conversations are compared at every look, and how many of the newest messages in each. */
const compareConversations = 10;
export const newestMessages = 20;

const conversation = z.object({
  id: z.string().min(1),
  updated_time: z.string(),
  unread_count: z.number().optional().catch(undefined),
  messages: z.unknown().optional(),
});

const named = z.object({ id: z.string() });

export type MessageEntry = Entry & Readonly<{ own: boolean }>;

export type ConversationsParts = Readonly<{
  graph: Graph;
  /** Whose they are, as its address begins. */
  owner: string;
  platform: 'messenger' | 'instagram';
  /** What is asked of a message. */
  fields: string;
  /** What a node says; null for a message of which nothing is shown. */
  entryOf: (node: unknown, thread: string) => MessageEntry | null;
  /** Whether messages older than the newest can be had. */
  older: boolean;
  /** Nothing was brought before: what is there is history. */
  first: boolean;
}>;

/**
 * Looks at the conversations of a page or an account: whichever moved last comes first, and there is no asking by time, so
 * that they are read until one is older than what is known.
 */
export async function* lookAtConversations(
  parts: ConversationsParts,
  marks: Map<string, number>,
): AsyncGenerator<Glance> {
  const { graph, owner, platform, fields: of } = parts;
  const before = marks.get('messages') ?? 0;
  const fields = `id,updated_time${platform === 'messenger' ? ',unread_count' : ''},messages.limit(${newestMessages}){${of}}`;
  const query = { platform, limit: compareConversations, fields };
  let compared = true;
  let newest = before;
  for await (const { nodes } of graph.pages({ path: `${owner}/conversations`, query, bucket: 'conversations' })) {
    const found = nodes.map((node) => understood(conversation, node, graph.host));
    for (const one of found) yield glanceOf(parts, one, { compared, before });
    const moved = found.map((one) => instantOf(one.updated_time));
    newest = Math.max(newest, ...moved);
    if (Math.min(...moved) < before - overlap) break;
    compared = false;
  }
  marks.set('messages', newest);
}

function glanceOf(
  parts: ConversationsParts,
  { id, unread_count: unread, messages }: z.infer<typeof conversation>,
  { compared, before }: Readonly<{ compared: boolean; before: number }>,
): Glance {
  const { graph, fields, first, older } = parts;
  const { nodes, after } = listIn(messages);
  const entries = entriesOf(parts, nodes, id);
  // What was there before the account was connected is history, but for what nobody has read there.
  const waiting = new Set(
    entries
      .filter(({ own }) => !own)
      .toSorted((one, other) => other.at - one.at)
      .slice(0, unread ?? 0),
  );
  const path = `${encodeURIComponent(id)}/messages`;
  return {
    ...{ of: id, stream: 'messages', complete: after === null && entries.length === nodes.length, compared },
    entries: entries.map((entry) => ({ ...entry, seen: first && !waiting.has(entry) })),
    // A message of which nothing is shown is there all the same.
    veiled: nodes
      .filter((node) => parts.entryOf(node, id) === null)
      .map((node) => understood(named, node, graph.host).id),
    gapSince: older ? null : before,
    older: older
      ? async function* () {
          const question = { path, query: { fields, limit: 100 }, bucket: 'conversations' };
          for await (const step of graph.pages(question))
            yield entriesOf(parts, step.nodes, id).map((entry) => ({ ...entry, seen: first }));
        }
      : null,
  };
}

function entriesOf({ entryOf }: ConversationsParts, nodes: readonly unknown[], thread: string): MessageEntry[] {
  return nodes.map((node) => entryOf(node, thread)).filter((entry) => entry !== null);
}

/** The conversation with somebody, with its newest messages; null where there is none. */
export async function conversationWith(
  person: string,
  { graph, owner, platform, fields: of }: Pick<ConversationsParts, 'graph' | 'owner' | 'platform' | 'fields'>,
): Promise<Readonly<{ id: string; messages: readonly unknown[] }> | null> {
  const fields = `id,updated_time,messages.limit(${newestMessages}){${of}}`;
  const query = { platform, user_id: person, fields };
  const body = await graph.ask({ path: `${owner}/conversations`, query, bucket: 'conversations' });
  const [node] = listIn(body).nodes;
  if (node === undefined) return null;
  const { id, messages } = understood(conversation, node, graph.host);
  return { id, messages: listIn(messages).nodes };
}
