import { afterEach, beforeEach, expect, test } from 'vitest';
import { instagram } from '#main/connectors/instagram/index';
import { Secret } from '#main/kernel/secret';
import { openInstagramSimulator, type InstagramSimulator } from '#main/simulators/graph/instagram';
import { AccountAt } from '../account-at.ts';
import { failing } from '../trial.ts';

const hour = 60 * 60_000;
const day = 24 * hour;
/** The clock runs, for limits are waited for; and it can be put forward. */
let ahead = 0;
const now = () => Date.now() + ahead;
let network: InstagramSimulator;
let shop: AccountAt;

const partsOf = (secret: string) => ({
  ...{ address: `instagram.com/${network.page.username}`, name: 'The bakery', secret },
  settings: { username: network.page.username, api: network.simulator.url },
});

beforeEach(async () => {
  ahead = 0;
  network = await openInstagramSimulator({ now, limits: false });
  shop = new AccountAt(instagram, partsOf(network.tokens.secret), now);
});
afterEach(async () => {
  await shop.session.close();
  await network.simulator.close();
});

const later = async (milliseconds: number) => {
  ahead += milliseconds;
  return shop.poll();
};
const found = async (text: string) => {
  const item = (await shop.read()).find((one) => one.text === text);
  if (!item) throw new Error(`Nobody said: ${text}`);
  return item;
};
const asked = (end: string) => network.simulator.asked.filter(({ path }) => path.endsWith(end)).length;

test('a message that sank below the newest twenty is not called deleted, one that was taken back is', async () => {
  for (let count = 1; count <= 20; count++) network.writes({ by: 'Ben Hill', text: `Message ${count}` });
  const back = network.writes({ by: 'Ben Hill', text: 'Never mind' });
  await shop.poll();
  expect(shop.log.items.size).toBe(20);
  for (let count = 21; count <= 25; count++) network.writes({ by: 'Ben Hill', text: `Message ${count}` });
  network.deletes(back);
  const pages = await later(hour);
  expect(pages.flatMap(({ became }) => became)).toEqual([{ stream: 'messages', item: back, state: 'deleted' }]);
  expect([...shop.log.gone]).toEqual([`messages#${back}`]);
});

test('what was listed and sank before it was read is not to be had, which is no deletion', async () => {
  const sunk = network.writes({ by: 'Ben Hill', text: 'The first' });
  await shop.poll();
  shop.log.items.clear();
  for (let count = 1; count <= 25; count++) network.writes({ by: 'Ben Hill', text: `Message ${count}` });
  await shop.restart();
  const pages = await later(hour);
  expect(pages.flatMap(({ gone, became }) => [...gone, ...became])).toEqual([
    { stream: 'messages', item: sunk, rank: 0 },
  ]);
  expect(pages.some(({ gapSince }) => gapSince !== undefined)).toBe(true);
});

test('more than twenty new messages between two looks are a gap that is told', async () => {
  network.writes({ by: 'Ben Hill', text: 'The first' });
  await shop.poll();
  const before = Math.floor(now() / 1000) * 1000;
  for (let count = 1; count <= 20; count++) network.writes({ by: 'Ben Hill', text: `Message ${count}` });
  const gaps = (await later(hour)).flatMap(({ gapSince }) => gapSince ?? []);
  expect(gaps).toHaveLength(1);
  expect(gaps[0]).toBeLessThanOrEqual(before);
  network.writes({ by: 'Ben Hill', text: 'One more' });
  expect((await later(hour)).flatMap(({ gapSince }) => gapSince ?? [])).toEqual([]);
});

test('comments are read where their number moved, answers and tags with them, and the rest is left alone', async () => {
  const posts = Array.from({ length: 8 }, (_, count) => network.publishes(`Bread ${count}`));
  const [old = ''] = posts;
  for (const on of posts) network.comments({ by: 'Ben Hill', text: `Below ${on}`, on });
  network.mentions({ by: 'Cara Lind', text: 'Breakfast' });
  await shop.poll();
  expect(asked('/comments')).toBe(8);
  const first = await found(`Below ${old}`);
  network.comments({ by: 'Cara Lind', text: 'Me, too', under: first.providerId });
  await later(60_000);
  // The newest three, and the one whose number moved.
  expect(asked('/comments')).toBe(8 + 4);
  expect(await found('Me, too')).toMatchObject({ inReplyTo: first.providerId, subject: 'Bread 0' });
  expect(await found('Breakfast')).toMatchObject({
    ...{ kind: 'mention', author: { name: '@cara.lind', address: 'instagram.com/cara.lind' } },
  });
  network.deletes(first.providerId);
  const became = (await later(60_000)).flatMap((page) => page.became.map(({ state }) => state));
  expect(became).toEqual(['deleted', 'deleted']);
});

test('an answer to an answer stands below the comment, and is found again; a hidden comment is shown as such', async () => {
  const comment = network.comments({ by: 'Ben Hill', text: 'Open on Monday?' });
  const under = network.comments({ by: 'Cara Lind', text: 'And Tuesday?', under: comment });
  network.hides(comment);
  await shop.poll();
  expect(await found('Open on Monday?')).toMatchObject({ state: 'held' });
  const answer = shop.answer(await found('And Tuesday?'), '@cara.lind From seven');
  expect(answer.inReplyTo).toBe(under);
  const receipt = await shop.session.send(answer);
  expect(network.sent).toEqual([{ kind: 'comment', to: comment, text: '@cara.lind From seven', tag: null }]);
  expect((await shop.session.findSent(answer))?.providerId).toBe(receipt.providerId);
});

test('messages are answered in their windows, a comment in private once; neither is said twice', async () => {
  network.writes({ by: 'Ben Hill', text: 'Do you deliver?' });
  network.comments({ by: 'Cara Lind', text: 'My cake was late' });
  await shop.poll();
  const message = await found('Do you deliver?');
  await shop.session.send(shop.answer(message, 'We do'));
  ahead = message.occurredAt + 2 * day - Date.now();
  await shop.session.send(shop.answer(message, 'On Saturdays, too'));
  const comment = await found('My cake was late');
  const answer = { ...shop.answer(comment, 'Sorry'), visibility: 'private' as const };
  network.simulator.fail({ kind: 'cut', after: 'nothing' }, { when: ({ method }) => method === 'POST' });
  expect(await failing(shop.session.send(answer))).toMatchObject({ mayHaveLeft: true });
  expect(await shop.session.findSent(answer)).not.toBeNull();
  expect(await failing(shop.session.send(answer))).toMatchObject({ code: 'answered-once' });
  ahead = message.occurredAt + 8 * day - Date.now();
  expect(await failing(shop.session.send(shop.answer(message, 'Late')))).toMatchObject({ code: 'window-closed' });
  expect(network.sent.map(({ kind, tag }) => [kind, tag])).toEqual([
    ['message', null],
    ['message', 'HUMAN_AGENT'],
    ['private-reply', null],
  ]);
});

test('a token is renewed when it is a day old, once, and kept before it is used; one that ended asks to sign in', async () => {
  await shop.session.check();
  expect(network.tokens.renewed).toBe(0);
  ahead = 2 * day;
  await Promise.all([shop.session.check(), shop.session.check()]);
  expect(network.tokens.renewed).toBe(1);
  expect(JSON.parse(shop.secret)).toMatchObject({ token: network.tokens.token });
  // One that was pasted may be younger than a day: it does as it is.
  const pasted = new AccountAt(instagram, partsOf(network.tokens.token), now);
  await pasted.session.check();
  network.tokens.end();
  expect(await failing(shop.session.check())).toMatchObject({ kind: 'needs-sign-in', code: 'account-needs-sign-in' });
});

test('a token that cannot be renewed just now is used as it is', async () => {
  ahead = 2 * day;
  const refused = { status: 400, body: { error: { message: 'Not now', code: 100 } } };
  network.simulator.fail({ kind: 'answer', answer: refused }, { when: ({ path }) => path.includes('refresh') });
  await shop.session.check();
  expect(network.tokens.renewed).toBe(0);
});

test('signing in gives a token of sixty days and the account it is of; another account is refused', async () => {
  const filled = { clientId: network.tokens.appId, api: network.simulator.url };
  const asking = {
    ...{ filled, secret: new Secret(network.tokens.appSecret), state: 's', verifier: 'v', challenge: 'c' },
    redirect: 'https://www.facebook.com/connect/login_success.html',
  };
  const world = { signal: new AbortController().signal, now };
  const begun = await instagram.authorize?.begin(asking, world);
  const shown = await fetch(begun?.url ?? '', { redirect: 'manual' });
  const address = new URL(shown.headers.get('location') ?? '');
  const authorized = await instagram.authorize?.finish({ asked: asking, held: '', address }, world);
  expect(authorized).toMatchObject({ filled: { username: network.page.username }, choose: null });
  const secret = authorized?.secret.reveal() ?? '';
  expect(JSON.parse(secret)).toMatchObject({ token: network.tokens.token });
  const other = { ...partsOf(secret), settings: { username: 'somebody', api: network.simulator.url } };
  const elsewhere = new AccountAt(instagram, other, now);
  expect(await failing(elsewhere.session.check())).toMatchObject({ kind: 'needs-sign-in', code: 'sign-in-elsewhere' });
});
