import type { Connector } from '#main/connectors/connector';
import { feedChannel } from './channel.ts';
import { locateFeed } from './locate.ts';
import { normalizeEntry } from './normalize.ts';
import { openSession } from './session.ts';
import { feedSettings } from './settings.ts';

/** Comments of any blog, by the feed it has of them. */
export const feed: Connector<unknown> = {
  ...feedChannel,
  locate: locateFeed,
  authorize: null,
  parseSettings: (settings) => feedSettings.parse(settings),
  open: (account, world) => openSession(feedSettings.parse(account.settings), world),
  normalize: normalizeEntry,
};
