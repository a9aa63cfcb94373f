import type { Connector } from '#main/connectors/connector';
import { threadsAuthorizer } from './authorize.ts';
import { threadsChannel } from './channel.ts';
import { locateProfile } from './locate.ts';
import { normalizePost } from './normalize.ts';
import { openSession } from './session.ts';
import { threadsSettings } from './settings.ts';

/** A Threads profile: replies to its threads, and mentions. */
export const threads: Connector<unknown> = {
  ...threadsChannel,
  locate: locateProfile,
  authorize: threadsAuthorizer,
  parseSettings: (settings) => threadsSettings.parse(settings),
  open: ({ settings }, world) => openSession(threadsSettings.parse(settings), world),
  normalize: normalizePost,
};
