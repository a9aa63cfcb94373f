import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailFrom, openShop, until, type Shop } from './shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop({ smtp: { size: 2_000_000 } });
});
afterEach(() => shop.close());

const marta = { name: 'Marta Berg', address: 'marta@example.org' };

/** A file in the data folder, as a window brings it; answers the upload's id. */
async function uploaded(name: string, mediaType: string, content: string): Promise<string> {
  const file = join(shop.folder, `brought-${name}`);
  await writeFile(file, content);
  return (await shop.core().bytes.receive({ file, name, mediaType })).id;
}

async function received(subject: string, more: Readonly<{ to?: string }> = {}): Promise<string> {
  const text = 'May I have the recipe?';
  const id = `${subject.toLowerCase().replaceAll(' ', '-')}@example.org`;
  await shop.dovecot.deliver('anna', mailFrom('Marta Berg <marta@example.org>', { subject, text, id, ...more }));
  await shop.core().client.accounts.sync({ id: null });
  const found = (await shop.core().client.inbox.list({})).items.find((one) => one.subject === subject);
  return found?.id ?? '';
}

describe('a new mail', () => {
  it('opens a conversation with its customer, hides Bcc from the others, and the answer comes back into it', async () => {
    await shop.connect();
    const { client } = shop.core();
    const begun = await client.drafts.begin({ to: [marta] });
    const picture = await client.drafts.attach({
      id: begun.id,
      upload: await uploaded('loaf.png', 'image/png', 'not really a picture'),
      inline: true,
    });
    await client.drafts.attach({ id: begun.id, upload: await uploaded('gone.png', 'image/png', 'x'), inline: true });
    const contentId = picture.attachments[0]?.contentId ?? '';
    await client.drafts.save({
      id: begun.id,
      subject: 'The new loaf',
      text: 'Look:\n[loaf.png]',
      html: `<div><strong>Look:</strong></div><div><img src="cid:${contentId}"></div>`,
      bcc: [{ name: null, address: 'silent@example.net' }],
    });
    expect(await client.drafts.list({})).toMatchObject([{ id: begun.id, subject: 'The new loaf' }]);
    const item = await client.outbox.send({ id: begun.id, undoSeconds: 60 });
    expect(await client.drafts.list({})).toEqual([]);
    await client.outbox.cancel({ id: item.id });
    expect(await client.drafts.show({ id: item.draftId })).toMatchObject({ id: begun.id, text: 'Look:\n[loaf.png]' });
    expect((await client.inbox.list({})).items).toEqual([]);

    const { conversationId } = await client.outbox.send({ id: begun.id });
    await shop.smtp.whenReceived(1);
    const [mail] = shop.smtp.received;
    const raw = mail?.raw.toString() ?? '';
    expect(mail?.to.toSorted()).toEqual(['marta@example.org', 'silent@example.net']);
    expect(raw).not.toContain('silent@example.net');
    expect(raw).toMatch(/^Content-Type: multipart\/alternative/m);
    expect(raw).toContain('loaf.png');
    expect(raw).not.toContain('gone.png');
    const [copy] = await until('the copy in Sent', async () => {
      const mails = await shop.dovecot.list('anna', 'Sent');
      return mails.length > 0 && mails;
    });
    expect(copy?.toString()).toMatch(/^Bcc: silent@example\.net\r?$/m);

    const messageId = /^Message-ID: <([^>]+)>/im.exec(raw)?.[1] ?? '';
    const answer = { subject: 'Re: The new loaf', text: 'Lovely!', id: 'lovely@example.org', inReplyTo: messageId };
    await shop.dovecot.deliver('anna', mailFrom('Marta Berg <marta@example.org>', answer));
    await client.accounts.sync({ id: null });
    const [conversation, ...others] = (await client.inbox.list({})).items;
    expect(others).toEqual([]);
    expect(conversation).toMatchObject({ id: conversationId, interactions: 2, lastDirection: 'inbound' });
    expect(await client.customers.show({ id: conversation?.customerId ?? '' })).toMatchObject({
      name: 'Marta Berg',
      interactions: 2,
    });
    expect(await client.accounts.ledger({})).toMatchObject([{ served: 2, stored: 2, missing: 0 }]);
  });

  it('waits for its time over a restart, lets other answers pass, and is dated when it leaves', async () => {
    await shop.connect();
    const conversationId = await received('Recipe');
    const { client } = shop.core();
    await client.drafts.save({ id: conversationId, text: 'Here is the recipe.' });
    const sendAt = Date.now() + 3_600_000;
    const item = await client.outbox.send({ id: conversationId, sendAt, thenState: 'done' });
    expect(item).toMatchObject({ state: 'queued', sendAt, notBefore: sendAt });
    await client.outbox.reply({ conversationId, text: 'It comes tomorrow.' });
    await shop.smtp.whenReceived(1);

    const core = await shop.restart();
    expect((await core.client.outbox.list({ state: 'queued' })).items).toMatchObject([{ id: item.id, sendAt }]);
    const before = Date.now();
    await core.client.outbox.retry({ id: item.id });
    await shop.smtp.whenReceived(2);
    const raw = shop.smtp.received[1]?.raw.toString() ?? '';
    const date = Date.parse(/^Date: (.+)\r$/m.exec(raw)?.[1] ?? '');
    expect(date).toBeGreaterThanOrEqual(Math.floor(before / 1000) * 1000);
    const { items } = await core.client.inbox.interactions({ conversationId });
    expect(items.map(({ newText }) => newText.trim())).toEqual([
      'May I have the recipe?',
      'It comes tomorrow.',
      'Here is the recipe.',
    ]);
  });

  it('is refused before it leaves when the server said that it takes no mail so large', async () => {
    await shop.connect();
    const { client } = shop.core();
    const first = await client.drafts.begin({ to: [marta] });
    await client.drafts.save({ id: first.id, subject: 'Small', text: 'A small one.' });
    await client.outbox.send({ id: first.id });
    await until('the size the server takes', async () => (await client.writing.list({}))[0]?.maximumBytes);
    const { id } = await client.drafts.begin({ to: [marta] });
    await client.drafts.attach({ id, upload: await uploaded('film.mov', 'video/quicktime', 'x'.repeat(1_900_000)) });
    await expect(client.outbox.send({ id })).rejects.toMatchObject({ code: 'too-large' });
    expect(shop.smtp.received).toHaveLength(1);
  });
});

describe('an answer', () => {
  it('leaves from the alias the customer wrote to, with its signature and the message it answers below', async () => {
    const account = await shop.connect();
    const { client } = shop.core();
    const orders = { name: 'Orders', address: 'orders@bakery.example' };
    await client.writing.set({
      accountId: account.id,
      aliases: [orders],
      signature: { text: 'Anna\nThe bakery', html: null },
    });
    const conversationId = await received('Order 12', { to: 'orders@bakery.example, tom@example.org' });
    const draft = await client.drafts.open({ conversationId, everyone: true });
    expect(draft).toMatchObject({
      sender: { address: 'orders@bakery.example' },
      to: [marta],
      cc: [{ address: 'tom@example.org' }],
    });
    await client.drafts.save({ id: conversationId, text: 'Gladly.' });
    await client.outbox.send({ id: conversationId });
    await shop.smtp.whenReceived(1);
    const raw = shop.smtp.received[0]?.raw.toString() ?? '';
    expect(shop.smtp.received[0]?.from).toBe('orders@bakery.example');
    expect(raw).toMatch(/^From: Orders <orders@bakery\.example>\r$/m);
    expect(raw).toMatch(
      /Gladly\.\r\n\r\n-- \r\nAnna\r\nThe bakery\r\n\r\nMarta Berg, .+:\r\n> May I have the recipe\?/,
    );
    const { items } = await client.inbox.interactions({ conversationId });
    expect(items.at(-1)).toMatchObject({ direction: 'outbound', newText: 'Gladly.' });
  });

  it('is not what a forwarded mail is: that goes to somebody else, with the words and files, as a conversation of its own', async () => {
    await shop.connect();
    const { client } = shop.core();
    const file = Buffer.from('the order').toString('base64');
    const mail = mailFrom('Marta Berg <marta@example.org>', { subject: 'Re: Order', text: 'x', id: 'o@example.org' })
      .replace('Content-Type: text/plain; charset=utf-8', 'Content-Type: multipart/mixed; boundary=b')
      .replace(
        '\r\nx\r\n',
        `\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the list.\r\n--b\r\nContent-Type: text/csv; name=list.csv\r\nContent-Disposition: attachment; filename=list.csv\r\nContent-Transfer-Encoding: base64\r\n\r\n${file}\r\n--b--\r\n`,
      );
    await shop.dovecot.deliver('anna', mail);
    await client.accounts.sync({ id: null });
    const [conversation] = (await client.inbox.list({})).items;
    const { items } = await client.inbox.interactions({ conversationId: conversation?.id ?? '' });
    const { id } = await client.drafts.begin({ forwards: items[0]?.id ?? '' });
    await client.drafts.save({ id, to: [{ name: null, address: 'mill@example.net' }], text: 'Can you do this?' });
    const item = await client.outbox.send({ id });
    expect(item.conversationId).not.toBe(conversation?.id);
    await shop.smtp.whenReceived(1);
    const raw = shop.smtp.received[0]?.raw.toString() ?? '';
    expect(raw).toMatch(/^Subject: Fwd: Re: Order\r$/m);
    expect(raw).not.toMatch(/^(?:In-Reply-To|References):/m);
    expect(raw).toMatch(/Can you do this\?\r\n\r\n-+ Forwarded message -+\r\nFrom: Marta Berg <marta@example\.org>/);
    expect(raw).toContain('See the list.');
    expect(raw).toContain(file);
  });
});
