import type { Session, World } from '#main/connectors/connector';
import { rawOf } from '#main/connectors/glance';
import { openAccount } from './account.ts';
import { setHidden } from './moderate.ts';
import { poll, readEntry } from './poll.ts';
import { findAnswer, sendAnswer } from './send.ts';
import type { InstagramSettings } from './settings.ts';

/** A professional account, asked with its own token. Nothing stays open between two questions. */
export function openSession(settings: InstagramSettings, world: World): Session {
  const closing = new AbortController();
  const account = openAccount(settings, { ...world, signal: AbortSignal.any([world.signal, closing.signal]) });
  return {
    check: async (step = () => undefined) => {
      step(0, 2);
      await account.me();
      step(1, 2);
      const query = { platform: 'instagram', fields: 'id', limit: 1 };
      await account.graph.ask({ path: 'me/conversations', query, bucket: 'conversations' });
      step(2, 2);
    },
    poll: (position) => poll(position, account),
    mark: async (marks) => marks,
    moderate: (place, state) => setHidden(place, state === 'held', account),
    read: async ({ stream, item }) => {
      const entry = await readEntry(stream, item, account);
      return entry && rawOf(entry, stream, account.graph.now());
    },
    watch: async () => undefined,
    folders: async () => [],
    send: async (item) => {
      const receipt = await sendAnswer(item, account);
      world.heard();
      return receipt;
    },
    findSent: (item) => findAnswer(item, account),
    close: async () => closing.abort(),
  };
}
