import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCore, restore } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';
import { mailFrom, openShop, until, type Shop } from './shop.ts';

const open = (folder: string) =>
  openCore({ folder, secrets: openMemorySecretStore(), host: 'cli', version: 'test', background: false });

describe('what may happen in between', () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await openShop();
  });
  afterEach(() => shop.close());

  async function asked(): Promise<string> {
    await shop.dovecot.deliver(
      'anna',
      mailFrom('bruno@example.org', { subject: 'Rolls', text: 'Any rolls left?', id: 'rolls@example.org' }),
    );
    await shop.connect();
    const found = await until('the question', async () => (await shop.core().client.inbox.list({})).items[0]);
    await shop.core().client.accounts.sync({ id: null });
    return found.id;
  }

  it('knows mail that was imported before its mailbox was connected, and can answer it then', async () => {
    const mail = mailFrom('bruno@example.org', { subject: 'Rolls', text: 'Any rolls left?', id: 'rolls@example.org' });
    await writeFile(join(shop.folder, 'rolls.eml'), mail);
    const { client } = shop.core();
    await client.exchange.importMail({ paths: [join(shop.folder, 'rolls.eml')], own: [shop.address] });
    await shop.dovecot.deliver('anna', mail);
    const account = await shop.connect();
    await client.accounts.sync({ id: null });
    expect((await client.interactions.list({})).items).toMatchObject([{ accountId: account.id }]);
    expect(await client.accounts.ledger({})).toMatchObject([{ served: 1, stored: 1, missing: 0 }]);
    const [conversation] = (await client.inbox.list({})).items;
    expect(await client.drafts.open({ conversationId: conversation?.id ?? '' })).toMatchObject({
      sender: { accountId: account.id },
    });
  });

  it('gives a conversation its state back when a reply that closed it is taken back', async () => {
    const conversationId = await asked();
    const { client } = shop.core();
    const item = await client.outbox.reply({ conversationId, text: 'Two.', undoSeconds: 60, thenState: 'done' });
    expect((await client.inbox.show({ id: conversationId })).state).toBe('done');
    await client.outbox.cancel({ id: item.id });
    expect((await client.inbox.show({ id: conversationId })).state).toBe('open');
  });

  it('lets nothing leave for an account that is disconnected, and says so', async () => {
    const conversationId = await asked();
    const { client } = shop.core();
    await client.outbox.reply({ conversationId, text: 'Wait for it.', undoSeconds: 60 });
    const [account] = await client.accounts.list({});
    await client.accounts.disconnect({ id: account?.id ?? '' });
    expect((await client.outbox.list({})).items).toMatchObject([
      { state: 'failed', failure: { code: 'account-disconnected' } },
    ]);
    await shop.connect();
    await client.outbox.sendDue({});
    expect(shop.smtp.received).toHaveLength(0);
  });

  it('says that sending is refused until somebody signs in, and does not try the password again and again', async () => {
    const conversationId = await asked();
    const { client } = shop.core();
    shop.smtp.conduct.refuse = { at: 'auth', code: 535, message: 'The password was changed' };
    await client.outbox.reply({ conversationId, text: 'Still warm.' });
    await until('the refusal', async () =>
      (await client.outbox.list({})).items.find(({ failure }) => failure?.code === 'wrong-password'),
    );
    await client.accounts.sync({ id: null });
    expect(await client.accounts.list({})).toMatchObject([
      { state: 'needs-sign-in', failure: { code: 'wrong-password' } },
    ]);
    expect(await client.outbox.sendDue({})).toEqual([]);
    shop.smtp.conduct.refuse = null;
    const [account] = await client.accounts.list({});
    await client.accounts.reconnectEmail({
      id: account?.id ?? '',
      password: shop.dovecot.password,
      settings: shop.settings,
      name: null,
    });
    await shop.smtp.whenReceived(1);
    await client.accounts.sync({ id: null });
    expect(await client.accounts.list({})).toMatchObject([{ state: 'ok', failure: null }]);
  });

  it('polls no more while an account is paused', async () => {
    await asked();
    const { client } = shop.core();
    const [account] = await client.accounts.list({});
    const syncing = client.accounts.sync({ id: null }).catch(() => null);
    expect(await client.accounts.setPaused({ id: account?.id ?? '', paused: true })).toMatchObject({
      state: 'paused',
      nextSyncAt: null,
      syncing: false,
    });
    await syncing;
    expect(await client.accounts.list({})).toMatchObject([{ state: 'paused', nextSyncAt: null }]);
    expect(await client.accounts.setPaused({ id: account?.id ?? '', paused: false })).toMatchObject({ state: 'ok' });
  });

  it('asks before it sends what a restored backup says is still to be sent', async () => {
    const conversationId = await asked();
    const { client } = shop.core();
    await client.outbox.reply({ conversationId, text: 'Sent once.', undoSeconds: 120 });
    const { file } = await client.backup.write({});
    const folder = join(shop.folder, 'restored');
    expect(await restore(file, folder)).toMatchObject({ ok: true });
    const restored = await open(folder);
    expect((await restored.client.outbox.list({})).items).toMatchObject([{ state: 'unknown', text: 'Sent once.' }]);
    await restored.close();
  });
});
