import type { Session, World } from '#main/connectors/connector';
import { openOwnApp } from '#main/connectors/own-app';
import { redditChannel } from './channel.ts';
import { redditNetwork } from './network.ts';
import { listsOf, poll, readThing, type PollParts } from './poll.ts';
import { findAnswer, sendAnswer } from './send.ts';
import type { RedditSettings } from './settings.ts';

/** A signed-in account. Nothing stays open between two questions. */
export function openSession(settings: RedditSettings, world: World): Session {
  const closing = new AbortController();
  const open = { ...world, signal: AbortSignal.any([world.signal, closing.signal]) };
  const ask = openOwnApp(redditNetwork, settings, { world: open, limits: redditChannel.abilities.limits });
  const parts: PollParts = { ask, settings, now: () => world.clock.now() };
  return {
    check: async (step = () => undefined) => {
      const paths = Object.values(listsOf(settings));
      for (const [done, path] of paths.entries()) {
        step(done, paths.length);
        await ask({ path, query: { limit: 1, raw_json: 1 }, bucket: 'question' });
      }
      step(paths.length, paths.length);
    },
    poll: (position) => poll(position, parts),
    mark: async (marks) => marks,
    moderate: async () => 'published',
    read: ({ stream, item }) => readThing(stream, item, parts),
    watch: async () => undefined,
    folders: async () => [],
    send: async (item) => {
      const receipt = await sendAnswer(item, parts);
      world.heard();
      return receipt;
    },
    findSent: (item) => findAnswer(item, settings.user, ask),
    close: async () => closing.abort(),
  };
}
