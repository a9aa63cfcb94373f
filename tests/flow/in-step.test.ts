import { ImapFlow } from 'imapflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailFrom, openShop, until, type Shop } from './shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

const deliver = (id: string, folder?: string) =>
  shop.dovecot.deliver(
    'anna',
    mailFrom('bruno@example.org', { subject: id, text: `About ${id}.`, id: `${id}@example.org` }),
    folder,
  );

/** Another mail program at the same mailbox. */
async function elsewhere<Result>(work: (client: ImapFlow) => Promise<Result>): Promise<Result> {
  const client = new ImapFlow({
    host: shop.dovecot.host,
    port: shop.dovecot.imapPort,
    secure: false,
    doSTARTTLS: false,
    auth: { user: 'anna', pass: shop.dovecot.password },
    logger: false,
  });
  await client.connect();
  try {
    await client.mailboxOpen('INBOX');
    return await work(client);
  } finally {
    await client.logout();
  }
}

const flagsThere = () =>
  elsewhere(async (client) =>
    (await client.fetchAll('1:*', { flags: true })).map(({ flags }) =>
      [...(flags ?? [])].filter((flag) => flag !== '\\Recent').toSorted(),
    ),
  );

async function first(): Promise<string> {
  return (await until('a conversation', async () => (await shop.core().client.inbox.list({})).items[0])).id;
}

describe('a mailbox that others use too', () => {
  it('shows new mail as it comes, long before it would look again by itself', async () => {
    await shop.connect();
    const { client } = shop.core();
    await client.accounts.sync({ id: null });
    await deliver('rolls');
    // The interval is a minute; `until` waits a quarter of it.
    const id = await first();
    expect(await client.inbox.show({ id })).toMatchObject({ unread: 1, subject: 'rolls' });
  });

  it('marks there what is read and answered here, and here what is read and unread there', async () => {
    await deliver('rolls');
    await shop.connect();
    const { client } = shop.core();
    const id = await first();
    await client.accounts.sync({ id: null });
    await client.inbox.setRead({ ids: [id], read: true });
    await client.outbox.reply({ conversationId: id, text: 'Two left.' });
    await shop.smtp.whenReceived(1);
    await until('both flags', async () => (await flagsThere())[0]?.join() === '\\Answered,\\Seen');
    await elsewhere((other) => other.messageFlagsRemove('1', ['\\Seen']));
    await until('the unread mark', async () => (await client.inbox.show({ id })).unread === 1);
    await elsewhere((other) => other.messageFlagsAdd('1', ['\\Seen']));
    await until('the read mark', async () => (await client.inbox.show({ id })).unread === 0);
    expect(await flagsThere()).toEqual([['\\Answered', '\\Seen']]);
  });

  it('keeps what was read here while the server was away, over a restart, and tells it then', async () => {
    await deliver('rolls');
    await shop.connect();
    const id = await first();
    await shop.core().client.accounts.sync({ id: null });
    await shop.dovecot.stop();
    await shop.core().client.inbox.setRead({ ids: [id], read: true });
    await shop.restart();
    await shop.dovecot.start();
    await elsewhere((other) => other.messageFlagsAdd('1', ['\\Flagged']));
    const { client } = shop.core();
    await client.accounts.sync({ id: null });
    expect([(await client.inbox.show({ id })).unread, await flagsThere()]).toEqual([0, [['\\Flagged', '\\Seen']]]);
  });

  it('keeps in the log what is moved and removed there, and counts only what is still there', async () => {
    for (const name of ['one', 'two', 'three']) await deliver(name);
    await elsewhere((other) => other.mailboxCreate('Archive'));
    await shop.connect();
    const { client } = shop.core();
    await client.accounts.sync({ id: null });
    await elsewhere(async (other) => {
      await other.messageMove('1', 'Archive', { uid: true });
      await other.messageDelete('2', { uid: true });
    });
    await client.accounts.sync({ id: null });
    expect([(await client.interactions.list({})).items.length, await client.accounts.ledger({})]).toMatchObject([
      3,
      [{ served: 2, stored: 2, ignored: 0, quarantined: 0, missing: 0 }],
    ]);
  });

  it('reads the folders its owner chooses, from then on', async () => {
    await elsewhere((other) => other.mailboxCreate('Orders'));
    await deliver('order', 'Orders');
    const { id } = await shop.connect();
    const { client } = shop.core();
    await client.accounts.sync({ id });
    const folders = await client.accounts.folders({ id });
    expect(folders.find(({ path }) => path === 'Orders')).toEqual({
      path: 'Orders',
      role: 'other',
      messages: 1,
      chosen: false,
      fixed: false,
    });
    await client.accounts.chooseFolders({ id, paths: ['Orders'] });
    await client.accounts.sync({ id });
    expect((await client.interactions.list({})).items.map(({ subject }) => subject)).toEqual(['order']);
    expect((await client.accounts.settings({ id })).folders).toEqual(['Orders']);
  });
});
