import { threads } from '#main/connectors/threads/index';
import { openThreadsSimulator } from '#main/simulators/graph/threads';
import { describeConformance } from '../conformance.ts';

describeConformance('Threads', async () => {
  const network = await openThreadsSimulator();
  const { username } = network.page;
  network.publishes('Rye on Fridays from now on');
  let last = '';
  const hostile = (kind: string, node: unknown) => JSON.stringify({ kind, username, under: null, node });
  return {
    connector: threads,
    ...{ address: `threads.net/@${username}`, secret: network.tokens.token },
    settings: { username, api: network.simulator.url },
    at: (port) => ({ username, api: `http://127.0.0.1:${port}` }),
    write: async (text) => {
      last = network.comments({ by: 'Ben Hill', text });
    },
    takeAway: async () => network.deletes(last),
    answerTo: () => ({}),
    hostile: [
      ...['{}', 'null', '[]', '<html>', hostile('reply', {}), hostile('reply', { id: '1', timestamp: 'never' })],
      hostile('mention', { id: 'm', timestamp: '2026-11-22T12:00:00+0000', text: 7, replied_to: 'x', media_type: [] }),
      hostile('mention', { id: 'p', timestamp: '2026-11-22T12:00:00+0000', text: '<'.repeat(1e6) }),
      hostile('like', {}),
    ].map((text) => Buffer.from(text)),
    network: { simulator: network.simulator, sends: (asked) => asked.path.endsWith('/threads_publish') },
    close: () => network.simulator.close(),
  };
});
