import type { Connector } from '#main/connectors/connector';
import { mastodonAuthorizer } from './authorize.ts';
import { mastodonChannel } from './channel.ts';
import { locateAccount } from './locate.ts';
import { normalizeServed } from './normalize.ts';
import { openSession } from './session.ts';
import { mastodonSettings } from './settings.ts';

/** What a Mastodon server tells an account, and what it is told in private. */
export const mastodon: Connector<unknown> = {
  ...mastodonChannel,
  locate: locateAccount,
  authorize: mastodonAuthorizer,
  parseSettings: (settings) => mastodonSettings.parse(settings),
  open: (account, world) => openSession(mastodonSettings.parse(account.settings), world),
  normalize: normalizeServed,
};
