import { discord } from '#main/connectors/discord/index';
import { DiscordServer } from '#main/simulators/discord';
import { describeConformance } from '../conformance.ts';

describeConformance('Discord', async () => {
  const server = await new DiscordServer().open();
  const place = { id: '1', name: 'general', thread: false };
  const serving = (message: object): string => JSON.stringify({ server: '1', me: '2', team: [], place, message });
  const author = { id: '3', username: 'x' };
  const timestamp = '2026-01-01T00:00:00Z';
  let last = '';
  return {
    connector: discord,
    ...server.account,
    at: (port) => ({ ...server.account.settings, api: `http://127.0.0.1:${port}/` }),
    write: async (text) => {
      last = server.writes({ by: 'ben', text });
    },
    takeAway: async () => server.deletes(last),
    answerTo: () => ({}),
    hostile: [
      ...['{}', 'null', '[]', '<html>A firewall</html>', serving({}), serving({ id: '-1' })],
      serving({ id: '1', author, timestamp: 'never' }),
      serving({ id: '1', author, timestamp, content: '<@'.repeat(2e5), mentions: [{}] }),
      serving({ id: '1', author, timestamp, content: '<a:x:'.repeat(2e5), attachments: [{ filename: '' }] }),
    ].map((text) => Buffer.from(text)),
    network: { simulator: server.simulator, sends: ({ method }) => method === 'POST' },
    close: () => server.close(),
  };
});
