import { z } from 'zod';
import { ownAppSettings } from '#main/connectors/own-app';

/** A name at Reddit as it is compared: lower case, without `u/` and `r/`. */
const name = z
  .string()
  .trim()
  .toLowerCase()
  .transform((given) => given.replace(/^\/?[ur]\//u, '').replace(/\/$/u, ''))
  .refine((given) => /^[\w-]{0,50}$/u.test(given));

/** What an account is configured with, apart from its tokens. */
export const redditSettings = ownAppSettings
  .extend({
    user: name.refine((given) => given !== ''),
    /** The shop's own subreddit; '' for none. */
    subreddit: name.default(''),
    /** Minutes between two polls. */
    interval: z.number().int().min(1).max(1440).default(1),
  })
  .readonly();
export type RedditSettings = z.infer<typeof redditSettings>;

/** Names somebody at Reddit, for good: names there do not change. */
export function userAddress(user: string): string {
  return `reddit:${user.toLowerCase()}`;
}
