import type { Connector } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { redditChannel } from './channel.ts';
import { redditAuthorizer } from './network.ts';
import { normalizeThing } from './normalize.ts';
import { openSession } from './session.ts';
import { redditSettings, userAddress } from './settings.ts';

/** Reddit by its API, with an app of the shop's own. */
export const reddit: Connector<unknown> = {
  ...redditChannel,
  locate: async (filled) => {
    const { data: settings } = redditSettings.safeParse(filled);
    if (!settings)
      throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: filled['subreddit'] || 'Reddit' });
    return { address: userAddress(settings.user), name: `u/${settings.user}`, settings };
  },
  authorize: redditAuthorizer,
  parseSettings: (settings) => redditSettings.parse(settings),
  open: (account, world) => openSession(redditSettings.parse(account.settings), world),
  normalize: normalizeThing,
};
