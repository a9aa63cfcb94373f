import { ebay } from '#main/connectors/ebay/index';
import { Ebay } from '#main/simulators/ebay';
import { describeConformance } from '../conformance.ts';

describeConformance('eBay', async () => {
  const member = await new Ebay().open();
  const served = { username: 'shop', conversation: { id: '1', title: null } };
  return {
    connector: ebay,
    ...member.account,
    at: (port) => ({ ...member.account.settings, api: `http://127.0.0.1:${port}/` }),
    write: async (words) => void member.writes({ by: 'ben', words }),
    takeAway: null,
    answerTo: () => ({}),
    hostile: [
      ...['{}', 'null', '[]', '<html>A firewall</html>', JSON.stringify({ ...served, message: {} })],
      JSON.stringify({ ...served, message: { messageId: '1', createdDate: 'never' } }),
      JSON.stringify({ ...served, message: { messageId: '1', createdDate: '', messageMedia: [{ mediaUrl: 7 }] } }),
    ].map((text) => Buffer.from(text)),
    network: { simulator: member.simulator, sends: (asked) => asked.path.endsWith('/send_message') },
    close: () => member.close(),
  };
});
