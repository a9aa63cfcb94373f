import { x } from '#main/connectors/x/index';
import { XNetwork } from '#main/simulators/x/index';
import { describeConformance } from '../conformance.ts';

describeConformance('X', async () => {
  const network = await new XNetwork().open();
  const post = network.posts('We open at eight.');
  const me = { id: '1', address: '@the_bakery' };
  const serving = (given: object): string => JSON.stringify({ me, author: null, ...given });
  let last = '';
  return {
    connector: x,
    ...network.account,
    at: (port) => ({ ...network.account.settings, api: `http://127.0.0.1:${port}/` }),
    write: async (text) => {
      last = network.comments(post, { by: 'ben', name: 'Ben', text });
    },
    takeAway: async () => network.deletes(last),
    answerTo: () => ({}),
    hostile: [
      ...['{}', 'null', '[]', '<html>A firewall</html>', serving({}), serving({ post: { id: '-1', text: '' } })],
      serving({ post: { id: '9'.repeat(20), text: 'x', edit_history_tweet_ids: [] } }),
      serving({ post: { id: '1', text: '&amp;'.repeat(2e5), display_text_range: [1e9, -1], created_at: 'never' } }),
      serving({ post: { id: '1', text: '', entities: { urls: [{ url: '', expanded_url: 'https://x' }] } } }),
      serving({ message: { id: '1', event_type: 'MessageCreate', dm_conversation_id: '-'.repeat(1e5) } }),
    ].map((text) => Buffer.from(text)),
    network: {
      simulator: network.simulator,
      sends: ({ method, path }) => method === 'POST' && path.startsWith('/2/tweets'),
    },
    close: () => network.close(),
  };
});
