import type { Connector } from '#main/connectors/connector';
import { authorizeReviews, locatePlace } from './authorize.ts';
import { googleReviewsChannel } from './channel.ts';
import { normalizeReview } from './normalize.ts';
import { openSession } from './session.ts';
import { reviewsSettings } from './settings.ts';

/** Reviews of a place at Google, by the Business Profile API and an app of one's own. */
export const googleReviews: Connector<unknown> = {
  ...googleReviewsChannel,
  locate: locatePlace,
  authorize: authorizeReviews,
  parseSettings: (settings) => reviewsSettings.parse(settings),
  open: (account, world) => openSession({ ...account, settings: reviewsSettings.parse(account.settings) }, world),
  normalize: normalizeReview,
};
