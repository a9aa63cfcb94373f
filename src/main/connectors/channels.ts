import type { Channel } from '#shared/domain/channel';
import { blueskyChannel } from './bluesky/channel.ts';
import type { Abilities, ChannelData } from './connector.ts';
import { discordChannel } from './discord/channel.ts';
import { ebayChannel } from './ebay/channel.ts';
import { emailChannel } from './email/channel.ts';
import { feedChannel } from './feed/channel.ts';
import { facebookChannel } from './facebook/channel.ts';
import { googleReviewsChannel } from './google-reviews/channel.ts';
import { mastodonChannel } from './mastodon/channel.ts';
import { redditChannel } from './reddit/channel.ts';
import { telegramChannel } from './telegram/channel.ts';
import { linkedinChannel } from './linkedin/channel.ts';
import { instagramChannel } from './instagram/channel.ts';
import { threadsChannel } from './threads/channel.ts';
import { wordpressChannel } from './wordpress/channel.ts';
import { xChannel } from './x/channel.ts';
import { youtubeChannel } from './youtube/channel.ts';

/** Every channel as data, without its connector: whoever only asks need not load the outside world. */
export const channels: readonly ChannelData[] = [
  blueskyChannel,
  discordChannel,
  ebayChannel,
  emailChannel,
  feedChannel,
  facebookChannel,
  googleReviewsChannel,
  mastodonChannel,
  redditChannel,
  telegramChannel,
  linkedinChannel,
  instagramChannel,
  threadsChannel,
  wordpressChannel,
  xChannel,
  youtubeChannel,
];

/** Null for a channel nobody can be reached on from here: the counter, an import of something else. */
export function abilitiesOf(channel: Channel): Abilities | null {
  return channels.find((one) => one.channel === channel)?.abilities ?? null;
}
