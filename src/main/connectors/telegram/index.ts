import type { Connector } from '#main/connectors/connector';
import { telegramChannel } from './channel.ts';
import { locateBot } from './locate.ts';
import { normalizeUpdate } from './normalize.ts';
import { openSession } from './session.ts';
import { telegramSettings } from './settings.ts';

/** What is written to a bot, and to a business account it looks after. */
export const telegram: Connector<unknown> = {
  ...telegramChannel,
  locate: locateBot,
  authorize: null,
  parseSettings: (settings) => telegramSettings.parse(settings),
  open: (account, world) => openSession(telegramSettings.parse(account.settings), world),
  normalize: normalizeUpdate,
};
