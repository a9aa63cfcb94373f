import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Facet } from '#main/connectors/bluesky/facets';
import { bluesky } from '#main/connectors/bluesky/index';
import { locateAccount } from '#main/connectors/bluesky/locate';
import { openBlueskySimulator, type BlueskySimulator } from '#main/simulators/bluesky/index';
import { AccountAt } from '../account-at.ts';
import { failing } from '../trial.ts';

let now = Date.UTC(2026, 10, 22, 12);
let network: BlueskySimulator;
let account: AccountAt;
const hour = 60 * 60_000;

beforeEach(async () => {
  network = await openBlueskySimulator({ now: () => now });
  const { did, handle } = network.shop;
  const settings = { api: `${network.url}/`, did, handle };
  account = new AccountAt(bluesky, { address: did, name: null, settings, secret: network.secret }, () => now);
});
afterEach(async () => {
  if (network.exceeded.length > 0) throw new Error('More was asked than the network allows');
  await account.session.close();
  await network.close();
});

const askedFor = (method: string): number => network.asked.filter(({ path }) => path.endsWith(method)).length;
const one = async (providerId: string) => (await account.read()).find((item) => item.providerId === providerId);

test('what people do there is told by what it is', async () => {
  const post = network.shopPosts('Rye is back on Tuesday.');
  const other = network.mentions('Go and see @bakery.test', { by: 'cara.test', name: 'Cara' });
  const uris = {
    comment: network.comments('At last!', { on: post }),
    below: network.comments('Even for @bakery.test?', { on: other, by: 'dan.test' }),
    quote: network.quotes('Best in town', post),
    silent: network.quotes('', post, { by: 'eve.test' }),
    like: network.likes(post),
    repost: network.reposts(post),
    follow: network.follows({ by: 'fay.test', name: 'Fay' }),
  };
  await account.poll();
  const kinds = new Map((await account.read()).map(({ providerId, kind }) => [providerId, kind]));
  expect(Object.fromEntries(Object.entries(uris).map(([name, uri]) => [name, kinds.get(uri)]))).toEqual({
    ...{ comment: 'comment', below: 'mention', quote: 'mention', silent: 'share' },
    ...{ like: 'reaction', repost: 'share', follow: 'follow' },
  });
  expect(await one(uris.comment)).toMatchObject({
    author: { name: 'ben (@ben.test)', address: expect.stringMatching(/^did:plc:[a-z2-7]{24}$/u) },
    ...{ subject: 'Rye is back on Tuesday.', inReplyTo: null, references: [] },
    permalink: expect.stringMatching(/^https:\/\/bsky\.app\/profile\/did:plc:[a-z2-7]{24}\/post\/[a-z2-7]{13}$/u),
  });
  expect(await one(uris.below)).toMatchObject({ inReplyTo: other, references: [other], subject: null });
  expect(await one(uris.like)).toMatchObject({ text: '', inReplyTo: post, details: { engagement: { verb: 'liked' } } });
});

test('a reason nobody here knows is left out on purpose', async () => {
  const of = network.network.post({ by: network.network.person('ben.test'), text: 'Hello', at: now });
  network.network.tell({ reason: 'mention', of, subject: null });
  await account.poll();
  const [raw] = [...account.log.items.values()];
  const served = JSON.parse(Buffer.from(raw?.raw ?? []).toString());
  const unknown = { ...served, notification: { ...served.notification, reason: 'verified' } };
  expect(
    raw && (await bluesky.normalize({ ...raw, raw: Buffer.from(JSON.stringify(unknown)) }, { ownAddresses: [] })),
  ).toEqual({ ignored: 'verified' });
});

test('a session outlives the program, and the app password is used once', async () => {
  network.comments('One');
  await account.poll();
  await account.restart();
  await account.poll();
  expect(askedFor('createSession')).toBe(1);
  expect(JSON.parse(account.secret)).toMatchObject({ password: network.secret });
});

test('a token that ended is renewed without the app password, once for all who ask', async () => {
  const uri = network.comments('One');
  await account.poll();
  network.sessions.expire();
  const { session } = account;
  await Promise.all([session.check(), session.check(), session.read({ stream: 'notifications', item: uri }, () => {})]);
  expect([askedFor('createSession'), askedFor('refreshSession')]).toEqual([1, 1]);
  now += 3 * hour;
  await account.poll();
  expect([askedFor('createSession'), askedFor('refreshSession')]).toEqual([1, 2]);
});

test('where nothing renews it the app password does, and where that is no good a person is asked for', async () => {
  await account.session.check();
  network.sessions.expire(true);
  await account.session.check();
  expect(askedFor('createSession')).toBe(2);
  network.sessions.expire(true);
  network.sessions.password = 'another';
  expect(await failing(account.session.check())).toMatchObject({ kind: 'needs-sign-in', code: 'wrong-password' });
});

test('too many requests are waited for as long as the network says', async () => {
  const until = now + 120_000;
  network.fail({
    kind: 'answer',
    answer: { status: 429, headers: { 'ratelimit-reset': String(until / 1000) }, body: { error: 'RateLimitExceeded' } },
  });
  expect(await failing(account.session.check())).toMatchObject({ kind: 'rate-limited', until });
});

test('what is gone from the newest is deleted where the network says so, and else not seen', async () => {
  const post = network.shopPosts('Open from seven on.');
  const [deleted, blocked, liked] = [network.comments('One'), network.comments('Two'), network.likes(post)];
  const kept = network.comments('Three');
  const follow = network.follows({ by: 'fay.test', name: 'Fay' });
  await account.poll();
  network.deletes(deleted);
  network.blocks(blocked);
  network.deletes(liked);
  network.deletes(follow);
  now += hour;
  const pages = await account.poll();
  const became = new Map(pages.flatMap((page) => page.became.map(({ item, state }) => [item, state])));
  expect(became).toEqual(
    new Map([
      [deleted, 'deleted'],
      [blocked, 'unavailable'],
      [liked, 'unavailable'],
    ]),
  );
  expect(await one(`unfollow:${follow}`)).toMatchObject({
    kind: 'unfollow',
    occurredAt: now,
    author: { name: 'Fay (@fay.test)' },
  });
  expect([...account.log.gone].toSorted()).toEqual(
    [deleted, blocked, liked, follow].map((uri) => `notifications#${uri}`).toSorted(),
  );
  expect(account.log.gone.has(`notifications#${kept}`)).toBe(false);
  expect(await account.poll()).toEqual([]);
});

test('pages in another order, and some of it twice, change nothing', async () => {
  for (let count = 0; count < 130; count++) network.comments(`Words ${count}`, { at: now - count * 60_000 });
  network.shuffle();
  await account.poll();
  expect(account.log.items.size).toBe(130);
  expect(await account.poll()).toEqual([]);
});

test('a first look that was broken off begins anew, and skips what is known', async () => {
  for (let count = 0; count < 130; count++) network.comments(`Words ${count}`, { at: now - count * 60_000 });
  await account.log.poll(account.session, () => true);
  expect(account.log.items.size).toBe(100);
  await account.restart();
  await account.poll();
  expect(account.log.items.size).toBe(130);
});

test('an answer whose receipt is lost is found under its key, and another attempt writes the same', async () => {
  const uri = network.comments('Is there rye?');
  await account.poll();
  const given = await one(uri);
  if (!given) throw new Error('It was not read');
  const item = account.answer(given, 'Yes — see https://bakery.example/rye. Ask @ben.test!');
  network.fail({ kind: 'cut', after: 'nothing' }, { when: ({ path }) => path.endsWith('putRecord') });
  expect(await failing(account.session.send(item))).toMatchObject({ kind: 'unreachable', mayHaveLeft: true });
  const found = await account.session.findSent(item);
  expect((await account.session.send(item)).providerId).toBe(found?.providerId);
  expect(network.sent).toHaveLength(1);
  const record = network.network.kept.get(found?.providerId ?? '')?.record;
  const bytes = Buffer.from(item.text);
  const facets = Object(record)['facets'].map(({ index, features: [feature] }: Facet) => [
    bytes.toString('utf8', index.byteStart, index.byteEnd),
    feature?.uri ?? feature?.did,
  ]);
  expect(facets).toEqual([
    ['https://bakery.example/rye', 'https://bakery.example/rye'],
    ['@ben.test', network.network.find('ben.test')?.did],
  ]);
  expect(record).toMatchObject({
    reply: { parent: { uri }, root: { uri: expect.stringContaining(network.shop.did) } },
  });
});
test('what is answered and gone meanwhile is said, and nothing is written', async () => {
  const uri = network.comments('Is there rye?');
  await account.poll();
  const given = await one(uri);
  network.deletes(uri);
  expect(given && (await failing(account.session.send(account.answer(given, 'Yes'))))).toMatchObject({
    code: 'gone-there',
  });
  expect(network.sent).toEqual([]);
});

test('what the shop answered with another program is its own, to whom it answered', async () => {
  const post = network.shopPosts('Rye is back.');
  const comment = network.comments('At last!', { on: post, name: 'Ben' });
  const answer = network.shopAnswers('From eight on.', comment);
  await account.poll();
  expect(await one(answer)).toMatchObject({
    ...{ direction: 'outbound', text: 'From eight on.', inReplyTo: comment, subject: 'Rye is back.' },
    to: [{ name: 'Ben (@ben.test)' }],
  });
  expect(await one(post)).toBeUndefined();
});

test('messages in private come in, are answered once, and their deletion is told', async () => {
  network.writes('Can I order by message?', { name: 'Ben', at: now - hour });
  const second = network.writes('Or by phone?', { at: now - hour / 2 });
  await account.poll();
  const given = (await account.read()).find(({ text }) => text === 'Can I order by message?');
  if (!given) throw new Error('It was not read');
  expect(given).toMatchObject({ kind: 'message', visibility: 'private', author: { name: 'Ben (@ben.test)' } });
  const item = account.answer(given, 'Of course.');
  network.fail({ kind: 'cut', after: 'half' }, { when: ({ path }) => path.endsWith('sendMessage') });
  expect((await failing(account.session.send(item))).mayHaveLeft).toBe(true);
  const found = await account.session.findSent(item);
  network.deletes(second);
  const became = (await account.poll()).flatMap((page) => page.became);
  expect(became).toEqual([{ stream: 'messages', item: second, state: 'deleted' }]);
  expect(await one(found?.providerId ?? '')).toMatchObject({ direction: 'outbound', thread: given.thread });
  expect(await account.poll()).toEqual([]);
});

test('an app password that does not allow messages in private asks for none, and all else comes in', async () => {
  network.sessions.privileged = false;
  network.writes('Can I order by message?');
  network.comments('One');
  await account.poll();
  expect((await account.read()).map(({ text }) => text)).toEqual(['One']);
  expect(network.asked.filter(({ path }) => path.includes('chat.bsky'))).toEqual([]);
});

test('a service for messages that stumbles keeps nothing else from coming in', async () => {
  network.comments('One');
  network.fail(
    { kind: 'answer', answer: { status: 502, body: { error: 'UpstreamFailure' } } },
    { when: ({ path }) => path.includes('chat.bsky') },
  );
  await account.poll();
  expect(account.log.cursor).not.toBeNull();
  expect(await account.poll()).toEqual([]);
});

test('an account is found by what people type, and a password goes to no server in the clear', async () => {
  const world = { signal: new AbortController().signal, now: () => now };
  const found = (handle: string, server: string) => locateAccount({ handle, server }, world);
  const { did } = network.shop;
  for (const typed of ['bakery.test', ' @Bakery.Test', 'https://bsky.app/profile/bakery.test', did])
    expect(await found(typed, network.url)).toMatchObject({ address: did, settings: { api: `${network.url}/`, did } });
  expect(await failing(found('nobody.test', network.url))).toMatchObject({ code: 'nothing-to-read-there' });
  expect(await failing(found('bakery.test', 'http://pds.example'))).toMatchObject({ code: 'address-not-safe' });
});
