import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Incoming } from '#main/connectors/connector';
import { mastodon } from '#main/connectors/mastodon/index';
import { failing } from '../trial.ts';
import { answerTo, openAccount, type AccountUnderTest } from './account.ts';

const now = Date.UTC(2026, 10, 22, 12);

async function firstRead({ log, session, read }: AccountUnderTest): Promise<Incoming> {
  await log.poll(session());
  const [first] = await read();
  if (!first || 'ignored' in first) throw new Error('Nothing was read');
  return first;
}

test('the wait that the server names is kept', async () => {
  const account = await openAccount({ now: () => now });
  const headers = { 'x-ratelimit-reset': new Date(now + 90_000).toISOString() };
  account.simulator.fail({ kind: 'answer', answer: { status: 429, headers, body: { error: 'Too many requests' } } });
  expect(await failing(account.session().check())).toMatchObject({ kind: 'rate-limited', until: now + 90_000 });
});

for (const [said, status, expected] of [
  ['a revoked token', 401, { kind: 'needs-sign-in', code: 'token-not-accepted' }],
  ['a token that may do too little', 403, { kind: 'needs-sign-in', code: 'token-not-accepted' }],
  ['a server that stumbles', 502, { kind: 'unreachable', code: 'server-refused' }],
] as const) {
  test(`${said} is told as what it is`, async () => {
    const account = await openAccount();
    account.simulator.fail({ kind: 'answer', answer: { status, body: { error: 'Sorry' } } });
    expect(await failing(account.session().check())).toMatchObject(expected);
  });
}

test('another account’s token is not taken for this one’s', async () => {
  const account = await openAccount();
  const body = account.simulator.network.account('somebody');
  account.simulator.fail({ kind: 'answer', answer: { body } });
  expect(await failing(account.session().check())).toMatchObject({ kind: 'needs-sign-in', detail: '@somebody' });
});

for (const visibility of ['public', 'unlisted', 'private', 'direct'] as const) {
  test(`an answer to what is ${visibility} stays so, names who asked, and keeps their warning`, async () => {
    const account = await openAccount();
    const asked = account.simulator.mentions('Is there rye?', { visibility, spoiler: 'Food' });
    await account.session().send(answerTo(await firstRead(account), 'Yes'));
    expect(account.simulator.sent).toMatchObject([{ text: '@ben@bakers.test Yes', visibility }]);
    expect(account.simulator.network.statuses.at(-1)).toMatchObject({ in_reply_to_id: asked, spoiler_text: 'Food' });
  });
}

test('in private only who is written to can read it, also where nothing was said', async () => {
  const account = await openAccount();
  account.simulator.mentions('A hair in my bread!');
  const given = await firstRead(account);
  await account.session().send(answerTo(given, 'We are sorry', { visibility: 'private' }));
  account.simulator.follows({ by: 'cleo', name: 'Cleo' });
  await account.log.poll(account.session());
  const follow = (await account.read()).find((one) => 'kind' in one && one.kind === 'follow');
  if (!follow || 'ignored' in follow) throw new Error('Nobody follows');
  await account.session().send(answerTo(follow, 'Welcome!', { providerId: 'b@shop', visibility: 'private' }));
  expect(account.simulator.sent).toMatchObject([
    { text: '@ben@bakers.test We are sorry', visibility: 'direct' },
    { text: '@cleo Welcome!', visibility: 'direct' },
  ]);
});

test('a cut answer is found again, and sent twice by the same key it is there once', async () => {
  const account = await openAccount();
  account.simulator.mentions('Is there rye?');
  const item = answerTo(await firstRead(account), 'Yes, from <eight> on');
  const session = account.session();
  account.simulator.fail({ kind: 'cut', after: 'half' }, { when: ({ method }) => method === 'POST' });
  expect(await failing(session.send(item))).toMatchObject({ mayHaveLeft: true });
  const found = await session.findSent(item);
  expect(found?.providerId).toBe(`social.test#${account.simulator.sent[0]?.id}`);
  expect((await session.send(item)).providerId).toBe(found?.providerId);
  expect(account.simulator.sent).toHaveLength(1);
});

test('what the server takes at most is refused before it is sent, with the room that is left', async () => {
  const account = await openAccount({ most: 60 });
  account.simulator.mentions('Is there rye?');
  const given = await firstRead(account);
  const link = `https://bakery.example/${'a'.repeat(200)}`;
  await account.session().send(answerTo(given, `Yes: ${link}`));
  // “@ben ” is put before it; its server does not count.
  const long = answerTo(given, 'x'.repeat(56), { providerId: 'b@shop' });
  expect(await failing(account.session().send(long))).toMatchObject({ code: 'too-long', detail: '55' });
  expect(account.simulator.sent).toHaveLength(1);
});

test('what was deleted meanwhile is answered no more', async () => {
  const account = await openAccount();
  const asked = account.simulator.mentions('Is there rye?');
  const given = await firstRead(account);
  account.simulator.deletes(asked);
  expect(await failing(account.session().send(answerTo(given, 'Yes')))).toMatchObject({ code: 'gone-there' });
});

test('signing in at the server’s page registers the app, and tells who signed in', async () => {
  const { simulator } = await openAccount();
  const { authorize, locate } = mastodon;
  if (!authorize || !locate) throw new Error('There is no such way in');
  const world = { signal: new AbortController().signal, now: () => now };
  const filled = { handle: '@somebody@social.test', api: `${simulator.url}/` };
  const verifier = 'v'.repeat(50);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const asked = { filled, secret: null, redirect: 'http://127.0.0.1:5/back', state: 'st', verifier, challenge };
  const { url, held } = await authorize.begin(asked, world);
  const page = await fetch(url, { redirect: 'manual' });
  const address = new URL(page.headers.get('location') ?? '');
  expect(address.searchParams.get('state')).toBe('st');
  const done = await authorize.finish({ asked, held, address }, world);
  expect(done.secret.reveal()).toBe(simulator.secret);
  expect(done.filled).toEqual({ handle: '@bakery@social.test' });
  expect(await locate({ ...filled, ...done.filled }, world)).toMatchObject({ address: 'bakery@social.test' });
});

test('what answers to no name of a server is said to be none', async () => {
  const { simulator } = await openAccount();
  const world = { signal: new AbortController().signal, now: () => now };
  for (const handle of ['nonsense', 'a@b c', `@bakery@127.0.0.1:${simulator.port}/x`]) {
    const located = Promise.resolve(mastodon.locate?.({ handle }, world));
    expect(await failing(located)).toMatchObject({ code: 'nothing-to-read-there' });
  }
  expect(await mastodon.locate?.({ handle: `http://127.0.0.1:${simulator.port}/@bakery` }, world)).toMatchObject({
    address: 'bakery@social.test',
    settings: { domain: 'social.test', user: 'bakery' },
  });
});
