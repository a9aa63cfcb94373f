import { z } from 'zod';
import { understood } from '#main/connectors/api';
import type { Outgoing, Receipt } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { receiptOf } from '#main/connectors/receipt';
import { isSameAnswer } from '#main/connectors/same-answer';
import { facetsOf, type Facet } from './facets.ts';
import { isNotThere } from './failure.ts';
import { chatService, type Chat } from './messages.ts';
import { messageId } from './normalize.ts';
import { postsOf } from './posts.ts';
import { chatMessage, ownPost, type ChatMessage, type Profile } from './served.ts';
import { keyFor } from './tid.ts';
import type { Xrpc } from './xrpc.ts';

export type SendParts = Readonly<{ xrpc: Xrpc; me: Profile; chat: Chat }>;

const collection = 'app.bsky.feed.post';
/** app.bsky.feed.post#text */
const mostBytes = 3000;

export function sendAnswer(item: Outgoing, parts: SendParts): Promise<Receipt> {
  return item.visibility === 'private' ? sendMessage(item, parts) : sendPost(item, parts);
}

export function findAnswer(item: Outgoing, parts: SendParts): Promise<Receipt | null> {
  return item.visibility === 'private' ? findMessage(item, parts) : findPost(item, parts);
}

/** Written under a key of its own, with nothing in it that another attempt would say otherwise: twice is as once. */
async function sendPost(item: Outgoing, { xrpc, me }: SendParts): Promise<Receipt> {
  if (Buffer.byteLength(item.text) > mostBytes)
    throw new ProviderFailure('refused', 'too-long', { detail: `${mostBytes} bytes` });
  const parent = (await postsOf(item.inReplyTo === null ? [] : [item.inReplyTo], xrpc)).get(item.inReplyTo ?? '');
  if (!parent) throw new ProviderFailure('refused', 'gone-there', { detail: me.handle });
  if (parent.viewer?.replyDisabled === true)
    throw new ProviderFailure('refused', 'server-refused', { detail: 'Replies are closed.' });
  const answered = { uri: parent.uri, cid: parent.cid };
  const facets = await facetsOf(item.text, (handle) => didOf(handle, xrpc));
  const record = {
    ...{ $type: collection, text: item.text, ...(facets.length > 0 && { facets }) },
    reply: { root: parent.record.reply?.root ?? answered, parent: answered },
    createdAt: new Date(item.writtenAt).toISOString(),
  };
  const rkey = keyFor(item.writtenAt, item.providerId);
  await post(xrpc, { method: 'com.atproto.repo.putRecord', body: { repo: me.did, collection, rkey, record } });
  return receiptOf(`at://${me.did}/${collection}/${rkey}`, item.writtenAt);
}

async function findPost(item: Outgoing, { xrpc, me }: SendParts): Promise<Receipt | null> {
  const rkey = keyFor(item.writtenAt, item.providerId);
  const query = { repo: me.did, collection, rkey };
  const answer = await xrpc.call({ method: 'com.atproto.repo.getRecord', query });
  if (isNotThere(answer)) return null;
  if (answer.status >= 300) throw xrpc.failureOf(answer);
  return receiptOf(understood(ownPost, answer.body, collection).uri, item.writtenAt);
}

async function sendMessage(item: Outgoing, { xrpc }: SendParts): Promise<Receipt> {
  const convoId = convoOf(item);
  const facets = await facetsOf(item.text, (handle) => didOf(handle, xrpc));
  const message: Readonly<{ text: string; facets?: readonly Facet[] }> = {
    text: item.text,
    ...(facets.length > 0 && { facets }),
  };
  const sent = understood(
    chatMessage,
    await post(xrpc, {
      ...{ method: 'chat.bsky.convo.sendMessage', headers: chatService, body: { convoId, message } },
    }),
    'chat',
  );
  return messageReceipt(convoId, sent);
}

/** The message with these words, written since it left here. */
async function findMessage(item: Outgoing, { me, chat }: SendParts): Promise<Receipt | null> {
  const convoId = convoOf(item);
  const found = (await chat.newest(convoId)).find(
    ({ sender, text, sentAt }) => sender?.did === me.did && isSameAnswer(item, { text, at: Date.parse(sentAt) }),
  );
  return found ? messageReceipt(convoId, found) : null;
}

function convoOf({ thread }: Outgoing): string {
  if (thread !== null) return thread;
  throw new ProviderFailure('refused', 'gone-there');
}

type Written = Readonly<{ method: string; body: unknown; headers?: Readonly<Record<string, string>> }>;

async function post(xrpc: Xrpc, asked: Written): Promise<unknown> {
  const answer = await xrpc.call({ ...asked, sends: true });
  if (answer.status >= 300) throw xrpc.failureOf(answer);
  return answer.body;
}

const resolved = z.object({ did: z.string() });

async function didOf(handle: string, xrpc: Xrpc): Promise<string | null> {
  const answer = await xrpc.call({ method: 'com.atproto.identity.resolveHandle', query: { handle } });
  return resolved.safeParse(answer.body).data?.did ?? null;
}

function messageReceipt(convoId: string, { id, sentAt }: ChatMessage): Receipt {
  return receiptOf(messageId(convoId, id), Date.parse(sentAt));
}
