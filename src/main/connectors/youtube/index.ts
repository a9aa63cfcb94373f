import type { Connector } from '#main/connectors/connector';
import { authorizeYoutube, locateChannel } from './authorize.ts';
import { youtubeChannel } from './channel.ts';
import { normalizeComment } from './normalize.ts';
import { openSession } from './session.ts';
import { youtubeSettings } from './settings.ts';

/** Comments on a YouTube channel, by its Data API and an app of one's own. */
export const youtube: Connector<unknown> = {
  ...youtubeChannel,
  locate: locateChannel,
  authorize: authorizeYoutube,
  parseSettings: (settings) => youtubeSettings.parse(settings),
  open: (account, world) => openSession({ ...account, settings: youtubeSettings.parse(account.settings) }, world),
  normalize: normalizeComment,
};
