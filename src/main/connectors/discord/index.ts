import type { Connector } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { discordChannel } from './channel.ts';
import { normalizeMessage, serverAddress } from './normalize.ts';
import { openSession } from './session.ts';
import { discordSettings } from './settings.ts';

/** The channels of a Discord server, by a bot of the shop's. */
export const discord: Connector<unknown> = {
  ...discordChannel,
  locate: async (filled) => {
    const { data: settings } = discordSettings.safeParse(filled);
    if (!settings)
      throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: filled['server'] ?? 'Discord' });
    return { address: serverAddress(settings.server), name: null, settings };
  },
  authorize: null,
  parseSettings: (settings) => discordSettings.parse(settings),
  open: (account, world) => openSession(discordSettings.parse(account.settings), world),
  normalize: normalizeMessage,
};
