import { z } from 'zod';
import type { Incoming, RawItem } from '#main/connectors/connector';
import { noDetails } from '#shared/domain/interaction';
import { memberAddress } from './settings.ts';

export const message = z.object({
  messageId: z.string().min(1),
  messageBody: z.string().catch(''),
  createdDate: z.string(),
  senderUsername: z.string().catch(''),
  recipientUsername: z.string().catch(''),
  readStatus: z.boolean().catch(true),
  messageMedia: z.array(z.object({ mediaName: z.string().catch(''), mediaUrl: z.string() })).catch([]),
});

/** One message on its way to be read, with whose account it is and what it is about. */
export const servedMessage = z.object({
  username: z.string(),
  conversation: z.object({ id: z.string(), title: z.string().nullable() }),
  message,
});

/** A message as an interaction. Throws for what is none. */
export async function normalizeMessage(item: RawItem): Promise<Incoming> {
  const served = servedMessage.parse(JSON.parse(Buffer.from(item.raw).toString('utf8')));
  const { username, conversation, message: given } = served;
  const [from, to] = [given.senderUsername, given.recipientUsername].map((name) => ({
    name,
    address: name === '' ? '' : memberAddress(name),
  }));
  const own = from?.address === memberAddress(username);
  const files = given.messageMedia.map(({ mediaName, mediaUrl }) => `${mediaName} ${mediaUrl}`.trim());
  const text = [given.messageBody.trim(), ...files].filter(Boolean).join('\n');
  return {
    key: `message:${given.messageId}`,
    ...{ kind: 'message', direction: own ? 'outbound' : 'inbound', visibility: 'private' },
    ...{ author: from ?? { name: null, address: '' }, replyTo: [], to: to ? [to] : [], cc: [] },
    ...{ subject: conversation.title, text, newText: text, html: null, attachments: [], rating: null },
    ...{ occurredAt: instantOf(given.createdDate), receivedAt: item.receivedAt, providerId: given.messageId },
    ...{ inReplyTo: null, references: [], permalink: 'https://mesg.ebay.com/mesgweb/ViewMessages/0' },
    ...{ thread: conversation.id, details: noDetails, seen: item.seen || own, head: new Uint8Array() },
  };
}

export function instantOf(time: string): number {
  const at = Date.parse(time);
  if (Number.isNaN(at)) throw new Error('It says no time');
  return at;
}
