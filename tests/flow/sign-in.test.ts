import { readFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { visit } from '#tests/servers/visitor';
import { mailFrom } from './shop.ts';
import { openSignedShop, startSignedServers, type SignedServers, type SignedShop } from './signed-shop.ts';

const users = Array.from({ length: 12 }, (_, number) => `owner${number}`);
let servers: SignedServers;
let shop: SignedShop;
let user: string;
beforeAll(async () => {
  servers = await startSignedServers('xoauth2 oauthbearer', users);
});
beforeEach(async () => {
  // Each with a mailbox of its own, on servers that all share.
  user = users.pop() ?? '';
  Object.assign(servers.oauth.conduct, { lifetime: 3600, delay: 0, loseRenewal: false, trouble: null });
  sentBefore = servers.smtp.received.length;
  renewedBefore = servers.oauth.renewals();
  shop = await openSignedShop(servers, user);
});
afterEach(() => shop.close());
afterAll(() => servers.close());

let sentBefore = 0;
let renewedBefore = 0;
const sent = () => servers.smtp.received.length - sentBefore;
const renewals = () => servers.oauth.renewals() - renewedBefore;
const account = async () => (await shop.core().client.accounts.list({}))[0];
const sync = () => shop.core().client.accounts.sync({ id: null });
const subjects = async () =>
  (await shop.core().client.inbox.list({ limit: 50 })).items
    .map((conversation) => conversation.subject ?? '')
    .toSorted((a, b) => a.localeCompare(b));
const arrives = (subject: string) =>
  servers.dovecot.deliver(
    user,
    mailFrom('Kim <kim@example.com>', { subject, text: 'Hello', id: `${subject}@example.com` }),
  );
const begin = () => shop.core().client.signIn.begin({ provider: 'other', address: shop.address });

describe('a mailbox that opens to whoever signed in in the browser', () => {
  it('is connected, read, answered, and read again after a restart, without a question', async () => {
    await arrives('first');
    const connected = await shop.connect();
    expect(connected).toMatchObject({ state: 'ok', oauth: 'other' });
    await sync();
    expect(await subjects()).toEqual(['first']);
    const [conversation] = (await shop.core().client.inbox.list({ limit: 1 })).items;
    await shop.core().client.outbox.reply({ conversationId: conversation?.id ?? '', text: 'Yes.', undoSeconds: 0 });
    await shop.core().client.outbox.sendDue({});
    expect(sent()).toBe(1);

    await shop.restart();
    await arrives('second');
    await sync();
    expect(await subjects()).toEqual(['first', 'second']);
    expect(renewals()).toBe(0);
  });

  it('is not connected by somebody else who signed in', async () => {
    const signIn = await shop.signIn('berta');
    const refused = shop.core().client.accounts.connectEmail({
      address: shop.address,
      name: null,
      settings: shop.settings,
      signIn,
    });
    await expect(refused).rejects.toMatchObject({
      code: 'sign-in-elsewhere',
      data: { detail: shop.address, server: 'imap' },
    });
    expect(await account()).toBeUndefined();
  });

  it('says so when its owner refuses, and can be asked again', async () => {
    const { id, url } = await begin();
    const told = shop.core().client.signIn.wait({ id });
    await Promise.all([
      expect(told).rejects.toMatchObject({ code: 'sign-in-declined' }),
      expect(visit(url, { login: user, allow: false })).resolves.toContain('You are not signed in'),
    ]);
    expect(await shop.connect()).toMatchObject({ state: 'ok' });
  });

  it('is waited for once: a second attempt, a cancel and a stranger at the door change nothing else', async () => {
    const first = await begin();
    const second = await begin();
    await expect(shop.core().client.signIn.wait({ id: first.id })).rejects.toMatchObject({ code: 'sign-in-expired' });
    const redirect = new URL(second.url).searchParams.get('redirect_uri') ?? '';
    expect((await fetch(`${redirect}?code=stolen&state=guessed`)).status).toBe(404);
    expect(await visit(second.url, { login: user })).toContain('You can close this tab');
    await shop.core().client.signIn.wait({ id: second.id });
    await expect(fetch(redirect)).rejects.toThrow();

    const third = await begin();
    await shop.core().client.signIn.cancel({ id: third.id });
    await expect(shop.core().client.signIn.wait({ id: third.id })).rejects.toMatchObject({ code: 'sign-in-expired' });
    await expect(fetch(new URL(third.url).searchParams.get('redirect_uri') ?? '')).rejects.toThrow();
  });

  it('asks for PKCE with S256, a state, and a redirect to this computer', async () => {
    const { url } = await begin();
    const asked = Object.fromEntries(new URL(url).searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/),
      login_hint: shop.address,
    });
  });
});

describe('an access token', () => {
  it('that has ended is renewed once, however many ask at the same time', async () => {
    // As good as over: a token is renewed a minute before its end.
    servers.oauth.conduct.lifetime = 50;
    await shop.connect();
    await arrives('waiting');
    await sync();
    const [conversation] = (await shop.core().client.inbox.list({ limit: 1 })).items;
    await shop.core().client.outbox.reply({ conversationId: conversation?.id ?? '', text: 'Yes.', undoSeconds: 0 });
    await shop.restart();
    const before = renewals();
    Object.assign(servers.oauth.conduct, { lifetime: 3600, delay: 200 });
    await Promise.all([sync(), shop.core().client.outbox.sendDue({})]);
    await shop.restart();
    await sync();
    expect({ renewals: renewals() - before, sent: sent() }).toEqual({ renewals: 1, sent: 1 });
  });

  it('that the servers turn down before its time is renewed, and nobody is asked', async () => {
    await shop.connect();
    await sync();
    servers.oauth.invalidateTokens();
    await shop.restart();
    await arrives('after');
    await Promise.all([sync(), sync()]);
    expect(await subjects()).toEqual(['after']);
    expect(renewals()).toBe(1);
  });

  it('is renewed also where the clock of this computer was put back after it was given', async () => {
    await shop.connect();
    let behind = 0;
    await shop.restart({ clock: { now: () => Date.now() - behind } });
    behind = 24 * 3_600_000;
    await sync();
    expect({ renewals: renewals(), state: (await account())?.state }).toEqual({ renewals: 1, state: 'ok' });
  });

  it('whose renewal fails for now leaves the account to be tried again, with its grant', async () => {
    await shop.connect();
    servers.oauth.invalidateTokens();
    servers.oauth.conduct.trouble = { status: 503, error: 'temporarily_unavailable' };
    await expect(sync()).rejects.toMatchObject({
      code: 'unreachable',
      data: { detail: new URL(servers.oauth.issuer).host },
    });
    expect(await account()).toMatchObject({ state: 'unreachable' });
    servers.oauth.conduct.trouble = null;
    await arrives('later');
    await sync();
    expect(await subjects()).toEqual(['later']);
  });
});

describe('a grant that has ended', () => {
  it('asks its owner, loses no mail and sends no reply, and goes on where it was after one sign-in', async () => {
    await arrives('before');
    const { id } = await shop.connect();
    await sync();
    const [conversation] = (await shop.core().client.inbox.list({ limit: 1 })).items;
    await servers.oauth.revokeAll();
    await shop.restart();
    await arrives('meanwhile');
    await expect(sync()).rejects.toMatchObject({ code: 'account-needs-sign-in', data: { detail: shop.address } });
    expect(await account()).toMatchObject({ state: 'needs-sign-in', failure: { code: 'account-needs-sign-in' } });
    await shop.core().client.outbox.reply({ conversationId: conversation?.id ?? '', text: 'Yes.', undoSeconds: 0 });
    await shop.core().client.outbox.sendDue({});
    expect((await shop.core().client.outbox.list({ limit: 5 })).items).toMatchObject([{ state: 'queued' }]);

    expect(await shop.core().client.accounts.signInAgain({ id, signIn: await shop.signIn() })).toMatchObject({
      state: 'ok',
    });
    await sync();
    await shop.core().client.outbox.sendDue({});
    expect({ subjects: await subjects(), sent: sent() }).toEqual({
      subjects: ['before', 'meanwhile'],
      sent: 1,
    });
  });

  it('because the answer with its rotated token was lost ends in that question too, not in silence', async () => {
    await shop.connect();
    servers.oauth.invalidateTokens();
    servers.oauth.conduct.loseRenewal = true;
    await expect(sync()).rejects.toMatchObject({ code: 'unreachable' });
    expect(await account()).toMatchObject({ state: 'unreachable' });
    servers.oauth.conduct.loseRenewal = false;
    await expect(sync()).rejects.toMatchObject({ code: 'account-needs-sign-in' });
    expect(await account()).toMatchObject({ state: 'needs-sign-in' });
  });

  it('leaves no token in the log file, in the failures or in what the window is told', async () => {
    const { id } = await shop.connect();
    const kept = JSON.parse((await shop.secrets.get(id))?.reveal() ?? '{}');
    await servers.oauth.revokeAll();
    await shop.restart();
    const failure = await sync().catch((caught: unknown) => caught);
    const log = await readFile(`${shop.folder}/logs/shopbell.log`, 'utf8').catch(() => '');
    const told = inspect([failure, await account(), await shop.core().client.signIn.providers({})], { depth: 12 });
    for (const secret of [kept.accessToken, kept.refreshToken]) {
      expect(secret.length).toBeGreaterThan(20);
      expect({ log: log.includes(secret), told: told.includes(secret) }).toEqual({ log: false, told: false });
    }
  });
});
