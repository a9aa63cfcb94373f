import type { Session, World } from '#main/connectors/connector';
import { openBot, requireWords, whoAmI } from './bot.ts';
import { place } from './message.ts';
import { understood } from '#main/connectors/api';
import { poll, readMessage, type PollParts } from './poll.ts';
import { findAnswer, sendAnswer } from './send.ts';
import type { DiscordSettings } from './settings.ts';

/** A bot in a server. Nothing stays open between two questions. */
export function openSession(settings: DiscordSettings, world: World): Session {
  const closing = new AbortController();
  const ask = openBot(settings, { ...world, signal: AbortSignal.any([world.signal, closing.signal]) });
  let known: Promise<string> | null = null;
  const me = async (): Promise<string> => {
    known ??= whoAmI(ask);
    return known.catch((failure: unknown) => {
      known = null;
      throw failure;
    });
  };
  const parts: PollParts = { ask, settings, me, now: () => world.clock.now() };
  return {
    check: async (step = () => undefined) => {
      step(0, 3);
      await whoAmI(ask);
      step(1, 3);
      await ask({ path: `guilds/${settings.server}/channels` });
      step(2, 3);
      await requireWords(ask);
      step(3, 3);
    },
    poll: (position) => poll(position, parts),
    mark: async (marks) => marks,
    moderate: async () => 'published',
    read: async ({ stream, item }) => {
      const { body } = await ask({ path: `channels/${stream}` });
      return readMessage(understood(place, body, 'Discord'), item, parts);
    },
    watch: async () => undefined,
    folders: async () => [],
    send: async (item) => {
      const receipt = await sendAnswer(item, ask);
      world.heard();
      return receipt;
    },
    findSent: async (item) => findAnswer(item, await me(), ask),
    close: async () => closing.abort(),
  };
}
