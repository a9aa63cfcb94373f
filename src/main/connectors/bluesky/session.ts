import { z } from 'zod';
import type { Session, World } from '#main/connectors/connector';
import { openChat } from './messages.ts';
import { poll, read, type PollParts } from './poll.ts';
import { findAnswer, sendAnswer } from './send.ts';
import type { BlueskySettings } from './settings.ts';
import { openXrpc } from './xrpc.ts';

const anything = z.looseObject({});

/** An account at its server. Nothing stays open between two questions. */
export function openSession(settings: BlueskySettings, world: World): Session {
  const closing = new AbortController();
  const xrpc = openXrpc(settings, { ...world, signal: AbortSignal.any([world.signal, closing.signal]) });
  const { did, handle } = settings;
  const me = { did, handle, displayName: undefined };
  const parts: PollParts = { xrpc, me, chat: openChat({ xrpc, me }) };
  return {
    check: async (step = () => undefined) => {
      step(0, 2);
      await xrpc.scope();
      step(1, 2);
      await xrpc.get(anything, {
        ...{ method: 'app.bsky.notification.listNotifications', query: { limit: 1, priority: false } },
      });
      step(2, 2);
    },
    poll: (position) => poll(position, parts),
    mark: async (marks) => marks,
    moderate: async (_, state) => state,
    read: (place) => read(place, parts),
    watch: async () => undefined,
    folders: async () => [],
    send: (item) => sendAnswer(item, parts),
    findSent: (item) => findAnswer(item, parts),
    close: async () => closing.abort(),
  };
}
