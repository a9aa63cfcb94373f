import { z } from 'zod';
import { googleNetwork } from '#main/connectors/google';
import { ownAppSettings } from '#main/connectors/own-app';

export const network = googleNetwork(
  'https://www.googleapis.com/youtube/v3/',
  'https://www.googleapis.com/auth/youtube.force-ssl',
);

export const youtubeSettings = ownAppSettings
  .extend({
    /** The id of the channel, as YouTube writes it: capitals count there. */
    channel: z.string().regex(/^[\w-]{3,64}$/u),
    /** Minutes between two polls. */
    interval: z.number().int().min(1).max(1440).default(5),
  })
  .readonly();
export type YoutubeSettings = z.infer<typeof youtubeSettings>;

/** Who a channel is, here. */
export function channelAddress(channel: string): string {
  return `yt:${channel.toLowerCase()}`;
}
