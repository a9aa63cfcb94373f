import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkedin } from '#main/connectors/linkedin/index';
import { Linkedin } from '#main/simulators/linkedin';
import { AccountAt } from '../account-at.ts';
import { failing } from '../trial.ts';

const day = 24 * 60 * 60_000;
let now = 0;
let page: Linkedin;
let account: AccountAt;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 12);
  page = await new Linkedin({ now: () => now }).open();
  account = new AccountAt(linkedin, page.account, () => now);
});
afterEach(async () => {
  await account.session.close();
  await page.close();
});

test('comments, mentions, shares and likes are each what they are', async () => {
  page.comments({ by: 'ben', words: 'Is it vegan?' });
  page.mentions({ by: 'clara', words: 'Breakfast at @The bakery' });
  page.mentions({ by: 'dora', words: 'Try this', shares: true });
  page.likes({ by: 'ella' });
  await account.poll();
  expect((await account.read()).map(({ kind, text, author }) => [kind, text, author.address])).toEqual([
    ['comment', 'Is it vegan?', 'li:person:ben'],
    ['mention', 'Breakfast at @The bakery', 'li:person:clara'],
    ['share', 'Try this', 'li:person:dora'],
    ['reaction', '', 'li:person:ella'],
  ]);
});

test('an edit reads again, a deletion is told, and what came and went between two looks was never met', async () => {
  const edited = page.comments({ by: 'ben', words: 'Is it vegn?' });
  const deleted = page.comments({ by: 'clara', words: 'Oops' });
  await account.poll();
  const before = await account.read();
  now += day;
  page.edits(edited, 'Is it vegan?');
  page.deletes(deleted);
  page.deletes(page.comments({ by: 'dora', words: 'Never mind' }));
  const pages = await account.poll();
  expect(pages.flatMap(({ listed }) => listed)).toEqual([]);
  expect(pages.flatMap(({ became }) => became)).toEqual([{ stream: 'deeds', item: deleted, state: 'deleted' }]);
  const after = await account.read();
  expect(after.map(({ text }) => text)).toEqual(['Is it vegan?', 'Oops']);
  expect(after.map(({ occurredAt }) => occurredAt)).toEqual(before.map(({ occurredAt }) => occurredAt));
  expect(await account.poll()).toEqual([]);
});

test('notifications out of order, and over several pages, come in the order they happened', async () => {
  page.shuffled = true;
  for (let count = 0; count < 130; count++) page.comments({ by: 'ben', words: String(count) });
  await account.poll();
  expect((await account.read()).map(({ text }) => Number(text))).toEqual(Array.from({ length: 130 }, (_, one) => one));
});

test('after more than sixty days a gap is told', async () => {
  page.comments({ by: 'ben', words: 'Before' });
  await account.poll();
  const before = now;
  now += 70 * day;
  page.comments({ by: 'ben', words: 'After' });
  account.secret = page.account.secret;
  await account.restart();
  expect((await account.poll()).flatMap(({ gapSince }) => gapSince ?? [])).toEqual([before]);
});

test('a sign-in that ended asks for another one; an app that waits for approval says so', async () => {
  page.approved = false;
  expect((await failing(account.session.check())).code).toBe('app-not-approved');
  page.app.expire();
  expect(await failing(account.session.check())).toMatchObject({
    kind: 'needs-sign-in',
    code: 'account-needs-sign-in',
  });
});

test('an answer whose receipt was cut is found again', async () => {
  page.mentions({ by: 'clara', words: 'Breakfast at @The bakery' });
  await account.poll();
  const [mention] = await account.read();
  if (!mention) throw new Error('Nothing was read');
  const item = account.answer(mention, 'Thank you!');
  page.simulator.fail({ kind: 'cut', after: 'half' }, { when: ({ method }) => method === 'POST' });
  expect(await failing(account.session.send(item))).toMatchObject({ kind: 'unreachable', mayHaveLeft: true });
  expect(Object.keys(page.answered)).toEqual([(await account.session.findSent(item))?.providerId]);
});
