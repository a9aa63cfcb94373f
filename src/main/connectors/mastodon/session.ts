import type { Session, World } from '#main/connectors/connector';
import { readPlace } from './items.ts';
import { poll } from './poll.ts';
import { findAnswer, sendAnswer } from './send.ts';
import { Server } from './server.ts';
import type { MastodonSettings } from './settings.ts';
import { z } from 'zod';

/** An account at its server. Nothing stays open between two questions. */
export function openSession(settings: MastodonSettings, world: World): Session {
  const closing = new AbortController();
  const server = new Server(settings, { ...world, signal: AbortSignal.any([world.signal, closing.signal]) });
  return {
    check: async (step = () => undefined) => {
      step(0, 2);
      await server.whoAmI();
      step(1, 2);
      await server.list({ path: '/api/v1/notifications', query: { limit: 1 } }, z.unknown());
      step(2, 2);
    },
    poll: (position) => poll(position, server),
    mark: async (marks) => marks,
    moderate: async () => 'published',
    read: (place) => readPlace(place, server),
    watch: async () => undefined,
    folders: async () => [],
    send: (item) => sendAnswer(item, server),
    findSent: (item) => findAnswer(item, server),
    close: async () => closing.abort(),
  };
}
