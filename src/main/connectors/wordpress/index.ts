import type { Connector } from '#main/connectors/connector';
import { wordpressChannel } from './channel.ts';
import { locateSite } from './locate.ts';
import { normalizeComment } from './normalize.ts';
import { openSession } from './session.ts';
import { wordpressSettings } from './settings.ts';

/** Comments on a WordPress site, by its REST API and an application password. */
export const wordpress: Connector<unknown> = {
  ...wordpressChannel,
  locate: locateSite,
  authorize: null,
  parseSettings: (settings) => wordpressSettings.parse(settings),
  open: (account, world) => openSession(wordpressSettings.parse(account.settings), world),
  normalize: normalizeComment,
};
