import { afterEach, expect, test } from 'vitest';
import { reddit } from '#main/connectors/reddit/index';
import { RedditNetwork, type RedditOptions } from '#main/simulators/reddit';
import { OpenAccount } from '../open-account.ts';
import { failing } from '../trial.ts';

const noon = Date.UTC(2026, 10, 18, 12);
const minute = 60_000;
const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function open(options: RedditOptions = {}) {
  const clock = { now: noon };
  const network = await new RedditNetwork({ now: () => clock.now, ...options }).open();
  const shop = new OpenAccount(network.account, { connector: reddit, now: () => clock.now });
  opened.push(async () => {
    await shop.session.close();
    await network.close();
  });
  return { network, shop, clock };
}

test('signing in at its page ends with tokens that last, and with whom they are of', async () => {
  const { network } = await open();
  const asked = {
    filled: { clientId: network.app.clientId, api: `${network.simulator.url}/`, subreddit: 'r/Bakery/' },
    ...{ secret: null, redirect: 'http://127.0.0.1:8931/', state: 's', verifier: 'v', challenge: 'c' },
  };
  const world = { signal: new AbortController().signal, now: () => noon };
  const { url, held } = (await reddit.authorize?.begin(asked, world)) ?? { url: '', held: '' };
  expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({ duration: 'permanent', client_id: 'shop-app' });
  const page = await fetch(url, { redirect: 'manual' });
  const address = new URL(page.headers.get('location') ?? '');
  const done = await reddit.authorize?.finish({ asked, held, address }, world);
  expect(done?.filled).toEqual({ user: 'TheBakery' });
  const located = await reddit.locate?.({ ...asked.filled, ...done?.filled }, world);
  expect(located).toMatchObject({ address: 'reddit:thebakery', settings: { user: 'thebakery', subreddit: 'bakery' } });
});

test('what is said to the shop comes in as what it is, and in the subreddit of the shop all that is written', async () => {
  const { network, shop } = await open({ subreddit: 'bakery' });
  const post = network.posts({ title: 'Rye is back', subreddit: 'bakery' });
  const first = network.comments(post, { by: 'Ben', text: 'How much?' });
  network.comments(first, { by: 'Ada', text: 'I want to know, too' });
  network.mentions({ by: 'Cem', text: 'Ask u/TheBakery' });
  network.writes({ by: 'Ada', text: 'Do you ship?' });
  network.posts({ by: 'Dora', title: 'Which flour?', text: 'For sourdough', subreddit: 'bakery' });
  await shop.poll();
  const all = (await shop.read()).filter(({ direction }) => direction === 'inbound');
  const told = new Map(all.map(({ key, kind, text, subject, inReplyTo }) => [key, [kind, text, subject, inReplyTo]]));
  expect([...told.values()].toSorted((one, other) => String(one[1]).localeCompare(String(other[1])))).toEqual([
    ['mention', 'Ask u/TheBakery', 'Where to get bread?', expect.stringMatching(/^reddit:t3_/u)],
    ['message', 'Do you ship?', 'A question', null],
    ['comment', 'How much?', 'Rye is back', null],
    ['comment', 'I want to know, too', 'Rye is back', `reddit:${first}`],
    ['comment', 'Which flour?\n\nFor sourdough', 'Which flour?', null],
  ]);
  expect(network.simulator.exceeded).toEqual([]);
});

test('more than a page is read, in pieces, shuffled, and in spite of a kill', async () => {
  const { network, shop, clock } = await open();
  const post = network.posts({ title: 'Rye is back' });
  for (let at = 0; at < 250; at++) {
    network.comments(post, { by: 'ben', text: `${at}` });
    clock.now += 1000;
  }
  await shop.log.poll(shop.session, () => true);
  network.shuffled = true;
  for (let at = 250; at < 380; at++) network.comments(post, { by: 'ben', text: `${at}`, at: clock.now + at * 1000 });
  clock.now += 10 * minute;
  await shop.poll();
  expect(new Set((await shop.read()).map(({ text }) => text)).size).toBe(380);
  expect(shop.log.listed.size).toBe(380);
  expect(await shop.poll()).toBe(0);
});

test('an edit is another reading; deleted, removed and shown to nobody are told apart, and keep their words here', async () => {
  const { network, shop, clock } = await open();
  const post = network.posts({ title: 'Rye is back' });
  const [edited = '', deleted = '', removed = '', kept] = ['rey?', 'Spam', 'Worse', 'Fine'].map((text) =>
    network.comments(post, { by: 'ben', text }),
  );
  await shop.poll();
  clock.now += minute;
  network.edits(edited, 'rye?');
  network.deletes(deleted);
  network.removes(removed);
  await shop.poll();
  expect(shop.became()).toEqual({ [deleted]: 'deleted', [removed]: 'unavailable' });
  expect((await shop.read()).map(({ text }) => text)).toEqual(['rye?', 'Spam', 'Worse', 'Fine']);
  network.deletes(kept ?? '');
  network.hides(kept ?? '');
  await shop.poll();
  expect(shop.became()[kept ?? '']).toBe('deleted');
  expect(await shop.poll()).toBe(0);
});

test('Reddit refuses an answer with 200: to be waited for, or for good', async () => {
  const { network, shop, clock } = await open();
  const asked = network.comments(network.posts({ title: 'Rye is back' }), { by: 'ben', text: 'How much?' });
  network.writes({ by: 'ada', text: 'Do you ship?' });
  await shop.poll();
  const [given, message] = await shop.read();
  if (!given || !message) throw new Error('Nothing was read');
  const answer = shop.answer(given, 'Four & a half', clock.now);
  network.waits = 300;
  expect(await failing(shop.session.send(answer))).toMatchObject({ kind: 'rate-limited', until: clock.now + 300_000 });
  network.waits = 0;
  for (const item of [answer, shop.answer(message, 'We do', clock.now)]) {
    network.simulator.fail({ kind: 'cut', after: 'nothing' }, { when: ({ method }) => method === 'POST' });
    expect((await failing(shop.session.send(item))).mayHaveLeft).toBe(true);
    expect(await shop.session.findSent(item)).not.toBeNull();
  }
  expect(network.sent).toEqual(['Four & a half', 'We do']);
  network.deletes(asked);
  expect(await failing(shop.session.send(answer))).toMatchObject({ code: 'gone-there', mayHaveLeft: false });
});

test('a token lives an hour and is renewed; one that was taken back asks for another sign-in', async () => {
  const { network, shop, clock } = await open();
  clock.now += 2 * 60 * minute;
  await shop.poll();
  network.app.expire();
  await shop.poll();
  expect(JSON.parse(shop.secret)).toMatchObject({ accessToken: 'access-2', refreshToken: 'renews' });
  network.app.revoke();
  expect((await failing(shop.poll())).kind).toBe('needs-sign-in');
});

test('too many questions wait until Reddit says', async () => {
  const { network, shop, clock } = await open();
  const body = { message: 'Too Many Requests', error: 429 };
  network.simulator.fail({ kind: 'answer', answer: { status: 429, body, headers: { 'x-ratelimit-reset': '42' } } });
  expect(await failing(shop.poll())).toMatchObject({ kind: 'rate-limited', until: clock.now + 42_000 });
});
