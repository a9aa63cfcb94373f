import { understood } from '#main/connectors/api';
import type { ConnectorAccount, Session, World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { openOwnApp } from '#main/connectors/own-app';
import { channelList, mine } from './authorize.ts';
import { youtubeChannel } from './channel.ts';
import { Comments } from './comments.ts';
import { setState } from './moderate.ts';
import { poll, rawOf } from './poll.ts';
import { findAnswer, sendAnswer } from './send.ts';
import { network, type YoutubeSettings } from './settings.ts';

/** A channel, in the name of its owner. Nothing stays open between two questions. */
export function openSession({ settings }: ConnectorAccount<YoutubeSettings>, world: World): Session {
  const closing = new AbortController();
  const signal = AbortSignal.any([world.signal, closing.signal]);
  const { limits } = youtubeChannel.abilities;
  const ask = openOwnApp(network, settings, { world: { ...world, signal }, limits });
  const { channel } = settings;
  const comments = new Comments(ask, channel);
  const parts = { ask, comments, channel, now: () => world.clock.now() };
  return {
    check: async (step = () => undefined) => {
      step(0, 1);
      const { items } = understood(channelList, (await ask(mine)).body, 'YouTube');
      if (!items.some(({ id }) => id === channel))
        throw new ProviderFailure('needs-sign-in', 'sign-in-elsewhere', { detail: 'the channel' });
      step(1, 1);
    },
    poll: (position) => poll(position, parts),
    mark: async (marks) => marks,
    moderate: ({ item }, state) => setState(item, state, ask),
    read: async ({ item }) => {
      const [comment] = await comments.named([item]);
      if (!comment) return null;
      const video = comment.snippet.videoId ?? null;
      return (await rawOf([{ comment, state: 'published', video }], { parts, first: false }))[0] ?? null;
    },
    watch: async () => undefined,
    folders: async () => [],
    send: (item) => sendAnswer(item, parts),
    findSent: (item) => findAnswer(item, parts),
    close: async () => closing.abort(),
  };
}
