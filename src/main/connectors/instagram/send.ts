import { z } from 'zod';
import { understood } from '#main/connectors/api';
import type { Outgoing, Receipt } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { instantOf, listIn } from '#main/connectors/graph';
import { conversationWith } from '#main/connectors/graph-conversations';
import { messageOf } from '#main/connectors/graph-send';
import { receiptOf } from '#main/connectors/receipt';
import { isSameAnswer } from '#main/connectors/same-answer';
import type { Account } from './account.ts';
import * as nodes from './nodes.ts';
import { conversations } from './poll.ts';
import { personNumber } from './settings.ts';

const commented = z.object({ id: z.string().min(1) });
const messaged = z.object({ message_id: z.string().min(1) });

/** Answers in public below a comment, in private what was said in public (once), or in the conversation. */
export async function sendAnswer(item: Outgoing, account: Account): Promise<Receipt> {
  const { graph } = account;
  if (item.visibility === 'public') {
    const path = `${encodeURIComponent(await topOf(item, account))}/replies`;
    const body = await graph.ask({ path, method: 'POST', body: { message: item.text }, sends: true });
    return receiptOf(understood(commented, body, graph.host).id, graph.now());
  }
  const privately = item.answers !== null && item.answers.kind !== 'message';
  const recipient = privately ? { comment_id: answered(item, account) } : { id: await personOf(item, account) };
  const bucket = privately ? 'private-replies' : 'send';
  const question = { path: 'me/messages', method: 'POST', body: messageOf(item, recipient, graph.now()) } as const;
  const body = await graph.ask({ ...question, sends: true, bucket });
  return receiptOf(understood(messaged, body, graph.host).message_id, graph.now());
}

/** The shop's words below that comment, or in the conversation with that person, said since it left here. */
export async function findAnswer(item: Outgoing, account: Account): Promise<Receipt | null> {
  const { graph } = account;
  const me = await account.me();
  if (item.visibility === 'public') {
    const path = `${encodeURIComponent(await topOf(item, account))}/replies`;
    const body = await graph.ask({ path, query: { fields: nodes.commentFields, limit: 100 } });
    const found = understood(z.array(nodes.comment), listIn(body).nodes, graph.host).find(
      ({ username, text, timestamp }) =>
        username?.toLowerCase() === me.username && isSameAnswer(item, { text, at: instantOf(timestamp) }),
    );
    return found ? receiptOf(found.id, instantOf(found.timestamp)) : null;
  }
  const person = personNumber(nodes.numberOf(me), item.to[0]?.address);
  const said = person === null ? null : await conversationWith(person, conversations(account));
  const found = understood(z.array(nodes.message), said?.messages ?? [], graph.host).find(
    ({ from, message, created_time: at }) =>
      from?.id !== undefined &&
      me.ids.includes(from.id) &&
      isSameAnswer(item, { text: message ?? '', at: instantOf(at) }),
  );
  return found ? receiptOf(found.id, instantOf(found.created_time)) : null;
}

/** Answers have no answers of their own: one to an answer stands below the comment it belongs to. */
async function topOf(item: Outgoing, account: Account): Promise<string> {
  const { graph } = account;
  const id = answered(item, account);
  const body = await graph.ask({ path: encodeURIComponent(id), query: { fields: 'id,timestamp,parent_id' } });
  return understood(nodes.comment, body, graph.host).parent_id ?? id;
}

async function personOf(item: Outgoing, account: Account): Promise<string> {
  const id = personNumber(nodes.numberOf(await account.me()), item.to[0]?.address);
  if (id === null) throw new ProviderFailure('refused', 'gone-there', { detail: account.graph.host });
  return id;
}

function answered({ inReplyTo }: Outgoing, { graph }: Account): string {
  if (inReplyTo === null) throw new ProviderFailure('refused', 'gone-there', { detail: graph.host });
  return inReplyTo;
}
