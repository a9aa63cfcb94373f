import { youtube } from '#main/connectors/youtube/index';
import { Youtube } from '#main/simulators/youtube';
import type { Subject } from '../trial.ts';

/** A channel at a simulated YouTube. */
export async function youtubeSubject(): Promise<Subject> {
  const channel = await new Youtube().open();
  let last = '';
  const served = { channel: 'UC1', state: 'published', video: null };
  const snippet = { publishedAt: '2026-01-01T00:00:00Z' };
  return {
    connector: youtube,
    ...channel.account,
    at: (port) => ({ ...channel.account.settings, api: `http://127.0.0.1:${port}/` }),
    write: async (words) => {
      last = channel.comments({ by: '@ben', words });
    },
    takeAway: async () => channel.deletes(last),
    answerTo: () => ({}),
    hostile: [
      ...['{}', 'null', '[]', '<html>A firewall</html>', JSON.stringify({ ...served, comment: { id: '' } })],
      JSON.stringify({ ...served, comment: { id: 'a', snippet: { publishedAt: 'never' } } }),
      JSON.stringify({ ...served, state: 'odd', comment: { id: 'a', snippet } }),
      JSON.stringify({
        ...served,
        comment: { id: 'a'.repeat(1e6), snippet: { ...snippet, textDisplay: '<'.repeat(1e6) } },
      }),
    ].map((text) => Buffer.from(text)),
    network: {
      simulator: channel.simulator,
      sends: ({ method, path }) => method === 'POST' && path.endsWith('/comments'),
    },
    close: () => channel.close(),
  };
}
