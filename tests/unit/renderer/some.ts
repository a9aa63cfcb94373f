import { noDetails } from '#shared/domain/interaction';
import type { Conversation } from '#shared/domain/conversation';
import type { OutboxItem } from '#shared/domain/outbox';
import type { ShownInteraction } from '#shared/contract/inbox';

/** Conversations that differ in nothing but their ids. */
export function someConversations<const Ids extends readonly string[]>(
  ...ids: Ids
): { [Key in keyof Ids]: Conversation } {
  const one = (id: string): Conversation => ({
    id,
    channel: 'email',
    accountId: null,
    customerId: null,
    subject: null,
    state: 'open',
    snoozedUntil: null,
    turn: 'shop',
    leftBy: null,
    unansweredSince: null,
    unread: 0,
    interactions: 1,
    firstAt: 0,
    lastAt: 0,
    tags: [],
    with: { name: null, address: 'kim@example.com' },
    preview: '',
    lastDirection: 'inbound',
    kind: 'message',
    attachments: false,
    aside: false,
    outgoing: null,
  });
  // A tuple in is a tuple out, which map forgets.
  return ids.map(one) as { [Key in keyof Ids]: Conversation };
}

/** A message, read and inbound unless told otherwise. */
export function someMessage(id: string, more: Partial<ShownInteraction> = {}): ShownInteraction {
  const party = { name: null, address: 'kim@example.com' };
  return {
    id,
    conversationId: 'c',
    customerId: null,
    accountId: null,
    channel: 'email',
    kind: 'message',
    direction: 'inbound',
    visibility: 'private',
    author: party,
    to: [],
    cc: [],
    subject: null,
    text: '',
    newText: '',
    html: null,
    attachments: [],
    rating: null,
    occurredAt: 0,
    receivedAt: 0,
    providerId: id,
    inReplyTo: null,
    permalink: null,
    details: noDetails,
    paths: [],
    read: true,
    state: 'published',
    revisions: [],
    outbox: null,
    ...more,
  };
}

/** A mail on its way out, just queued unless told otherwise. */
export function someOutgoing(more: Partial<OutboxItem> = {}): OutboxItem {
  return {
    id: 'o',
    conversationId: 'c',
    accountId: 'a',
    interactionId: 'i',
    state: 'queued',
    draftId: 'd',
    to: [],
    cc: [],
    bcc: [],
    sendAt: null,
    subject: null,
    text: '',
    attempts: 0,
    notBefore: 0,
    failure: null,
    queuedAt: 0,
    sentAt: null,
    ...more,
  };
}
