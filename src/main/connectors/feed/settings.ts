import { z } from 'zod';

/** What an account is configured with; nothing of it is secret. */
export const feedSettings = z
  .object({
    feed: z.url(),
    /** Names the shop answers under: comments by these are its own. */
    names: z.array(z.string()).default([]).readonly(),
    /** Minutes between two polls. */
    interval: z.number().int().min(1).max(1440).default(15),
  })
  .readonly();
export type FeedSettings = z.infer<typeof feedSettings>;

/** What names a feed in provider ids and as an account: its address without the scheme. */
export function feedName(feed: string): string {
  const { host, pathname, search } = new URL(feed);
  return `${host}${pathname.replace(/\/+$/u, '')}${search}`.toLowerCase();
}
