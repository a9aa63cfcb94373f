import type { Session, World } from '#main/connectors/connector';
import { openOwnApp } from '#main/connectors/own-app';
import { ebayChannel } from './channel.ts';
import { poll, read, type PollParts } from './poll.ts';
import { findMessage, markConversations, sendMessage } from './send.ts';
import { network, type EbaySettings } from './settings.ts';

/** A member of eBay. Nothing stays open between two questions. */
export function openSession(settings: EbaySettings, world: World): Session {
  const closing = new AbortController();
  const signal = AbortSignal.any([world.signal, closing.signal]);
  const ask = openOwnApp(network, settings, { world: { ...world, signal }, limits: ebayChannel.abilities.limits });
  const parts: PollParts = { ask, username: settings.username, now: () => world.clock.now() };
  return {
    check: async (step = () => undefined) => {
      step(0, 1);
      await ask({ path: 'conversation', query: { conversation_type: 'FROM_MEMBERS', limit: 1 }, bucket: 'calls' });
      step(1, 1);
    },
    poll: (position) => poll(position, parts),
    mark: (marks) => markConversations(marks, parts),
    moderate: async () => 'published',
    read: ({ item }) => read(item, parts),
    watch: async () => undefined,
    folders: async () => [],
    send: (item) => sendMessage(item, parts),
    findSent: (item) => findMessage(item, parts),
    close: async () => closing.abort(),
  };
}
