import { feed } from '#main/connectors/feed/index';
import { describeConformance } from '../conformance.ts';
import { openBlog, rss, type Entry } from './blog.ts';

/** Entries are hostile as they are read of a feed; what a feed itself may do is in `faults.test.ts`. */
function served(html: string): Uint8Array {
  const author = { name: 'Ben', email: '', uri: '' };
  const entry = { id: 'x', link: '', title: '', html, text: '', at: '', author, answers: '' };
  return Buffer.from(JSON.stringify({ feed: 'blog.example', item: 'x', at: 1, own: false, parent: null, entry }));
}

describeConformance('A feed', async () => {
  const entries: Entry[] = [];
  const blog = await openBlog(() => ({ headers: { etag: `"${entries.length}"` }, body: rss(entries.toReversed()) }));
  const located = await feed.locate?.(
    { address: `${blog.url}/comments.xml`, names: 'The shop' },
    { signal: new AbortController().signal, now: () => Date.now() },
  );
  const { address = '', settings = null } = located ?? {};
  return {
    connector: feed,
    ...{ address, settings, secret: null },
    at: (port) => ({ ...Object(settings), feed: `http://127.0.0.1:${port}/comments.xml` }),
    write: (text) => {
      entries.push({ id: String(entries.length), text });
      return Promise.resolve();
    },
    takeAway: null,
    answerTo: () => ({}),
    hostile: [
      ...['{}', 'null', '[]', '<html>A firewall</html>'].map((text) => Buffer.from(text)),
      ...[
        '<'.repeat(1e6),
        '<a href="'.repeat(1e5),
        '&#'.repeat(5e5),
        '<a>'.repeat(3e5),
        '<p>'.repeat(2e5),
        '<script>'.repeat(1e5),
      ].map(served),
      served(`<p>${'x'.repeat(5_000_000)}`),
    ],
    close: blog.close,
  };
});
