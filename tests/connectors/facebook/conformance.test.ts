import { facebook } from '#main/connectors/facebook/index';
import { openFacebookSimulator } from '#main/simulators/graph/facebook';
import { describeConformance } from '../conformance.ts';

/** Two questions a second about conversations would be waited for in earnest here: that they are kept is in faults.test.ts. */
describeConformance('Facebook', async () => {
  const network = await openFacebookSimulator({ limits: false });
  const { id } = network.page;
  network.publishes('Rye on Fridays from now on');
  let last = '';
  const hostile = (kind: string, node: unknown) => JSON.stringify({ kind, page: id, shop: 'x', under: null, node });
  return {
    connector: facebook,
    ...{ address: `facebook.com/${id}`, secret: network.pageToken },
    settings: { page: id, api: network.simulator.url },
    at: (port) => ({ page: id, api: `http://127.0.0.1:${port}` }),
    write: async (text) => {
      last = network.comments({ by: 'Ben Hill', text });
    },
    takeAway: async () => network.deletes(last),
    answerTo: () => ({}),
    hostile: [
      ...['{}', 'null', '[]', '<html>', hostile('comment', {}), hostile('comment', { id: '1', created_time: 'never' })],
      hostile('message', { id: 1, created_time: 2 }),
      hostile('message', { id: 'm', created_time: '2026-11-22T12:00:00+0000', from: 7, to: 'x', attachments: [] }),
      hostile('post', { id: 'p', created_time: '2026-11-22T12:00:00+0000', message: '<'.repeat(1e6) }),
      hostile('reel', {}),
    ].map((text) => Buffer.from(text)),
    network: { simulator: network.simulator, sends: (asked) => asked.method === 'POST' },
    close: () => network.simulator.close(),
  };
});
