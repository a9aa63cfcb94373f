import { linkedin } from '#main/connectors/linkedin/index';
import { Linkedin } from '#main/simulators/linkedin';
import { describeConformance } from '../conformance.ts';

describeConformance('LinkedIn', async () => {
  const page = await new Linkedin().open();
  let last = '';
  const served = { page: 'urn:li:organization:1', pageName: null };
  const told = { notificationId: 1, action: 'COMMENT', lastModifiedAt: 1 };
  return {
    connector: linkedin,
    ...page.account,
    at: (port) => ({ ...page.account.settings, api: `http://127.0.0.1:${port}/` }),
    write: async (words) => {
      last = page.comments({ by: 'ben', words });
    },
    takeAway: async () => page.deletes(last),
    answerTo: () => ({}),
    hostile: [
      ...['{}', 'null', '[]', '<html>A firewall</html>', JSON.stringify({ ...served, notification: told })],
      JSON.stringify({ ...served, notification: { ...told, action: 'ODD' } }),
      JSON.stringify({ ...served, notification: { ...told, generatedActivity: '('.repeat(1e6) } }),
    ].map((text) => Buffer.from(text)),
    network: {
      simulator: page.simulator,
      sends: (asked) => asked.method === 'POST' && asked.path.endsWith('/comments'),
    },
    close: () => page.close(),
  };
});
