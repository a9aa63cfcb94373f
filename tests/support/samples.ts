import type { Account } from '#shared/domain/account';
import type { Conversation } from '#shared/domain/conversation';
import type { Draft } from '#shared/domain/draft';
import type { Customer } from '#shared/domain/customer';
import { noDetails, type Interaction } from '#shared/domain/interaction';
import type { OutboxItem } from '#shared/domain/outbox';

// One of each noun, whole, for tests that need some but do not care which.

export const sampleAccount = {
  id: 'account-1',
  channel: 'email',
  address: 'shop@example.org',
  name: 'The Shop',
  oauth: null,
  state: 'ok',
  failure: null,
  lastSyncAt: Date.UTC(2026, 2, 1, 8, 30),
  nextSyncAt: null,
  syncing: false,
} satisfies Account;

export const sampleInteraction = {
  id: 'interaction-1',
  conversationId: 'conversation-1',
  customerId: 'customer-1',
  accountId: 'account-1',
  channel: 'email',
  kind: 'message',
  direction: 'inbound',
  visibility: 'private',
  author: { name: 'Ada Brown', address: 'ada@example.net' },
  to: [{ name: null, address: 'shop@example.org' }],
  cc: [],
  subject: 'Where is my lamp?',
  text: 'Where is it?\n\n> We sent it.',
  newText: 'Where is it?',
  html: '<p>Where is it?</p>',
  attachments: [
    { name: 'lamp.png', mediaType: 'image/png', bytes: 12, sha256: 'ab'.repeat(32), inline: false, contentId: null },
  ],
  rating: null,
  occurredAt: Date.UTC(2026, 2, 1, 8, 15),
  receivedAt: Date.UTC(2026, 2, 1, 8, 16),
  providerId: 'lamp-1@example.net',
  inReplyTo: null,
  permalink: null,
  details: noDetails,
} satisfies Interaction;

export const sampleConversation = {
  id: 'conversation-1',
  channel: 'email',
  accountId: 'account-1',
  customerId: 'customer-1',
  subject: 'Where is my lamp?',
  state: 'open',
  snoozedUntil: null,
  unread: 1,
  interactions: 2,
  firstAt: Date.UTC(2026, 2, 1, 8, 15),
  lastAt: Date.UTC(2026, 2, 2, 9, 0),
  tags: [],
  with: { name: 'Ada Brown', address: 'ada@example.net' },
  preview: 'Where is it?',
  lastDirection: 'inbound',
  kind: 'message',
  attachments: true,
  aside: false,
  outgoing: null,
} satisfies Conversation;

export const sampleCustomer = {
  id: 'customer-1',
  kind: 'person',
  name: 'Ada Brown',
  identities: [{ channel: 'email', address: 'ada@example.net', name: 'Ada Brown', label: null, preferred: false }],
  company: null,
  phone: null,
  email: 'ada@example.net',
  website: null,
  birthday: null,
  language: null,
  timeZone: null,
  photo: null,
  addresses: [],
  stage: null,
  vip: false,
  doNotContact: false,
  tags: [],
  custom: {},
  notes: '',
  records: 1,
  firstAt: Date.UTC(2026, 2, 1, 8, 15),
  lastAt: null,
  interactions: 2,
} satisfies Customer;

export const sampleOutboxItem = {
  id: 'outbox-1',
  conversationId: 'conversation-1',
  accountId: 'account-1',
  interactionId: 'interaction-2',
  state: 'queued',
  draftId: 'conversation-1',
  to: [{ name: 'Ada Brown', address: 'ada@example.net' }],
  cc: [],
  bcc: [],
  subject: 'Re: Where is my lamp?',
  text: 'On its way.',
  sendAt: null,
  attempts: 0,
  notBefore: Date.UTC(2026, 2, 1, 9, 0),
  failure: null,
  queuedAt: Date.UTC(2026, 2, 1, 9, 0),
  sentAt: null,
} satisfies OutboxItem;

export const sampleDraft = {
  id: 'draft-1',
  conversationId: null,
  sender: { accountId: 'account-1', name: 'The Shop', address: 'shop@example.org' },
  from: null,
  to: [],
  cc: [],
  bcc: [],
  subject: '',
  text: '',
  html: null,
  quote: true,
  signature: true,
  visibility: null,
  ways: [],
  attachments: [],
  answers: null,
  forwards: null,
  history: null,
  savedAt: Date.UTC(2026, 2, 1, 9, 0),
} satisfies Draft;
