import { instagram } from '#main/connectors/instagram/index';
import { openInstagramSimulator } from '#main/simulators/graph/instagram';
import { describeConformance } from '../conformance.ts';

/** Two questions a second about conversations would be waited for in earnest here: that they are kept is in faults.test.ts. */
describeConformance('Instagram', async () => {
  const network = await openInstagramSimulator({ limits: false });
  const { username } = network.page;
  network.publishes('Rye on Fridays from now on');
  let last = '';
  const me = { ids: ['1'], username };
  const hostile = (kind: string, node: unknown) => JSON.stringify({ kind, me, under: null, parent: null, node });
  return {
    connector: instagram,
    ...{ address: `instagram.com/${username}`, secret: network.tokens.token },
    settings: { username, api: network.simulator.url },
    at: (port) => ({ username, api: `http://127.0.0.1:${port}` }),
    write: async (text) => {
      last = network.comments({ by: 'Ben Hill', text });
    },
    takeAway: async () => network.deletes(last),
    answerTo: () => ({}),
    hostile: [
      ...['{}', 'null', '[]', '<html>', hostile('comment', {}), hostile('comment', { id: '1', timestamp: 'never' })],
      hostile('message', { id: 1, created_time: 2 }),
      hostile('message', { id: 'm', created_time: '2026-11-22T12:00:00+0000', from: 7, to: 'x', attachments: [] }),
      hostile('tag', { id: 'p', timestamp: '2026-11-22T12:00:00+0000', caption: '<'.repeat(1e6) }),
      hostile('story', {}),
    ].map((text) => Buffer.from(text)),
    network: { simulator: network.simulator, sends: (asked) => asked.method === 'POST' },
    close: () => network.simulator.close(),
  };
});
