import type { Session, World } from '#main/connectors/connector';
import { rawOf } from '#main/connectors/glance';
import { setHidden } from './moderate.ts';
import { poll, readEntry } from './poll.ts';
import { openProfile } from './profile.ts';
import { findAnswer, sendAnswer } from './send.ts';
import type { ThreadsSettings } from './settings.ts';

/** A profile, asked with its own token. Nothing stays open between two questions. */
export function openSession(settings: ThreadsSettings, world: World): Session {
  const closing = new AbortController();
  const profile = openProfile(settings, { ...world, signal: AbortSignal.any([world.signal, closing.signal]) });
  return {
    check: async (step = () => undefined) => {
      step(0, 2);
      await profile.check();
      step(1, 2);
      await profile.graph.ask({ path: 'me/mentions', query: { fields: 'id', limit: 1 } });
      step(2, 2);
    },
    poll: (position) => poll(position, profile),
    mark: async (marks) => marks,
    moderate: (place, state) => setHidden(place, state === 'held', profile),
    read: async ({ stream, item }) => {
      const entry = await readEntry(stream, item, profile);
      return entry && rawOf(entry, stream, profile.graph.now());
    },
    watch: async () => undefined,
    folders: async () => [],
    send: async (item) => {
      const receipt = await sendAnswer(item, profile);
      world.heard();
      return receipt;
    },
    findSent: (item) => findAnswer(item, profile),
    close: async () => closing.abort(),
  };
}
