import type { Session, World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { ask, poll, read, type PollParts } from './poll.ts';
import type { FeedSettings } from './settings.ts';

/** A feed that is read. There is nothing to sign in with, and nothing to say there. */
export function openSession(settings: FeedSettings, { clock, signal }: World): Session {
  const closing = new AbortController();
  const outside = { signal: AbortSignal.any([signal, closing.signal]), now: () => clock.now() };
  const parts: PollParts = { settings, world: outside, fresh: { until: 0 } };
  return {
    check: async (step = () => undefined) => {
      step(0, 1);
      await ask(parts, null);
      step(1, 1);
    },
    poll: (position) => poll(position, parts),
    mark: async (marks) => marks,
    moderate: async () => 'published',
    read: ({ item }) => read(item, parts),
    watch: async () => undefined,
    folders: async () => [],
    send: () => Promise.reject(new ProviderFailure('refused', 'not-allowed-there', { detail: settings.feed })),
    findSent: async () => null,
    close: async () => closing.abort(),
  };
}
