import type { Connector } from '#main/connectors/connector';
import { authorizeLinkedin, locatePage } from './authorize.ts';
import { linkedinChannel } from './channel.ts';
import { normalizeNotification } from './normalize.ts';
import { openSession } from './session.ts';
import { linkedinSettings } from './settings.ts';

/** A company page at LinkedIn, by its Community Management API and an app of one's own. */
export const linkedin: Connector<unknown> = {
  ...linkedinChannel,
  locate: locatePage,
  authorize: authorizeLinkedin,
  parseSettings: (settings) => linkedinSettings.parse(settings),
  open: (account, world) => openSession({ ...account, settings: linkedinSettings.parse(account.settings) }, world),
  normalize: normalizeNotification,
};
