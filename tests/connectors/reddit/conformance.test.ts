import { reddit } from '#main/connectors/reddit/index';
import { RedditNetwork } from '#main/simulators/reddit';
import { describeConformance } from '../conformance.ts';

describeConformance('Reddit', async () => {
  const network = await new RedditNetwork().open();
  const post = network.posts({ title: 'We open at eight' });
  const serving = (data: object, kind = 't1'): string => JSON.stringify({ user: 'x', thing: { kind, data } });
  const name = 't1_abc';
  let last = '';
  return {
    connector: reddit,
    ...network.account,
    at: (port) => ({ ...network.account.settings, api: `http://127.0.0.1:${port}/` }),
    write: async (text) => {
      last = network.comments(post, { by: 'ben', text });
    },
    takeAway: async () => network.deletes(last),
    answerTo: () => ({}),
    hostile: [
      ...['{}', 'null', '[]', '<html>A firewall</html>', serving({}), serving({ name }, 't9')],
      serving({ name, created_utc: 1e300 }),
      serving({ name, created_utc: 1, author: 5, body: '&amp;'.repeat(2e5), context: '//evil.example/x' }),
      serving({ name: 't4_abc', created_utc: 1, parent_id: 'nobody', subject: '  ' }, 't4'),
    ].map((text) => Buffer.from(text)),
    network: { simulator: network.simulator, sends: ({ path }) => path === '/api/comment' },
    close: () => network.close(),
  };
});
