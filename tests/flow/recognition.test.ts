import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailFrom, openShop, until, type Shop } from './shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

const head = (text: string, more: string) => `${more.trim().replaceAll('\n', '\r\n')}\r\n${text}`;

/** The conversation somebody has with the shop, once it is there. */
function conversationWith(address: string) {
  return until(`the conversation with ${address}`, async () => {
    const { items } = await shop.core().client.inbox.list({ aside: null });
    return items.find((one) => one.with.address === address);
  });
}

async function sync(...mails: readonly string[]): Promise<void> {
  for (const mail of mails) await shop.dovecot.deliver('anna', mail);
  const { client } = shop.core();
  const accounts = await client.accounts.list({});
  if (accounts.length === 0) await shop.connect();
  else await client.accounts.sync({ id: null });
}

const question = mailFrom('Ada Brown <ada@example.net>', {
  subject: 'Rye',
  text: 'Have you got rye bread?',
  id: 'q@example.net',
});
const newsletter = head(
  mailFrom('The Mill <news@mill.example>', { subject: 'Flour of the month', text: 'Spelt!', id: 'n@mill.example' }),
  'List-Unsubscribe: <https://mill.example/u>',
);

describe('what a mail is', () => {
  it('a form is answered to who filled it in', async () => {
    const form = head(
      mailFrom('Anna’s bakery <anna@bakery.example>', {
        subject: 'Anna’s bakery "Rye"',
        text: 'From: Ada Brown <ada@example.net>\nSubject: Rye\n\nMessage Body:\nHave you got rye bread?\n\n-- \nThis is a notification that a contact form was submitted on your website (Anna’s bakery https://bakery.example).',
        id: 'form-1@bakery.example',
      }),
      'Received: from web.example by mx.bakery.example; Mon, 1 Jun 2026 08:00:00 +0000',
    );
    await sync(form);
    const { client } = shop.core();
    const conversation = await conversationWith('ada@example.net');
    expect(conversation).toMatchObject({
      aside: false,
      unread: 1,
      lastDirection: 'inbound',
      preview: 'Have you got rye bread?',
    });
    expect(await client.customers.show({ id: conversation.customerId ?? '' })).toMatchObject({
      name: 'Ada Brown',
      email: 'ada@example.net',
    });
    await client.outbox.reply({ conversationId: conversation.id, text: 'Yes, two loaves.' });
    await shop.smtp.whenReceived(1);
    expect(shop.smtp.received[0]?.to).toEqual(['ada@example.net']);
  });

  it('a reply that did not arrive says so, and its conversation is open again', async () => {
    await sync(question);
    const { client } = shop.core();
    const { id } = await conversationWith('ada@example.net');
    const item = await client.outbox.reply({ conversationId: id, text: 'Yes, two loaves.', thenState: 'waiting' });
    await shop.smtp.whenReceived(1);
    const messageId = /^Message-ID: <(.+)>\r$/im.exec(shop.smtp.received[0]?.raw.toString() ?? '')?.[1] ?? '';
    await until('the confirmation', async () =>
      (await client.outbox.list({})).items.find((one) => one.id === item.id && one.state === 'sent'),
    );
    const away = head(
      mailFrom('Ada Brown <ada@example.net>', {
        subject: 'Automatic reply: Rye',
        text: 'I am away.',
        id: 'a@example.net',
        inReplyTo: messageId,
      }),
      'Auto-Submitted: auto-replied',
    );
    await sync(away);
    // Somebody's absence is kept, and answers nothing.
    expect(await client.inbox.show({ id })).toMatchObject({
      interactions: 3,
      unread: 1,
      state: 'waiting',
      lastDirection: 'outbound',
    });
    await sync(
      head(
        mailFrom('Mail Delivery System <mailer-daemon@mx.example>', {
          subject: 'Mail delivery failed: returning message to sender',
          text: `A message that you sent could not be delivered:\n\n  ada@example.net\n    550 5.1.1 No such user here\n\n------ This is a copy of the message, including all the headers. ------\n\nMessage-ID: <${messageId}>\nSubject: Re: Rye`,
          id: 'bounce@mx.example',
        }),
        'Return-Path: <>\nX-Failed-Recipients: ada@example.net',
      ),
    );
    const conversation = await client.inbox.show({ id });
    expect(conversation).toMatchObject({
      interactions: 4,
      state: 'open',
      outgoing: 'failed',
      with: { address: 'ada@example.net' },
    });
    const { outgoing } = await client.today.show({});
    expect(outgoing).toMatchObject([{ id: item.id, state: 'failed', failure: { code: 'not-delivered' } }]);
    expect(outgoing[0]?.failure?.message).toContain('ada@example.net: 550 5.1.1 No such user here');
    expect((await client.customers.list({})).items.map(({ email }) => email)).toEqual(['ada@example.net']);
  });

  it('a newsletter makes no customer, until somebody says that it counts, and takes it back', async () => {
    await sync(question, newsletter);
    const { client } = shop.core();
    await conversationWith('ada@example.net');
    const { id } = await conversationWith('news@mill.example');
    const seen = async () => ({
      normal: (await client.inbox.list({})).items.map((one) => one.with.address).toSorted(),
      aside: (await client.inbox.list({ aside: true })).items.map((one) => one.id),
      customers: new Set((await client.customers.list({})).items.map(({ email }) => email)),
      counts: await client.inbox.counts({}),
      unanswered: (await client.today.show({})).unansweredTotal,
      found: (await client.search.run({ query: 'spelt is:aside' })).items.length,
    });
    const asidePlease = {
      normal: ['ada@example.net'],
      aside: [id],
      customers: new Set(['ada@example.net']),
      counts: { open: 1, unread: 1, waiting: 0, snoozed: 0, done: 0, aside: 1 },
      unanswered: 1,
      found: 1,
    };
    expect(await seen()).toEqual(asidePlease);
    const { before } = await client.inbox.setSender({ address: 'News@mill.example', as: 'person' });
    const both = ['ada@example.net', 'news@mill.example'];
    expect(await seen()).toEqual({
      normal: both,
      aside: [],
      customers: new Set(both),
      counts: { open: 2, unread: 2, waiting: 0, snoozed: 0, done: 0, aside: 0 },
      unanswered: 2,
      found: 0,
    });
    await client.inbox.setSender({ address: 'news@mill.example', as: before });
    expect(await seen()).toEqual(asidePlease);
    await client.inbox.setSender({ address: 'ada@example.net', as: 'bulk' });
    await sync(mailFrom('Ada Brown <ada@example.net>', { subject: 'More', text: 'Spam', id: 'm@example.net' }));
    expect(await seen()).toMatchObject({ normal: [], customers: new Set(), counts: { aside: 3 } });
  });

  it('a forged author joins no customer, and under the shop’s own name it is no mail of the shop’s', async () => {
    const trace = (verdict: string) =>
      `Authentication-Results: mx.bakery.example; dmarc=${verdict}\nReceived: from web.example by mx.bakery.example`;
    const forged = mailFrom('Ada Brown <ada@example.net>', {
      subject: 'Pay',
      text: 'New bank account',
      id: 'f@evil.example',
    });
    const extortion = mailFrom('anna@bakery.example', {
      subject: 'I have your password',
      text: 'Pay',
      id: 'x@evil.example',
    });
    await sync(head(question, trace('pass')), head(forged, trace('fail')), head(extortion, trace('fail')));
    const { client } = shop.core();
    const all = await until('the three mails', async () => {
      const { items } = await client.interactions.list({});
      return items.length === 3 && items;
    });
    const told = new Map(
      all.map(({ subject, direction, customerId, details }) => [
        subject,
        [direction, customerId !== null, details.authenticity?.verdict],
      ]),
    );
    expect(told).toEqual(
      new Map([
        ['I have your password', ['inbound', false, 'failed']],
        ['Pay', ['inbound', false, 'failed']],
        ['Rye', ['inbound', true, 'passed']],
      ]),
    );
  });
});
