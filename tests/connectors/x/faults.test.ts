import { afterEach, expect, test } from 'vitest';
import { x } from '#main/connectors/x/index';
import { failing } from '../trial.ts';
import { noon, Shop } from './shop.ts';

const opened: Shop[] = [];
afterEach(async () => {
  for (const shop of opened.splice(0)) await shop.close();
});

async function openShop(
  options: ConstructorParameters<typeof Shop>[0] = {},
  settings: Readonly<Record<string, unknown>> = {},
): Promise<Shop> {
  const shop = await new Shop(options).open(settings);
  opened.push(shop);
  return shop;
}

const minute = 60_000;
const byText = (one: readonly unknown[], other: readonly unknown[]) => String(one[0]).localeCompare(String(other[0]));

test('signing in at its page ends with tokens, and with whom they are of', async () => {
  const { network } = await openShop();
  const asked = {
    filled: { clientId: network.app.clientId, api: `${network.simulator.url}/` },
    ...{ secret: null, redirect: 'http://127.0.0.1:8921/', state: 's', verifier: 'v', challenge: 'c' },
  };
  const world = { signal: new AbortController().signal, now: () => noon };
  const { url, held } = (await x.authorize?.begin(asked, world)) ?? { url: '', held: '' };
  expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
    ...{ client_id: 'shop-app', code_challenge: 'c', code_challenge_method: 'S256' },
    scope: expect.stringContaining('offline.access'),
  });
  const page = await fetch(url, { redirect: 'manual' });
  const address = new URL(page.headers.get('location') ?? '');
  const done = await x.authorize?.finish({ asked, held, address }, world);
  expect(done?.filled).toEqual({ userId: network.account.settings.userId, handle: 'the_bakery' });
  expect(JSON.parse(done?.secret.reveal() ?? '')).toMatchObject({ accessToken: 'access-1', clientSecret: null });
  const located = await x.locate?.({ ...asked.filled, ...done?.filled, owner: '@The_Bakery' }, world);
  expect(located).toMatchObject({ address: '@the_bakery', settings: { owner: 'the_bakery' } });
});

for (const ownApp of [true, false])
  test(`what it is said to have cost is what X charged, with an app of ${ownApp ? 'its own' : 'another’s'}`, async () => {
    const shop = await openShop({ ownApp });
    const { network, log } = shop;
    const post = network.posts('Rye is back!');
    network.mentions({ by: 'ben', text: 'Has @the_bakery rye?' });
    network.writes({ by: 'ada', text: 'Do you ship?' });
    await shop.poll();
    network.quotes(post, { by: 'cem', text: 'At last' });
    network.reposts(post, { by: 'ben' });
    network.comments(post, { by: 'ada', text: '@the_bakery How much?' });
    await shop.poll();
    shop.now += 24 * 60 * minute;
    await shop.poll();
    const read = await shop.read();
    const answered = read.find(({ kind }) => kind === 'comment');
    if (!answered) throw new Error('The comment was not read');
    for (const text of ['4 euros', 'See https://bakery.example/rye'])
      log.spent += (await shop.session.send(shop.answer(answered, text))).cost ?? 0;
    await shop.poll();
    expect(log.spent).toBe(network.charges.total);
    expect(log.spent).toBeGreaterThan(210_000);
    expect(network.simulator.exceeded).toEqual([]);
  });

test('looking again within a day costs nothing', async () => {
  const shop = await openShop();
  for (const at of [1, 2, 3]) shop.network.mentions({ by: `ben${at}`, text: '@the_bakery hi' });
  shop.network.writes({ by: 'ada', text: 'Do you ship?' });
  await shop.poll();
  const { spent } = shop.log;
  shop.now += 5 * minute;
  expect(await shop.poll()).toBe(0);
  expect([shop.log.spent, shop.network.charges.total]).toEqual([spent, spent]);
});

test('direct messages that were asked for too often hold up nothing else', async () => {
  const shop = await openShop();
  for (let times = 0; times < 16; times++) await shop.poll();
  shop.network.mentions({ by: 'ben', text: '@the_bakery hi' });
  shop.network.writes({ by: 'ada', text: 'Do you ship?' });
  await shop.poll();
  expect((await shop.read()).map(({ kind }) => kind)).toEqual(['mention']);
  shop.now += 16 * minute;
  await shop.poll();
  expect((await shop.read()).map(({ kind }) => kind)).toEqual(['mention', 'message']);
  expect(shop.network.simulator.exceeded).toEqual([]);
});

test('a spent budget ends the poll before it asks, until next month or until more may be spent', async () => {
  const shop = await openShop({}, { budget: 200_000 });
  const { network } = shop;
  for (let at = 0; at < 40; at++) network.mentions({ by: `ben${at}`, text: `@the_bakery ${at}` });
  const failure = await failing(shop.poll());
  expect(failure).toMatchObject({ kind: 'rate-limited', code: 'budget-spent', until: Date.UTC(2026, 11, 1) });
  expect(network.charges.total).toBe(shop.log.spent);
  expect(shop.log.spent).toBeLessThanOrEqual(200_000);
  expect(shop.log.items.size).toBeGreaterThan(0);
  const asked = network.simulator.asked.length;
  shop.log.spent = 200_000;
  expect((await failing(shop.poll())).code).toBe('budget-spent');
  expect(network.simulator.asked.length).toBe(asked);
  // What was missed is read as soon as it can be paid, each once.
  shop.signIn({ budget: 5_000_000 });
  await shop.poll();
  expect(new Set((await shop.read()).map(({ text }) => text)).size).toBe(40);
});

test('more than a page is read, in pieces, shuffled, and in spite of a kill', async () => {
  const shop = await openShop({}, { budget: 100_000_000 });
  const { network, log } = shop;
  network.shuffled = true;
  for (let at = 0; at < 230; at++) {
    network.mentions({ by: 'ben', text: `@the_bakery ${at}` });
    network.writes({ by: 'ada', text: `${at}` });
    shop.now += 1000;
  }
  await log.poll(shop.session, () => log.items.size >= 40);
  await log.poll(shop.session, () => log.items.size >= 300);
  network.mentions({ by: 'ben', text: '@the_bakery at last' });
  await shop.poll();
  shop.now += 20 * minute;
  await shop.poll();
  const texts = (await shop.read()).map(({ kind, text }) => `${kind} ${text}`);
  expect(new Set(texts).size).toBe(461);
  expect(log.listed.size).toBe(461);
});

test('an edit is a new reading of the same, and what is gone is told from what is only hidden', async () => {
  const shop = await openShop();
  const { network, log } = shop;
  const [edited, deleted, hidden] = ['rey bread?', 'spam', 'hello'].map((text, at) =>
    network.mentions({ by: `ben${at}`, text: `@the_bakery ${text}` }),
  );
  await shop.poll();
  const [before] = await shop.read();
  shop.now += 10 * minute;
  network.edits(edited ?? '', '@the_bakery rye bread?');
  network.deletes(deleted ?? '');
  network.suspends('ben2');
  await shop.poll();
  const after = (await shop.read()).find(({ text }) => text === '@the_bakery rye bread?');
  expect(after?.key).toBe(`x:post:${edited}`);
  expect(after?.occurredAt).toBe(before?.occurredAt);
  const [stream, state] = ['mentions', 'published'];
  const became = log.pages
    .flatMap((page) => page.became)
    .toSorted((one, other) => one.state.localeCompare(other.state));
  expect(became).toEqual([
    { stream, item: deleted, state: 'deleted' },
    { stream, item: hidden, state: 'unavailable' },
  ]);
  expect(after?.state).toBe(state);
  expect(await shop.poll()).toBe(0);
});

test('who quotes says something, who reposts does not, and each is met once', async () => {
  const shop = await openShop();
  const { network } = shop;
  const post = network.posts('Rye is back!');
  await shop.poll();
  network.quotes(post, { by: 'cem', name: 'Cem', text: 'At &last' });
  network.reposts(post, { by: 'ben' });
  await shop.poll();
  await shop.poll();
  expect((await shop.read()).map(({ kind, text, author, inReplyTo }) => ({ kind, text, author, inReplyTo }))).toEqual([
    {
      kind: 'mention',
      text: 'At &last',
      author: { name: 'Cem (@cem)', address: 'x:900000001' },
      inReplyTo: `x:post:${post}`,
    },
    { kind: 'share', text: '', author: { name: 'ben (@ben)', address: 'x:900000002' }, inReplyTo: null },
  ]);
});

test('a token that is turned down is renewed once, kept before it is used, and rotates', async () => {
  const shop = await openShop();
  shop.network.app.expire();
  await shop.poll();
  expect(JSON.parse(shop.account.secret)).toMatchObject({ accessToken: 'access-2', refreshToken: 'renews-1' });
  shop.now += 3 * 60 * minute;
  await shop.poll();
  expect(JSON.parse(shop.account.secret)).toMatchObject({ refreshToken: 'renews-2' });
  shop.network.app.revoke();
  expect((await failing(shop.poll())).kind).toBe('needs-sign-in');
});

test('too many questions wait until X says, and an empty purse there is told', async () => {
  const shop = await openShop();
  const until = Math.ceil(noon / 1000) + 700;
  const body = { title: 'Too Many Requests' };
  shop.network.simulator.fail({
    kind: 'answer',
    answer: { status: 429, body, headers: { 'x-rate-limit-reset': String(until) } },
  });
  expect(await failing(shop.poll())).toMatchObject({ kind: 'rate-limited', until: until * 1000 });
  shop.network.paid = false;
  expect((await failing(shop.poll())).detail).toContain('does not have any credits');
});

test('X refuses an answer to who did not call, to what is gone, and says the same words only once', async () => {
  const shop = await openShop();
  const { network } = shop;
  const named = network.mentions({ by: 'ben', text: '@the_bakery hi' });
  await shop.poll();
  const [given] = await shop.read();
  if (!given) throw new Error('Nothing was read');
  const stranger = network.mentions({ by: 'cem', text: 'Nobody is named' });
  const answer = shop.answer(given, 'Hello, Ben & all <3');
  const elsewhere = { ...answer, inReplyTo: `x:post:${stranger}` };
  const called = { code: 'only-answered-there', mayHaveLeft: false };
  expect(await failing(shop.session.send(elsewhere))).toMatchObject(called);
  network.simulator.fail({ kind: 'cut', after: 'half' }, { when: ({ method }) => method === 'POST' });
  expect((await failing(shop.session.send(answer))).mayHaveLeft).toBe(true);
  const found = await shop.session.findSent(answer);
  expect(found?.cost).toBe(10_000);
  expect(await shop.session.send(answer)).toEqual(found);
  expect(network.sent).toEqual([answer.text]);
  network.deletes(named);
  expect((await failing(shop.session.send({ ...answer, text: 'Again' }))).code).toBe('gone-there');
});

test('a direct message is answered in its conversation, or begins one, and is found where its receipt was lost', async () => {
  const shop = await openShop();
  const { network } = shop;
  network.writes({ by: 'ada', text: 'Do you ship?' });
  network.mentions({ by: 'ben', text: '@the_bakery hi' });
  await shop.poll();
  for (const given of await shop.read()) {
    const answer = shop.answer(given, `To ${given.author.name}`, 'private');
    network.simulator.fail({ kind: 'cut', after: 'nothing' }, { when: ({ method }) => method === 'POST' });
    expect((await failing(shop.session.send(answer))).mayHaveLeft).toBe(true);
    expect((await shop.session.findSent(answer))?.cost).toBe(15_000);
  }
  await shop.poll();
  const own = (await shop.read()).filter(({ direction }) => direction === 'outbound');
  expect(own.map(({ text, thread }) => [text, thread]).toSorted(byText)).toEqual([
    ['To ada (@ada)', '900000000-900000001'],
    ['To ben (@ben)', '900000000-900000002'],
  ]);
});

test('only what stands below a post of the shop’s is hidden', async () => {
  const shop = await openShop();
  const { network } = shop;
  const below = network.comments(network.posts('Rye is back!'), { by: 'ben', text: '@the_bakery Buy watches!' });
  const elsewhere = network.mentions({ by: 'cem', text: '@the_bakery Buy watches!' });
  const stands = (item: string) => shop.session.moderate({ stream: 'mentions', item }, 'held');
  expect([await stands(below), await stands(elsewhere)]).toEqual(['held', 'published']);
  expect([network.isHidden(below), network.isHidden(elsewhere)]).toEqual([true, false]);
});
