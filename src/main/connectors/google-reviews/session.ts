import { openOwnApp } from '#main/connectors/own-app';
import type { ConnectorAccount, Session, World } from '#main/connectors/connector';
import { googleReviewsChannel } from './channel.ts';
import { asked, poll, read, type PollParts } from './poll.ts';
import { findAnswer, sendAnswer } from './send.ts';
import { network, placeAddress, type ReviewsSettings } from './settings.ts';

/** A place at Google, in the name of who looks after it. Nothing stays open between two questions. */
export function openSession({ name, settings }: ConnectorAccount<ReviewsSettings>, world: World): Session {
  const closing = new AbortController();
  const signal = AbortSignal.any([world.signal, closing.signal]);
  const { limits } = googleReviewsChannel.abilities;
  const ask = openOwnApp(network, settings, { world: { ...world, signal }, limits });
  const { location } = settings;
  const place = placeAddress(location);
  const parts: PollParts = { ask, now: () => world.clock.now(), location, place, placeName: name };
  return {
    check: async (step = () => undefined) => {
      step(0, 1);
      await ask({ path: `${location}/reviews`, query: { pageSize: 1 }, ...asked });
      step(1, 1);
    },
    poll: (position) => poll(position, parts),
    mark: async (marks) => marks,
    moderate: async () => 'published',
    read: ({ item }) => read(item, parts),
    watch: async () => undefined,
    folders: async () => [],
    send: (item) => sendAnswer(item, parts),
    findSent: (item) => findAnswer(item, parts),
    close: async () => closing.abort(),
  };
}
