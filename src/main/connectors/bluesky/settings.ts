import { z } from 'zod';

/** What an account is configured with, apart from its app password. */
export const blueskySettings = z
  .object({
    /** The server that keeps the account, which asks everybody else in its name (its PDS). */
    api: z.url(),
    /** The account for good; its handle may change. */
    did: z.string().regex(/^did:[a-z]+:\S+$/u),
    handle: z.string().min(1).max(253),
    /** Minutes between two polls. */
    interval: z.number().int().min(1).max(1440).default(1),
  })
  .readonly();
export type BlueskySettings = z.infer<typeof blueskySettings>;
