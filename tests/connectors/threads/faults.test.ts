import { afterEach, beforeEach, expect, test } from 'vitest';
import { threads } from '#main/connectors/threads/index';
import { openThreadsSimulator, type ThreadsSimulator } from '#main/simulators/graph/threads';
import { AccountAt } from '../account-at.ts';
import { failing } from '../trial.ts';

const hour = 60 * 60_000;
let ahead = 0;
const now = () => Date.now() + ahead;
let network: ThreadsSimulator;
let shop: AccountAt;

beforeEach(async () => {
  ahead = 0;
  network = await openThreadsSimulator({ now });
  const { username } = network.page;
  const settings = { username, api: network.simulator.url };
  const account = { address: `threads.net/@${username}`, name: 'The bakery', secret: network.tokens.secret, settings };
  shop = new AccountAt(threads, account, now);
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

test('replies to the shop’s threads and mentions are read, each where it hangs', async () => {
  const rye = network.publishes('Rye on Fridays');
  const asked = network.comments({ by: 'Ben Hill', text: 'From when on?', on: rye });
  network.comments({ by: 'Cara Lind', text: 'Me, too', under: asked });
  network.answersThere({ to: asked, text: 'From seven' });
  network.mentions({ by: 'Dora Fay', text: 'Best bread of @bakeryatthebridge' });
  await shop.poll();
  const told = (await shop.read()).map(({ kind, direction, author, text, inReplyTo }) => [
    kind,
    direction,
    author.name,
    text,
    inReplyTo,
  ]);
  expect(told.toSorted((one, other) => String(one[3]).localeCompare(String(other[3])))).toEqual([
    ['mention', 'inbound', '@dora.fay', 'Best bread of @bakeryatthebridge', null],
    ['comment', 'outbound', '@bakeryatthebridge', 'From seven', asked],
    ['comment', 'inbound', '@ben.hill', 'From when on?', null],
    ['comment', 'inbound', '@cara.lind', 'Me, too', asked],
  ]);
  expect(await found('From when on?')).toMatchObject({ subject: 'Rye on Fridays' });
});

test('a first step that failed has published nothing, and the answer leaves once when it is sent again', async () => {
  network.mentions({ by: 'Dora Fay', text: 'Do you bake cakes?' });
  await shop.poll();
  const answer = shop.answer(await found('Do you bake cakes?'), 'We do');
  const prepares = ({ method, path }: Readonly<{ method: string; path: string }>) =>
    method === 'POST' && path.endsWith('/threads');
  network.simulator.fail({ kind: 'cut', after: 'half' }, { when: prepares });
  expect(await failing(shop.session.send(answer))).toMatchObject({ mayHaveLeft: false });
  expect(await shop.session.findSent(answer)).toBeNull();
  const receipt = await shop.session.send(answer);
  expect(network.sent).toHaveLength(1);
  expect((await shop.session.findSent(answer))?.providerId).toBe(receipt.providerId);
});

test('a second step whose answer was lost may have published it, and it is found instead of being said twice', async () => {
  network.comments({ by: 'Ben Hill', text: 'From when on?' });
  await shop.poll();
  const answer = shop.answer(await found('From when on?'), 'From seven');
  const publishes = ({ path }: Readonly<{ path: string }>) => path.endsWith('/threads_publish');
  network.simulator.fail({ kind: 'cut', after: 'half' }, { when: publishes });
  expect(await failing(shop.session.send(answer))).toMatchObject({ mayHaveLeft: true });
  expect(await shop.session.findSent(answer)).not.toBeNull();
  expect(network.sent).toHaveLength(1);
  network.simulator.fail({ kind: 'dropped' }, { when: publishes });
  const another = shop.answer(await found('From when on?'), 'Every Friday');
  expect(await failing(shop.session.send(another))).toMatchObject({ mayHaveLeft: true });
  expect(await shop.session.findSent(another)).toBeNull();
});

test('who takes no answers is told of that one answer, not of the account', async () => {
  network.mentions({ by: 'Dora Fay', text: 'Do you bake cakes?' });
  await shop.poll();
  const answer = { status: 400, body: { error: { message: 'No', code: 10 } } };
  network.simulator.fail({ kind: 'answer', answer }, { when: ({ method }) => method === 'POST' });
  const sent = shop.session.send(shop.answer(await found('Do you bake cakes?'), 'We do'));
  expect(await failing(sent)).toMatchObject({ kind: 'refused', code: 'only-answered-there' });
});

test('a top reply can be hidden; what hangs on another stands as it does', async () => {
  const asked = network.comments({ by: 'Ben Hill', text: 'From when on?' });
  const below = network.comments({ by: 'Cara Lind', text: 'Me, too', under: asked });
  await shop.poll();
  const moderate = (item: string) => shop.session.moderate({ stream: 'replies', item }, 'held');
  expect([await moderate(asked), await moderate(below)]).toEqual(['held', 'published']);
  network.deletes(below);
  expect(await moderate(below)).toBe('unavailable');
});

test('a reply to an old thread is found within the hours, the last reply of a recent one is missed when it goes', async () => {
  const old = network.publishes('The very first', now() - 300 * 24 * hour);
  for (let count = 1; count <= 12; count++) network.publishes(`Later ${count}`, now() - count * hour);
  const asked = network.comments({ by: 'Ben Hill', text: 'From when on?' });
  await shop.poll();
  network.comments({ by: 'Cara Lind', text: 'Still true?', on: old });
  network.deletes(asked);
  const became = (await later(3 * hour)).flatMap((page) => page.became);
  expect(became).toEqual([{ stream: 'replies', item: asked, state: 'deleted' }]);
  expect(await found('Still true?')).toMatchObject({ subject: 'The very first' });
  expect(await later(60_000)).toEqual([]);
});
