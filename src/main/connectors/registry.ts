import type { Channel } from '#shared/domain/channel';
import { bluesky } from './bluesky/index.ts';
import type { Connector } from './connector.ts';
import { discord } from './discord/index.ts';
import { ebay } from './ebay/index.ts';
import { email } from './email/index.ts';
import { feed } from './feed/index.ts';
import { facebook } from './facebook/index.ts';
import { googleReviews } from './google-reviews/index.ts';
import { mastodon } from './mastodon/index.ts';
import { reddit } from './reddit/index.ts';
import { telegram } from './telegram/index.ts';
import { linkedin } from './linkedin/index.ts';
import { instagram } from './instagram/index.ts';
import { threads } from './threads/index.ts';
import { wordpress } from './wordpress/index.ts';
import { x } from './x/index.ts';
import { youtube } from './youtube/index.ts';

/** Every channel. Each connector parses its own settings, so that nobody else needs to know their type. */
const connectors: readonly Connector<unknown>[] = [
  bluesky,
  discord,
  ebay,
  email,
  feed,
  facebook,
  googleReviews,
  mastodon,
  reddit,
  telegram,
  linkedin,
  instagram,
  threads,
  wordpress,
  x,
  youtube,
];

export function connectorOf(channel: Channel): Connector<unknown> | null {
  return connectors.find((connector) => connector.channel === channel) ?? null;
}
