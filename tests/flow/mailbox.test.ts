import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailFrom, openShop, until, type Shop } from './shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

async function bread(): Promise<string> {
  await shop.dovecot.deliver(
    'anna',
    mailFrom('Bruno Keller <bruno@example.org>', {
      subject: 'Bread for Saturday',
      text: 'Have you got rye bread?',
      id: 'bread-1@example.org',
    }),
  );
  await shop.connect();
  const { items } = await until('the message', async () => {
    const found = await shop.core().client.inbox.list({});
    return found.items.length > 0 && found;
  });
  return items[0]?.id ?? '';
}

describe('a shop’s mailbox', () => {
  it('brings what customers wrote, with who they are and a ledger that adds up', async () => {
    const conversationId = await bread();
    const { client } = shop.core();
    const conversation = await client.inbox.show({ id: conversationId });
    expect(conversation).toMatchObject({
      subject: 'Bread for Saturday',
      unread: 1,
      state: 'open',
      interactions: 1,
      with: { name: 'Bruno Keller', address: 'bruno@example.org' },
    });
    const customer = await client.customers.show({ id: conversation.customerId ?? '' });
    expect(customer).toMatchObject({ name: 'Bruno Keller', email: 'bruno@example.org', interactions: 1 });
    expect(await client.accounts.ledger({})).toEqual([
      { accountId: conversation.accountId, served: 1, stored: 1, ignored: 0, quarantined: 0, missing: 0 },
    ]);
    const { items } = await client.search.run({ query: 'rye bre', typing: true });
    expect(items.map(({ snippet }) => snippet)).toEqual(['Have you got \uE000rye\uE001 \uE000bread\uE001?']);
  });

  it('answers in the customer’s thread, files the answer in Sent and knows its own echo', async () => {
    const conversationId = await bread();
    const { client } = shop.core();
    const draft = await client.drafts.open({ conversationId });
    expect(draft).toMatchObject({
      to: [{ name: 'Bruno Keller', address: 'bruno@example.org' }],
      subject: 'Re: Bread for Saturday',
    });
    await client.drafts.save({
      id: conversationId,
      to: [...draft.to],
      cc: [],
      subject: draft.subject,
      text: 'Yes: two loaves are kept for you.',
    });
    const item = await client.outbox.reply({ conversationId });
    await shop.smtp.whenReceived(1);
    const [mail] = shop.smtp.received;
    const raw = mail?.raw.toString() ?? '';
    expect(mail?.to).toEqual(['bruno@example.org']);
    expect(raw).toMatch(/^In-Reply-To: <bread-1@example\.org>\r$/m);
    expect(raw).toMatch(/^References: <bread-1@example\.org>\r$/m);
    expect(raw).toMatch(/^Subject: Re: Bread for Saturday\r$/m);
    await until('the confirmation', async () =>
      (await client.outbox.list({})).items.find(({ id, state }) => id === item.id && state === 'sent'),
    );
    const sent = await until('the copy in Sent', async () => {
      const mails = await shop.dovecot.list('anna', 'Sent');
      return mails.length > 0 && mails;
    });
    expect(sent).toHaveLength(1);
    await client.accounts.sync({ id: null });
    const { items } = await client.inbox.interactions({ conversationId });
    expect(items.map(({ direction, newText }) => [direction, newText.trim()])).toEqual([
      ['inbound', 'Have you got rye bread?'],
      ['outbound', 'Yes: two loaves are kept for you.'],
    ]);
    expect(await client.accounts.ledger({})).toMatchObject([{ served: 2, stored: 2, missing: 0 }]);
  });

  it('keeps a reply while the server is down, over a restart, and sends it exactly once when it is back', async () => {
    const conversationId = await bread();
    await shop.smtp.stop();
    await shop.core().client.outbox.reply({ conversationId, text: 'The oven is on.' });
    await until('the refused connection', async () =>
      (await shop.core().client.outbox.list({})).items.find(
        ({ state, failure }) => state === 'queued' && failure?.code === 'unreachable',
      ),
    );
    const core = await shop.restart();
    expect((await core.client.outbox.list({})).items).toMatchObject([{ state: 'queued', text: 'The oven is on.' }]);
    await shop.smtp.start();
    const [waiting] = (await core.client.outbox.list({})).items;
    await core.client.outbox.retry({ id: waiting?.id ?? '' });
    await until(
      'the reply to leave',
      async () => (await core.client.outbox.list({ state: 'sent' })).items.length === 1,
    );
    await core.client.outbox.sendDue({});
    expect(shop.smtp.received).toHaveLength(1);
  });

  it('asks before it sends again when the connection was cut after the words were handed over', async () => {
    const conversationId = await bread();
    shop.smtp.conduct.cutAfterData = 'keep';
    const { client } = shop.core();
    await client.outbox.reply({ conversationId, text: 'Did this leave?' });
    const item = await until('the doubt', async () => (await client.outbox.list({ state: 'unknown' })).items[0]);
    shop.smtp.conduct.cutAfterData = null;
    await client.outbox.sendDue({});
    expect(shop.smtp.received).toHaveLength(1);
    expect(await client.outbox.settle({ id: item.id, answer: 'it-was-sent' })).toMatchObject({ state: 'sent' });
    expect(shop.smtp.received).toHaveLength(1);
  });

  it('takes a reply back within its undo time, and its words become the draft again', async () => {
    const conversationId = await bread();
    const { client } = shop.core();
    const item = await client.outbox.reply({ conversationId, text: 'Too hasty.', undoSeconds: 60 });
    expect((await client.inbox.interactions({ conversationId })).items).toHaveLength(2);
    await client.outbox.cancel({ id: item.id });
    expect((await client.inbox.interactions({ conversationId })).items).toHaveLength(1);
    expect(await client.drafts.open({ conversationId })).toMatchObject({ text: 'Too hasty.' });
    expect((await client.search.run({ query: 'hasty' })).items).toEqual([]);
    await expect(client.outbox.cancel({ id: item.id })).rejects.toMatchObject({ code: 'already-left' });
    expect(shop.smtp.received).toHaveLength(0);
  });

  it('reopens a conversation that is done when the customer writes again', async () => {
    const conversationId = await bread();
    const { client } = shop.core();
    await client.inbox.setState({ ids: [conversationId], state: 'done' });
    expect((await client.inbox.show({ id: conversationId })).state).toBe('done');
    await shop.dovecot.deliver(
      'anna',
      mailFrom('bruno@example.org', {
        subject: 'Re: Bread for Saturday',
        text: 'One more thing',
        id: 'bread-2@example.org',
        inReplyTo: 'bread-1@example.org',
      }),
    );
    await client.accounts.sync({ id: null });
    expect(await client.inbox.show({ id: conversationId })).toMatchObject({
      state: 'open',
      interactions: 2,
      unread: 2,
    });
  });

  it('refuses a wrong password in words and keeps nothing of the attempt', async () => {
    const { client } = shop.core();
    const attempt = client.accounts.connectEmail({
      address: shop.address,
      password: 'nonsense',
      settings: shop.settings,
    });
    await expect(attempt).rejects.toMatchObject({ code: 'wrong-password' });
    expect(await client.accounts.list({})).toEqual([]);
  });

  it('keeps polling a mailbox that went away until it is back, and loses nothing', async () => {
    await bread();
    const { client } = shop.core();
    await shop.dovecot.stop();
    await expect(client.accounts.sync({ id: null })).rejects.toMatchObject({ code: 'unreachable' });
    expect(await client.accounts.list({})).toMatchObject([{ state: 'unreachable', failure: { code: 'unreachable' } }]);
    await shop.dovecot.start();
    await shop.dovecot.deliver(
      'anna',
      mailFrom('cara@example.org', { subject: 'Open today?', text: 'Are you?', id: 'open-1@example.org' }),
    );
    await client.accounts.sync({ id: null });
    expect(await client.accounts.list({})).toMatchObject([{ state: 'ok', failure: null }]);
    expect((await client.inbox.list({})).items).toHaveLength(2);
  });

  it('goes on where it was when a mailbox is disconnected and connected again', async () => {
    const conversationId = await bread();
    const { client } = shop.core();
    const [account] = await client.accounts.list({});
    await client.accounts.disconnect({ id: account?.id ?? '' });
    await expect(client.outbox.reply({ conversationId, text: 'Nobody to send this' })).rejects.toMatchObject({
      code: 'account-disconnected',
    });
    await shop.connect();
    await client.accounts.sync({ id: null });
    expect((await client.interactions.list({})).items).toHaveLength(1);
    await client.outbox.reply({ conversationId, text: 'Here again.' });
    await shop.smtp.whenReceived(1);
  });
});
