import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bluesky } from '#main/connectors/bluesky/index';
import { locateAccount } from '#main/connectors/bluesky/locate';
import { openBlueskySimulator, type BlueskySimulator } from '#main/simulators/bluesky/index';
import { allowAt } from '#tests/servers/bluesky-page';
import { startBlueskyPds } from '#tests/servers/bluesky-pds';
import { AccountAt } from '../account-at.ts';
import { describeConformance } from '../conformance.ts';
import { failing } from '../trial.ts';
import { hostileBluesky } from './hostile.ts';

/** A real server with the shop's account; what other people do is simulated, and reaches the shop through it. */
async function realServer() {
  const views: BlueskySimulator[] = [];
  const server = await startBlueskyPds(async (did, port) => {
    views.push(await openBlueskySimulator({ handle: 'corner-bakery.test', keptElsewhere: did, port }));
  });
  const [view] = views;
  if (!view) throw new Error('The view is not open');
  const located = await locateAccount(
    { handle: `@${server.handle}` },
    { signal: new AbortController().signal, now: () => Date.now() },
    { handles: server.url, accounts: server.accounts },
  );
  const close = async (): Promise<void> => {
    await view.close();
    await server.close();
  };
  return { server, view, located, close };
}

let opened: Awaited<ReturnType<typeof realServer>>;
beforeAll(async () => {
  opened = await realServer();
}, 60_000);
afterAll(() => opened.close());

describeConformance('Bluesky at a real server', () => {
  const { server, view, located } = opened;
  let last = '';
  return Promise.resolve({
    connector: bluesky,
    ...{ address: located.address, settings: located.settings, secret: server.appPassword },
    at: (port) => ({ ...Object(located.settings), api: `http://127.0.0.1:${port}/` }),
    write: (text) => {
      last = view.comments(text);
      return Promise.resolve();
    },
    takeAway: () => Promise.resolve(view.deletes(last)),
    answerTo: () => ({}),
    hostile: hostileBluesky,
    close: () => Promise.resolve(),
  });
});

test('a real server keeps one answer of two attempts, with its links, and serves it again', async () => {
  const { server, view, located } = opened;
  const account = new AccountAt(bluesky, { ...located, secret: server.appPassword });
  try {
    view.mentions('Is there rye?');
    await account.poll();
    const given = (await account.read()).find(({ kind }) => kind === 'mention');
    if (!given) throw new Error('Nothing was read');
    const item = account.answer(given, 'Ünïcode 🥖: https://bakery.example/rye #rye @corner-bakery.test');
    const first = await account.session.send(item);
    expect(await account.session.send(item)).toEqual(first);
    await account.poll();
    const own = (await account.read()).filter(({ inReplyTo }) => inReplyTo === given.providerId);
    expect(own).toMatchObject([{ providerId: first.providerId, text: item.text, direction: 'outbound' }]);
    const list = `${server.url}xrpc/com.atproto.repo.listRecords?repo=${server.did}&collection=app.bsky.feed.post&limit=1`;
    const kept: unknown = await (await fetch(list)).json();
    expect(kept).toMatchObject({ records: [{ value: { text: item.text, facets: [{}, {}, {}] } }] });
    expect(JSON.parse(account.secret)).toMatchObject({ scope: 'com.atproto.appPass' });
  } finally {
    await account.session.close();
  }
});

test('signing in at a real server’s page gives a grant that is renewed once for all who ask, until it has ended', async () => {
  const { server, view, located } = opened;
  const { api } = Object(located.settings);
  const world = { signal: new AbortController().signal, now: () => Date.now() };
  const verifier = 'v'.repeat(43);
  const asked = {
    ...{ filled: { handle: server.handle, server: api }, secret: null, redirect: 'http://127.0.0.1:5555/' },
    ...{ state: 'only we know', verifier, challenge: createHash('sha256').update(verifier).digest('base64url') },
  };
  const begun = await bluesky.authorize?.begin(asked, world);
  if (!begun) throw new Error('There is no page');
  const address = new URL(await allowAt(begun.url, server));
  expect(`${address.origin}/`).toBe(asked.redirect);
  const forged = new URL(address);
  forged.searchParams.set('iss', 'https://pds.example');
  const finish = (came: URL) => bluesky.authorize?.finish({ asked, held: begun.held, address: came }, world);
  expect(await failing(Promise.resolve(finish(forged)))).toMatchObject({ code: 'sign-in-failed' });
  const authorized = await finish(address);
  const secret = authorized?.secret.reveal() ?? '';
  expect(JSON.parse(secret)).toMatchObject({
    ...{ did: server.did, issuer: new URL(api).origin, key: { kty: 'EC', crv: 'P-256' } },
    scope: 'atproto transition:generic transition:chat.bsky',
  });

  let now = Date.now();
  const account = new AccountAt(bluesky, { ...located, secret }, () => now);
  try {
    const mention = view.mentions('Is there spelt?');
    await account.poll();
    const given = (await account.read()).find(({ providerId }) => providerId === mention);
    if (!given) throw new Error('Nothing was read');
    const answer = account.answer(given, 'On Fridays.');
    expect(await account.session.send(answer)).toEqual(await account.session.findSent(answer));
    expect(account.secret).toBe(secret);
    now += 59.5 * 60_000;
    await Promise.all([account.session.check(), account.session.check()]);
    const [before, after] = [secret, account.secret].map((text) => JSON.parse(text));
    expect(after).toMatchObject({
      key: before.key,
      did: server.did,
      refresh: expect.not.stringMatching(before.refresh),
    });
    // A program that was ended there goes on with what was kept.
    await account.restart();
    await account.session.check();
    now += 59.5 * 60_000;
    // Whoever comes with a token that was renewed already is taken for a thief, and the grant ends.
    for (const used of [secret, account.secret]) {
      account.secret = used;
      await account.restart();
      expect(await failing(account.session.check())).toMatchObject({
        ...{ kind: 'needs-sign-in', code: 'account-needs-sign-in' },
      });
    }
  } finally {
    await account.session.close();
  }
});
