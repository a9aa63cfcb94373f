import type { Connector } from '#main/connectors/connector';
import { xChannel } from './channel.ts';
import { xAuthorizer } from './network.ts';
import { normalizeServed } from './normalize.ts';
import { openSession } from './session.ts';
import { ownAddress, xSettings } from './settings.ts';

/** X by its API, paid by what is read, with an app of the shop's own. */
export const x: Connector<unknown> = {
  ...xChannel,
  locate: async (filled) => {
    const settings = xSettings.parse(filled);
    return { address: ownAddress(settings), name: null, settings };
  },
  authorize: xAuthorizer,
  parseSettings: (settings) => xSettings.parse(settings),
  open: (account, world) => openSession({ settings: xSettings.parse(account.settings) }, world),
  normalize: normalizeServed,
};
