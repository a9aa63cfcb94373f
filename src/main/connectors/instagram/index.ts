import type { Connector } from '#main/connectors/connector';
import { instagramAuthorizer } from './authorize.ts';
import { instagramChannel } from './channel.ts';
import { locateAccount } from './locate.ts';
import { normalizeNode } from './normalize.ts';
import { openSession } from './session.ts';
import { instagramSettings } from './settings.ts';

/** A professional Instagram account: messages, comments and photo tags, by the API with Instagram Login. */
export const instagram: Connector<unknown> = {
  ...instagramChannel,
  locate: locateAccount,
  authorize: instagramAuthorizer,
  parseSettings: (settings) => instagramSettings.parse(settings),
  open: ({ settings }, world) => openSession(instagramSettings.parse(settings), world),
  normalize: normalizeNode,
};
