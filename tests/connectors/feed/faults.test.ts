import { afterEach, expect, test } from 'vitest';
import { feed } from '#main/connectors/feed/index';
import { AccountAt } from '../account-at.ts';
import { failing } from '../trial.ts';
import { openBlog, rss, type Entry, type Said } from './blog.ts';

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});
let now = Date.UTC(2026, 10, 22, 12);

/** A blog whose feed is what `said` holds, and the account that reads it. */
async function reading(said: Said & { body?: string }, names: readonly string[] = []) {
  const blog = await openBlog(() => said);
  const settings = { feed: `${blog.url}/comments.xml`, names };
  const account = new AccountAt(feed, { address: 'x', name: null, settings, secret: '' }, () => now);
  opened.push(() => account.session.close(), blog.close);
  return { blog, account, said };
}

const world = { signal: new AbortController().signal, now: () => now };
const at = (minutes: number): string => new Date(now - minutes * 60_000).toUTCString();
const entries = (from: number, count: number): Entry[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `c${from - index}`,
    text: `Words ${from - index}`,
    at: at(1000 - from + index),
  }));

test('a feed that says it is the same is read no further', async () => {
  const answers: number[] = [];
  const blog = await openBlog(({ headers }) => {
    const same = headers['if-none-match'] === '"1"' && headers['if-modified-since'] === 'Sun, 22 Nov 2026 10:00:00 GMT';
    answers.push(same ? 304 : 200);
    const modified = { etag: '"1"', 'last-modified': 'Sun, 22 Nov 2026 10:00:00 GMT' };
    return same ? { status: 304 } : { headers: modified, body: rss(entries(3, 3)) };
  });
  const settings = { feed: blog.url };
  const account = new AccountAt(feed, { address: 'x', name: null, settings, secret: '' }, () => now);
  opened.push(() => account.session.close(), blog.close);
  await account.poll();
  await account.restart();
  expect(await account.poll()).toEqual([]);
  expect(answers).toEqual([200, 304]);
});

test('a feed is left alone as long as it says that it stays as it is, and no longer than an hour', async () => {
  const { blog, account } = await reading({ body: rss(entries(1, 1), '<ttl>30</ttl>') });
  await account.poll();
  await account.poll();
  expect(blog.asked).toHaveLength(1);
  now += 31 * 60_000;
  await account.poll();
  expect(blog.asked).toHaveLength(2);
  const slow = await reading({ headers: { 'cache-control': 'public, max-age=900000' }, body: rss(entries(1, 1)) });
  await slow.account.poll();
  now += 61 * 60_000;
  await slow.account.poll();
  expect(slow.blog.asked).toHaveLength(2);
});

test('what falls out of the feed is neither gone nor deleted; where nothing is known any more, something may be missed', async () => {
  const { account, said } = await reading({ body: rss(entries(10, 10)) });
  await account.poll();
  Object.assign(said, { body: rss(entries(15, 10)) });
  const [page] = await account.poll();
  expect([page?.gapSince, page?.gone, page?.became]).toEqual([undefined, [], []]);
  Object.assign(said, { body: rss(entries(30, 10)) });
  const pages = await account.poll();
  expect(pages.map(({ gapSince }) => gapSince).filter(Boolean)).toEqual([Date.parse(at(985))]);
  expect([account.log.items.size, account.log.gone.size]).toEqual([25, 0]);
});

test('an entry that reads otherwise is read again, at its time', async () => {
  const [first, second] = entries(2, 2) as [Entry, Entry];
  const { account, said } = await reading({ body: rss([first, { ...second, at: '' }]) });
  await account.poll();
  const [, before] = await account.read();
  now += 60_000;
  Object.assign(said, { body: rss([first, { ...second, at: '', text: 'Other words' }]) });
  await account.poll();
  const after = (await account.read()).find(({ key }) => key === before?.key);
  const again = (await account.read()).filter(({ text }) => text === 'Other words');
  expect(again).toHaveLength(1);
  expect(after?.occurredAt).toBe(before?.occurredAt);
});

test('comments under the names the shop answers by are its own', async () => {
  const answer = { id: '2', text: 'From eight on.', name: ' Anna ' };
  const { account } = await reading({ body: rss([answer, { id: '1', text: 'Open?' }]) }, ['anna']);
  await account.poll();
  expect((await account.read()).map(({ text, direction }) => [text, direction])).toEqual([
    ['Open?', 'inbound'],
    ['From eight on.', 'outbound'],
  ]);
});

const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:t="http://purl.org/syndication/thread/1.0"><title>Kommentare</title>
  <entry><id>tag:blog.example,2026:2</id><published>2026-11-21T08:00:00+01:00</published><title>Gut &amp; gün…</title>
    <author><name>Ben</name><uri>https://Ben.example/me/</uri><email>noreply@blogger.com</email></author>
    <t:in-reply-to ref="tag:blog.example,2026:1"/><link rel="self" href="https://blog.example/x"/><link href="https://blog.example/p#2"/>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Gut &amp; <b>günstig</b> &lt;3<br/><a href="https://ben.example">hier</a></div></content></entry>
  <entry><id>tag:blog.example,2026:1</id><updated>2026-11-21T07:00:00Z</updated><title>Brot</title>
    <author><name>Cara</name><email>Cara@Example.org</email></author><t:in-reply-to ref="tag:blog.example,2026:post"/>
    <source><title>Another</title><id>tag:other</id></source>
    <summary>Is 2 &lt; 3?</summary></entry></feed>`;

test('Atom is read: what answers what, markup that is not escaped, and who says how they are reached', async () => {
  const { account } = await reading({ body: atom });
  await account.poll();
  expect(await account.read()).toMatchObject([
    {
      ...{ providerId: 'tag:blog.example,2026:1', text: 'Is 2 < 3?', subject: 'Brot', inReplyTo: null },
      author: { name: 'Cara', address: 'cara@example.org' },
      stated: [{ channel: 'email', address: 'cara@example.org' }],
    },
    {
      ...{ providerId: 'tag:blog.example,2026:2', text: 'Gut & günstig <3\nhier (https://ben.example)', subject: null },
      ...{
        inReplyTo: 'tag:blog.example,2026:1',
        permalink: 'https://blog.example/p#2',
        occurredAt: Date.UTC(2026, 10, 21, 7),
      },
      author: { name: 'Ben', address: 'ben.example/me' },
    },
  ]);
});

test('RSS 1.0 is read, in whatever charset it says', async () => {
  const rdf = `<?xml version="1.0" encoding="iso-8859-1"?><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/"><channel><title>K</title></channel>
    <item r:about="https://blog.example/c1"><title>Käse</title><link>https://blog.example/c1</link>
    <d:creator>Jürgen</d:creator><d:date>2026-11-20T10:00:00Z</d:date><description>Schön &amp;amp; frisch</description></item></r:RDF>`;
  const blog = await openBlog(() => ({ body: Buffer.from(rdf, 'latin1') }));
  const account = new AccountAt(
    feed,
    { address: 'x', name: null, settings: { feed: blog.url }, secret: '' },
    () => now,
  );
  opened.push(() => account.session.close(), blog.close);
  await account.poll();
  expect(await account.read()).toMatchObject([
    {
      ...{ providerId: 'https://blog.example/c1', text: 'Schön & frisch', subject: 'Käse' },
      ...{ author: { name: 'Jürgen', address: '' }, occurredAt: Date.UTC(2026, 10, 20, 10) },
    },
  ]);
});

const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c SYSTEM "file:///etc/passwd">]>
  <rss><channel><item><guid>1</guid><description>${'&b;'.repeat(1000)}&c;</description></item></channel></rss>`;

for (const [what, body, most] of [
  ['entities that multiply, or name a file', laughs, 10_000],
  ['elements without an end', `<rss><channel>${'<item>'.repeat(300_000)}`, 0],
  ['more entries than anybody reads', `<rss><channel>${'<item><guid>1</guid></item>'.repeat(200_000)}`, 0],
  ['one word without an end', `<rss><channel><item><guid>1</guid><description>${'x'.repeat(9_000_000)}`, 1_000_000],
] as const)
  test(`a feed of ${what} ends soon`, async () => {
    const { account } = await reading({ body });
    const begun = performance.now();
    await account.poll();
    expect(performance.now() - begun).toBeLessThan(3000);
    const words = (await account.read()).map(({ text }) => text).join('');
    expect(words.length).toBeLessThanOrEqual(most);
    expect(words).not.toContain('root:');
  });

test('a feed that is larger than can be is not held in memory', async () => {
  const { account } = await reading({ body: 'x'.repeat(40_000_000) });
  expect(await failing(account.poll())).toMatchObject({ kind: 'unreachable' });
});

for (const [status, kind, code] of [
  [404, 'refused', 'nothing-to-read-there'],
  [403, 'refused', 'not-allowed-there'],
  [200, 'unexpected', 'nothing-to-read-there'],
  [429, 'rate-limited', 'server-refused'],
] as const)
  test(`${status} with a page instead of a feed is told as what it is`, async () => {
    const { account } = await reading({ status, headers: { 'retry-after': '90' }, body: '<html>A page</html>' });
    expect(await failing(account.poll())).toMatchObject({ kind, code, ...(status === 429 && { until: now + 90_000 }) });
  });

test('the feed of comments is found from a page, before its feed of posts', async () => {
  const posts = rss([{ id: 'p', text: 'A post', more: '<slash:comments>2</slash:comments>' }]).replace(
    'xmlns:dc',
    'xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:dc',
  );
  const page = `<html><head><link rel="alternate" type="application/rss+xml" title="Blog" href="/feed">
    <link href="c.xml" title="Blog » Kommentare" type="application/atom+xml" rel="alternate"></head><body>Hello</body></html>`;
  const blog = await openBlog(({ url = '' }, home) => {
    if (url === '/old') return { status: 301, headers: { location: `${home}/blog/` } };
    if (url === '/blog/c.xml') return { body: atom };
    if (url === '/feed') return { body: posts };
    if (url === '/?feed=comments-rss2') return { body: rss([]) };
    return url === '/blog/' ? { body: page } : { status: 404 };
  });
  opened.push(blog.close);
  const found = async (address: string) => (await feed.locate?.({ address, names: '' }, world))?.settings;
  expect(await found(`${blog.url}/old`)).toMatchObject({ feed: `${blog.url}/blog/c.xml` });
  // Who typed the feed of posts meant what is said below them.
  expect(await found(`${blog.url}/feed`)).toMatchObject({ feed: `${blog.url}/?feed=comments-rss2` });
  const nothing = await openBlog(() => ({ status: 404, body: page }));
  opened.push(nothing.close);
  expect(await failing(found(nothing.url).then(() => undefined))).toMatchObject({ code: 'nothing-to-read-there' });
});
