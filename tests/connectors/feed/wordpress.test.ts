import { afterAll, beforeAll, expect, test } from 'vitest';
import { feed } from '#main/connectors/feed/index';
import { startWordPress, type WordPress } from '#tests/servers/wordpress';
import { AccountAt } from '../account-at.ts';

let site: WordPress;
beforeAll(async () => {
  site = await startWordPress();
}, 60_000);
afterAll(() => site.close());

test('the comments of a WordPress site come in by its feed, found from its address', async () => {
  await site.comment({ name: 'Ben & Söhne', email: 'ben@example.org', text: 'Is 2 < 3?\n\nAnd **rye**?' });
  const located = await feed.locate?.(
    { address: site.url, names: 'anna' },
    { signal: new AbortController().signal, now: () => Date.now() },
  );
  if (!located) throw new Error('It was not found');
  const account = new AccountAt(feed, { ...located, secret: '' });
  await account.poll();
  await site.administer('POST', 'comments', { post: site.post.id, content: 'Yes.' });
  await account.poll();
  expect(await account.read()).toMatchObject([
    {
      ...{ text: 'Is 2 < 3?\n\nAnd **rye**?', subject: site.post.title, direction: 'inbound' },
      author: { name: 'Ben & Söhne', address: '' },
      permalink: expect.stringMatching(/#comment-\d+$/u),
    },
    { text: 'Yes.', direction: 'outbound', author: { name: 'anna', address: located.address } },
  ]);
  expect(await account.poll()).toEqual([]);
  await account.session.close();
});
