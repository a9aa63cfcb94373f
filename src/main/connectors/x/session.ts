import type { ConnectorAccount, Session, World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { openOwnApp } from '#main/connectors/own-app';
import { xChannel } from './channel.ts';
import { xNetwork } from './network.ts';
import type { PollParts } from './parts.ts';
import { poll } from './poll.ts';
import { price } from './prices.ts';
import { Purse } from './purse.ts';
import { readItems } from './read.ts';
import { findAnswer, sendAnswer, setHidden } from './send.ts';
import { ownAddress, type XSettings } from './settings.ts';

/** A signed-in account. Nothing stays open between two questions. */
export function openSession({ settings }: Pick<ConnectorAccount<XSettings>, 'settings'>, world: World): Session {
  const closing = new AbortController();
  const open = { ...world, signal: AbortSignal.any([world.signal, closing.signal]) };
  const now = (): number => world.clock.now();
  const { userId, handle, owner, budget } = settings;
  const parts: PollParts = {
    ask: openOwnApp(xNetwork, settings, { world: open, limits: xChannel.abilities.limits }),
    me: { id: userId, address: ownAddress(settings) },
    postPrice: owner === handle ? price.owned : price.post,
    purse: new Purse(budget, now),
    now,
  };
  return {
    check: async (step = () => undefined) => {
      step(0, 2);
      // Asked for what nobody can have written yet: an answer that holds nothing costs nothing.
      const start = new Date(now() - 15_000).toISOString();
      const query = { max_results: 5, start_time: start };
      await parts.ask({ path: `users/${userId}/mentions`, query, bucket: 'mentions' });
      step(1, 2);
      // And for what hardly ever happens: somebody leaves a conversation of several.
      await parts.ask({
        path: 'dm_events',
        query: { max_results: 1, event_types: 'ParticipantsLeave' },
        bucket: 'messages',
      });
      step(2, 2);
    },
    poll: (position) => poll(position, parts),
    mark: async (marks) => marks,
    moderate: async ({ item }, state) => {
      try {
        const hidden = await setHidden(item, state === 'held', parts.ask);
        parts.purse.pay(price.moderated);
        return hidden ? 'held' : 'published';
      } catch (failure) {
        // Only what stands below a post of the shop's can be hidden.
        if (failure instanceof ProviderFailure && failure.kind === 'refused') return 'published';
        throw failure;
      }
    },
    read: async ({ stream, item }) => (await readItems(stream, [item], parts))[0] ?? null,
    watch: async () => undefined,
    folders: async () => [],
    send: async (item) => {
      const receipt = await sendAnswer(item, parts);
      world.heard();
      return receipt;
    },
    findSent: (item) => findAnswer(item, parts),
    close: async () => closing.abort(),
  };
}
