import { bluesky } from '#main/connectors/bluesky/index';
import { openBlueskySimulator } from '#main/simulators/bluesky/index';
import { describeConformance } from '../conformance.ts';
import { hostileBluesky } from './hostile.ts';

describeConformance('Bluesky', async () => {
  const network = await openBlueskySimulator();
  const located = await bluesky.locate?.(
    { handle: network.shop.handle, server: network.url },
    { signal: new AbortController().signal, now: () => Date.now() },
  );
  const { address = '', settings = null } = located ?? {};
  let last = '';
  return {
    connector: bluesky,
    ...{ address, settings, secret: network.secret },
    at: (port) => ({ ...Object(settings), api: `http://127.0.0.1:${port}/` }),
    write: (text) => {
      last = network.comments(text);
      return Promise.resolve();
    },
    takeAway: () => Promise.resolve(network.deletes(last)),
    answerTo: () => ({}),
    hostile: hostileBluesky,
    network: {
      simulator: network,
      sends: (asked) => /Record$|applyWrites$/.test(asked.path) && asked.method === 'POST',
    },
    close: () => network.close(),
  };
});
