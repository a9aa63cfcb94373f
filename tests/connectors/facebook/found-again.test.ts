import { afterEach, beforeEach, expect, test } from 'vitest';
import { facebook } from '#main/connectors/facebook/index';
import { openFacebookSimulator, type FacebookSimulator } from '#main/simulators/graph/facebook';
import { AccountAt } from '../account-at.ts';
import { failing } from '../trial.ts';

const hour = 60 * 60_000;
let ahead = 0;
const now = () => Date.now() + ahead;
let network: FacebookSimulator;
let shop: AccountAt;

beforeEach(async () => {
  ahead = 0;
  network = await openFacebookSimulator({ now, limits: false });
  const { id } = network.page;
  const settings = { page: id, api: network.simulator.url };
  const parts = { address: `facebook.com/${id}`, name: 'The bakery', secret: network.pageToken, settings };
  shop = new AccountAt(facebook, parts, now);
});
afterEach(async () => {
  await shop.session.close();
  await network.simulator.close();
});

const found = async (text: string) => {
  const item = (await shop.read()).find((one) => one.text === text);
  if (!item) throw new Error(`Nobody said: ${text}`);
  return item;
};

test('an answer whose receipt was lost may have left, and is found by its words', async () => {
  network.comments({ by: 'Ben', text: 'Open on Monday?' });
  await shop.poll();
  const answer = shop.answer(await found('Open on Monday?'), 'From seven on');
  network.simulator.fail({ kind: 'cut', after: 'half' }, { when: ({ method }) => method === 'POST' });
  expect(await failing(shop.session.send(answer))).toMatchObject({ mayHaveLeft: true });
  expect(await shop.session.findSent(answer)).not.toBeNull();
  expect(network.sent).toHaveLength(1);
});

test('an answer whose receipt was lost is found however much was said since', async () => {
  network.comments({ by: 'Ben', text: 'Open on Monday?' });
  network.writes({ by: 'Ben', text: 'Do you deliver?' });
  await shop.poll();
  const answers = [
    shop.answer(await found('Open on Monday?'), 'From seven on'),
    shop.answer(await found('Do you deliver?'), 'On Fridays'),
  ];
  for (const answer of answers) await shop.session.send(answer);
  ahead += hour;
  const on = answers[0]?.inReplyTo ?? '';
  for (let number = 0; number < 120; number++) {
    network.comments({ by: 'Cara', text: `${number}`, under: on });
    network.writes({ by: 'Ben', text: `${number}` });
  }
  for (const answer of answers) expect(await shop.session.findSent(answer)).not.toBeNull();
  const unsent = answers.map((answer) => ({ ...answer, text: 'Never said' }));
  for (const answer of unsent) expect(await shop.session.findSent(answer)).toBeNull();
});
