import type { ConnectorAccount, Session, World } from '#main/connectors/connector';
import { rawOf } from '#main/connectors/glance';
import { setHidden } from './moderate.ts';
import { openPage } from './page.ts';
import { poll, readEntry } from './poll.ts';
import { findAnswer, sendAnswer } from './send.ts';
import type { FacebookSettings } from './settings.ts';

/** A page, asked with its own token. Nothing stays open between two questions. */
export function openSession({ address, settings }: ConnectorAccount<FacebookSettings>, world: World): Session {
  const closing = new AbortController();
  const page = openPage(settings, address, { ...world, signal: AbortSignal.any([world.signal, closing.signal]) });
  return {
    check: async (step = () => undefined) => {
      step(0, 2);
      const id = await page.id();
      step(1, 2);
      const query = { platform: 'messenger', fields: 'id', limit: 1 };
      await page.graph.ask({ path: `${id}/conversations`, query, bucket: 'conversations' });
      step(2, 2);
    },
    poll: (position) => poll(position, page),
    mark: async (marks) => marks,
    moderate: (place, state) => setHidden(place, state === 'held', page),
    read: async ({ stream, item }) => {
      const entry = await readEntry(stream, item, page);
      return entry && rawOf(entry, stream, page.graph.now());
    },
    watch: async () => undefined,
    folders: async () => [],
    send: async (item) => {
      const receipt = await sendAnswer(item, page);
      world.heard();
      return receipt;
    },
    findSent: (item) => findAnswer(item, page),
    close: async () => closing.abort(),
  };
}
