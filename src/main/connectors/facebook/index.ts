import type { Connector } from '#main/connectors/connector';
import { facebookAuthorizer } from './authorize.ts';
import { facebookChannel } from './channel.ts';
import { locatePage } from './locate.ts';
import { normalizeNode } from './normalize.ts';
import { openSession } from './session.ts';
import { facebookSettings } from './settings.ts';

/** A Facebook page: Messenger, comments, visitors' posts and mentions, by the Graph API. */
export const facebook: Connector<unknown> = {
  ...facebookChannel,
  locate: locatePage,
  authorize: facebookAuthorizer,
  parseSettings: (settings) => facebookSettings.parse(settings),
  open: (account, world) => openSession({ ...account, settings: facebookSettings.parse(account.settings) }, world),
  normalize: normalizeNode,
};
