import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '#main/connectors/connector';
import { wordpress } from '#main/connectors/wordpress/index';
import { openLog } from '#main/kernel/log';
import { Secret } from '#main/kernel/secret';
import { startWordPress, type WordPress } from '#tests/servers/wordpress';
import { PolledMail } from '../email/mailbox.ts';

const many = 230;
let site: WordPress;
let session: Session;
let now = Date.now();
const log = new PolledMail();
const numbers = () => [...log.listed.keys()].filter((key) => !log.gone.has(key)).length;
const lastPages = async () => log.pages.slice(-(await log.poll(session)) || log.pages.length);

beforeAll(async () => {
  site = await startWordPress();
  await site.php(`
    global $wpdb;
    for ($n = 1; $n <= ${many}; $n++) $wpdb->insert($wpdb->comments, ['comment_post_ID' => ${site.post.id}, 'comment_author' => "Visitor $n",
      'comment_author_email' => "visitor$n@example.org", 'comment_content' => "Words $n", 'comment_approved' => $n % 7 ? '1' : '0',
      'comment_type' => $n % 50 ? 'comment' : 'pingback', 'comment_date_gmt' => '2026-01-01 00:00:00', 'comment_date' => '2026-01-01 00:00:00']);`);
  const settings = { api: `${site.url}/wp-json/`, home: site.url, username: site.username };
  session = wordpress.open(
    { id: 'account', address: 'x', name: null, settings },
    {
      clock: { now: () => now },
      log: openLog(null),
      credentials: () => Promise.resolve({ kind: 'password', secret: new Secret(site.applicationPassword) }),
      keep: () => Promise.resolve(),
      heard: () => undefined,
      signal: new AbortController().signal,
    },
  );
}, 60_000);
afterAll(async () => {
  await session.close();
  await site.close();
});

test('all of many comments are listed and read in their order, whatever second they were written in', async () => {
  await log.poll(session);
  expect([log.listed.size, log.items.size]).toEqual([many, many]);
  expect(log.pages.filter(({ items }) => items.length > 0).map(({ items }) => items.length)).toEqual([100, 100, 30]);
  for (const { items } of log.pages) {
    const order = items.map(({ item }) => Number(item));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  }
  expect(await log.poll(session)).toBe(0);
});

test('an old one that was taken away, let back or hidden is found by how many there are', async () => {
  const [oldest = '', second = '', third = ''] = [...log.items.values()]
    .map(({ item }) => item)
    .toSorted((one, other) => Number(one) - Number(other));
  await site.administer('POST', `comments/${second}`, { status: 'trash' });
  await site.administer('POST', `comments/${third}`, { status: 'spam' });
  await site.administer('DELETE', `comments/${oldest}?force=true`);
  const became = (await lastPages()).flatMap((page) => page.became.map(({ item, state }) => [item, state]));
  expect(new Map(became.map(([item = '', state = '']) => [item, state]))).toEqual(
    new Map([
      [oldest, 'deleted'],
      [second, 'trashed'],
      [third, 'spam'],
    ]),
  );
  expect(numbers()).toBe(many - 3);
  await site.administer('POST', `comments/${second}`, { status: 'approved' });
  await log.poll(session);
  expect(numbers()).toBe(many - 2);
  expect(await log.poll(session)).toBe(0);
});

test('an old one that was edited is read again within a day', async () => {
  const item =
    [...log.items.values()].map((one) => one.item).toSorted((one, other) => Number(one) - Number(other))[5] ?? '';
  await site.administer('POST', `comments/${item}`, { content: 'Words as they are now' });
  expect(await log.poll(session)).toBe(0);
  now += 25 * 60 * 60_000;
  await log.poll(session);
  const read = log.items.get(`comments#${item}`);
  expect(read && (await wordpress.normalize(read, { ownAddresses: [] }))).toMatchObject({
    text: 'Words as they are now',
  });
  expect(await log.poll(session)).toBe(0);
});

test('a comment that is held back and let out again is still from where it was written, with what', async () => {
  const id = await site.comment({ name: 'Ben', email: 'ben@example.org', text: 'Is there rye?' });
  const place = { stream: 'comments', item: String(id) };
  const from = { author_ip: '203.0.113.7', author_user_agent: 'A browser' };
  await site.administer('POST', `comments/${id}`, from);
  for (const state of ['held', 'held', 'published', 'published'] as const)
    expect(await session.moderate(place, state)).toBe(state);
  expect(await site.administer('GET', `comments/${id}?context=edit`)).toMatchObject({ ...from, status: 'approved' });
});
