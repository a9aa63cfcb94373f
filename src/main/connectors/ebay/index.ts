import type { Connector } from '#main/connectors/connector';
import { authorizeEbay, locateMember } from './authorize.ts';
import { ebayChannel } from './channel.ts';
import { normalizeMessage } from './message.ts';
import { openSession } from './session.ts';
import { ebaySettings } from './settings.ts';

/** Messages between members at eBay, by its Message API and a keyset of one's own. */
export const ebay: Connector<unknown> = {
  ...ebayChannel,
  locate: locateMember,
  authorize: authorizeEbay,
  parseSettings: (settings) => ebaySettings.parse(settings),
  open: ({ settings }, world) => openSession(ebaySettings.parse(settings), world),
  normalize: normalizeMessage,
};
