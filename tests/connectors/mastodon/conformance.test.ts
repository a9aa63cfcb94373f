import { mastodon } from '#main/connectors/mastodon/index';
import { openMastodonSimulator } from '#main/simulators/mastodon/index';
import { describeConformance } from '../conformance.ts';

describeConformance('Mastodon', async () => {
  const simulator = await openMastodonSimulator();
  const located = await mastodon.locate?.(
    { handle: `@${simulator.address}`, api: `${simulator.url}/` },
    { signal: new AbortController().signal, now: () => Date.now() },
  );
  const { address = '', settings = null } = located ?? {};
  let last = '';
  const account = { id: '2', username: 'ben', acct: 'ben' };
  const status = { id: '1', created_at: '2026-01-01T00:00:00Z', visibility: 'public', content: 'x', account };
  const served = (said: unknown): Uint8Array =>
    Buffer.from(JSON.stringify({ domain: 'x.test', me: '1', ...Object(said) }));
  return {
    connector: mastodon,
    ...{ address, settings, secret: simulator.secret },
    at: (port) => ({ ...Object(settings), api: `http://127.0.0.1:${port}/` }),
    write: async (words) => {
      last = simulator.mentions(words, { unnamed: true });
    },
    takeAway: async () => simulator.deletes(last),
    answerTo: () => ({}),
    hostile: [
      ...['{}', 'null', '[]', '<html>A firewall</html>'].map((text) => Buffer.from(text)),
      served({}),
      served({ status: { ...status, created_at: 'never' } }),
      served({ status: { ...status, content: '<'.repeat(1e6) } }),
      served({ status: { ...status, content: '<a class="mention'.repeat(1e5) } }),
      served({ status: { ...status, content: '<p class="quote-inline">'.repeat(1e5) } }),
      served({ status: { ...status, content: '@a '.repeat(3e5) } }),
      served({ notification: { id: '1', type: 'admin.report', created_at: '', account } }),
    ],
    network: {
      simulator,
      sends: (asked) => asked.method === 'POST' && asked.path.endsWith('/statuses'),
    },
    close: () => simulator.close(),
  };
});
