import { wordpress } from '#main/connectors/wordpress/index';
import { startWordPress } from '#tests/servers/wordpress';
import { describeConformance } from '../conformance.ts';

describeConformance('WordPress', async () => {
  const site = await startWordPress();
  const located = await wordpress.locate?.(
    { url: site.url, username: site.username },
    { signal: new AbortController().signal, now: () => Date.now() },
  );
  const { address = '', settings = null } = located ?? {};
  let last = 0;
  return {
    connector: wordpress,
    ...{ address, settings, secret: site.applicationPassword },
    at: (port) => ({ ...Object(settings), api: `http://127.0.0.1:${port}/wp-json/` }),
    write: async (text) => {
      last = await site.comment({ name: 'Ben', email: 'ben@example.org', text });
    },
    takeAway: async () => {
      await site.administer('DELETE', `comments/${last}?force=true`);
    },
    answerTo: () => ({}),
    hostile: [
      '{}',
      'null',
      '[]',
      '<html>A firewall</html>',
      JSON.stringify({ site: 'x', me: 1, comment: { id: -1 } }),
      JSON.stringify({ site: 'x', me: 1, comment: { id: 1, date_gmt: 'never', content: {}, status: 'odd' } }),
      JSON.stringify({
        site: 'x',
        me: 1,
        comment: { id: 1, date_gmt: '', status: '', content: { raw: '<'.repeat(1e6) } },
      }),
      JSON.stringify({
        site: 'x',
        me: 1,
        comment: { id: 1, date_gmt: '', status: '', content: { raw: '<a href="'.repeat(1e5) } },
      }),
      JSON.stringify({
        site: 'x',
        me: 1,
        comment: { id: 1, date_gmt: '', status: '', content: { raw: '&#'.repeat(5e5) } },
      }),
      JSON.stringify({
        site: 'x',
        me: 1,
        comment: { id: 1, date_gmt: '', status: '', content: { raw: '<a>'.repeat(3e5) } },
      }),
    ].map((text) => Buffer.from(text)),
    close: site.close,
  };
});
