import { z } from 'zod';
import { understood } from '#main/connectors/api';
import type { Outgoing, Receipt } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { instantOf } from '#main/connectors/graph';
import { conversationWith } from '#main/connectors/graph-conversations';
import { findBackThen } from '#main/connectors/graph-found';
import { messageOf } from '#main/connectors/graph-send';
import { receiptOf } from '#main/connectors/receipt';
import { isSameAnswer } from '#main/connectors/same-answer';
import * as nodes from './nodes.ts';
import type { Page } from './page.ts';
import { personNumber } from './settings.ts';

const commented = z.object({ id: z.string().min(1) });
const messaged = z.object({ message_id: z.string().min(1) });
/** Answers in public below what was said, in private what was said in public (once), or on Messenger. */
export async function sendAnswer(item: Outgoing, page: Page): Promise<Receipt> {
  const { graph } = page;
  const { text: message } = item;
  if (item.visibility === 'public') {
    const path = `${encodeURIComponent(answered(item, page))}/comments`;
    const body = await graph.ask({ path, method: 'POST', body: { message }, sends: true });
    return receiptOf(understood(commented, body, graph.host).id, graph.now());
  }
  const body = await graph.ask({
    ...{ path: `${await page.id()}/messages`, method: 'POST', sends: true, bucket: 'send' },
    body: messageOf(item, await recipientOf(item, page), graph.now()),
  });
  return receiptOf(understood(messaged, body, graph.host).message_id, graph.now());
}

/** The page's words below that comment, or in the conversation with that person, said since it left here. */
export async function findAnswer(item: Outgoing, page: Page): Promise<Receipt | null> {
  const { graph } = page;
  const me = await page.id();
  const at = (said: Pick<Said, 'created_time'>): number => instantOf(said.created_time);
  const isOurs = (said: Said): boolean =>
    said.from?.id === me && isSameAnswer(item, { text: said.message, at: at(said) });
  if (item.visibility === 'public') {
    const path = `${encodeURIComponent(answered(item, page))}/comments`;
    const query = { order: 'reverse_chronological', fields: nodes.commentFields, limit: 50 };
    const read = (told: readonly unknown[]) => understood(z.array(nodes.comment), told, graph.host);
    const found = await findBackThen(item, { pages: graph.pages({ path, query }), read, at }, isOurs);
    return found && receiptOf(found.id, at(found));
  }
  const person = personNumber(me, item.to[0]?.address);
  if (person === null) return null;
  const parts = { graph, owner: me, platform: 'messenger', fields: nodes.messageFields } as const;
  const conversation = await conversationWith(person, parts);
  if (conversation === null) return null;
  const path = `${encodeURIComponent(conversation.id)}/messages`;
  const query = { fields: nodes.messageFields, limit: 100 };
  const read = (told: readonly unknown[]) => understood(z.array(nodes.message), told, graph.host);
  const pages = graph.pages({ path, query, bucket: 'conversations' });
  const found = await findBackThen(item, { pages, read, at }, isOurs);
  return found && receiptOf(found.id, at(found));
}

type Said = Readonly<{
  from?: Readonly<{ id?: string | undefined }> | null | undefined;
  message: string;
  created_time: string;
}>;

type Recipient = Readonly<{ id: string } | { comment_id: string } | { post_id: string }>;

async function recipientOf(item: Outgoing, page: Page): Promise<Recipient> {
  const me = await page.id();
  if (item.answers !== null && item.answers.kind !== 'message') {
    const said = answered(item, page);
    // A post on the page bears the page's number, a comment that of what it stands below.
    return said.startsWith(`${me}_`) ? { post_id: said } : { comment_id: said };
  }
  const id = personNumber(me, item.to[0]?.address);
  if (id === null) throw new ProviderFailure('refused', 'gone-there', { detail: page.graph.host });
  return { id };
}

function answered({ inReplyTo }: Outgoing, { graph }: Page): string {
  if (inReplyTo === null) throw new ProviderFailure('refused', 'gone-there', { detail: graph.host });
  return inReplyTo;
}
