import type { Connector } from '#main/connectors/connector';
import { blueskyAuthorizer } from './authorize.ts';
import { blueskyChannel } from './channel.ts';
import { locateAccount } from './locate.ts';
import { normalizeBluesky } from './normalize.ts';
import { openSession } from './session.ts';
import { blueskySettings } from './settings.ts';

/** An account at Bluesky, or at any server of its network, by its server's page or an app password. */
export const bluesky: Connector<unknown> = {
  ...blueskyChannel,
  locate: (filled, world) => locateAccount(filled, world),
  authorize: blueskyAuthorizer,
  parseSettings: (settings) => blueskySettings.parse(settings),
  open: (account, world) => openSession(blueskySettings.parse(account.settings), world),
  normalize: normalizeBluesky,
};
