import { describe, expect, it } from 'vitest';
import { commandLine, objects, operations } from '#tests/support/command-line';
import {
  sampleAccount,
  sampleConversation,
  sampleCustomer,
  sampleInteraction,
  sampleOutboxItem,
} from '#tests/support/samples';

const page = <Item>(item: Item) => ({ items: [item], next: null });

/** The fields scripts depend on, in their order, as the command line's description lists them. */
const fields = {
  account: 'id channel address name state lastSyncAt gapSince spending',
  interaction:
    'id conversationId customerId accountId channel kind direction visibility author to cc subject text newText html attachments rating occurredAt receivedAt providerId inReplyTo permalink details',
  conversation:
    'id channel accountId customerId subject state snoozedUntil unread interactions firstAt lastAt tags aside turn',
  customer:
    'id name identities company phone email stage tags notes firstAt lastAt interactions kind website birthday language timeZone photo addresses vip doNotContact custom records',
  outbox: 'id conversationId state text attempts notBefore failure',
  quarantine: 'id accountId providerId reason bytes at',
  ledger: 'accountId served stored ignored quarantined missing',
};

const ledger = { accountId: 'account-1', served: 3, stored: 2, ignored: 1, quarantined: 0, missing: 0 };
const quarantined = { id: 'q-1', accountId: null, providerId: 'p', reason: 'no end', bytes: 3, at: 0 };

const lists = [
  ['accounts list', fields.account, { accounts: { list: operations.accounts.list.handler(() => [sampleAccount]) } }],
  [
    'list interactions',
    fields.interaction,
    { interactions: { list: operations.interactions.list.handler(() => page(sampleInteraction)) } },
  ],
  [
    'list conversations',
    fields.conversation,
    { inbox: { list: operations.inbox.list.handler(() => page(sampleConversation)) } },
  ],
  [
    'list customers',
    fields.customer,
    { customers: { list: operations.customers.list.handler(() => ({ ...page(sampleCustomer), total: 1 })) } },
  ],
  ['list outbox', fields.outbox, { outbox: { list: operations.outbox.list.handler(() => page(sampleOutboxItem)) } }],
  [
    'list quarantine',
    fields.quarantine,
    { accounts: { quarantine: operations.accounts.quarantine.handler(() => page(quarantined)) } },
  ],
  ['list ledger', fields.ledger, { accounts: { ledger: operations.accounts.ledger.handler(() => [ledger]) } }],
] as const;

describe('nouns as scripts read them', () => {
  it.each(lists)('%s gives exactly the promised fields in their order', async (words, wanted, router) => {
    const { code, out, err } = await commandLine([...words.split(' '), '--json'], { router });
    expect({ code, err, fields: Object.keys(objects(out)[0] ?? {}).join(' ') }).toEqual({
      code: 0,
      err: '',
      fields: wanted,
    });
  });

  it.each(lists)('%s without --json is a table with a heading', async (words, _, router) => {
    const { code, out } = await commandLine(words.split(' '), { router });
    const [heading, ...rows] = out.trimEnd().split('\n');
    expect({ code, heading: heading?.toUpperCase(), rows: rows.length }).toEqual({ code: 0, heading, rows: 1 });
  });

  it('an interaction is whole, its instants in UTC, its attachments without the window’s own fields', async () => {
    const router = { interactions: { show: operations.interactions.show.handler(() => sampleInteraction) } };
    const { out } = await commandLine(['show', 'interaction', 'interaction-1', '--json'], { router });
    const { contentId: _, ...attachment } = sampleInteraction.attachments[0] ?? { contentId: null };
    expect(objects(out)).toEqual([
      {
        ...sampleInteraction,
        attachments: [attachment],
        occurredAt: '2026-03-01T08:15:00.000Z',
        receivedAt: '2026-03-01T08:16:00.000Z',
      },
    ]);
  });

  it('a shown conversation carries its interactions, oldest first, each with the one it answers', async () => {
    const [older, newer] = [
      sampleInteraction,
      { ...sampleInteraction, id: 'interaction-2', occurredAt: Date.UTC(2026, 2, 2) },
    ];
    const router = {
      inbox: {
        show: operations.inbox.show.handler(() => sampleConversation),
        tree: operations.inbox.tree.handler(() => [
          { id: older.id, parentId: null, depth: 0 },
          { id: newer.id, parentId: older.id, depth: 1 },
        ]),
      },
      interactions: {
        list: operations.interactions.list.handler(({ input }) =>
          input.after === null ? { items: [newer], next: 'more' } : { items: [older], next: null },
        ),
      },
    };
    const { out } = await commandLine(['show', 'conversation', 'conversation-1', '--json'], { router });
    expect(objects(out)).toEqual([
      expect.objectContaining({
        interactions: [
          expect.objectContaining({ id: 'interaction-1', parentId: null }),
          expect.objectContaining({ id: 'interaction-2', parentId: 'interaction-1' }),
        ],
      }),
    ]);
  });

  it('a shown customer carries identities and timeline', async () => {
    const router = {
      customers: { show: operations.customers.show.handler(() => sampleCustomer) },
      interactions: { list: operations.interactions.list.handler(() => page(sampleInteraction)) },
    };
    const { out } = await commandLine(['show', 'customer', 'customer-1', '--json'], { router });
    expect(objects(out)).toEqual([
      expect.objectContaining({
        identities: sampleCustomer.identities,
        timeline: [expect.objectContaining({ id: 'interaction-1' })],
      }),
    ]);
  });
});
