import { z } from 'zod';

/** How far a stream was read that can be asked for by ids. */
const reading = z.object({
  /** The newest that was met. */
  newest: z.string().nullable(),
  /** What was newest when this day began: what came since costs nothing to read again today. */
  today: z.object({ day: z.string(), since: z.string() }).nullable(),
  /** What lies between was not read yet: a pass ended before. */
  hole: z.object({ since: z.string(), until: z.string() }).nullable(),
});
export type Reading = z.infer<typeof reading>;

export const cursor = z.object({
  charged: z.object({ day: z.string(), names: z.array(z.string()) }),
  mentions: reading,
  posts: reading,
  /** Direct messages can only be walked from the newest; `walk` is where a pass ended before it met a known one. */
  messages: z.object({
    newest: z.string().nullable(),
    walk: z.object({ top: z.string(), token: z.string() }).nullable(),
  }),
  /** The newest posts of the shop, and how often they were quoted and reposted when that was last looked at. */
  followed: z.array(z.object({ id: z.string(), quotes: z.number(), reposts: z.number() })),
});
export type Cursor = z.infer<typeof cursor>;

const unread: Reading = { newest: null, today: null, hole: null };

export const firstCursor: Cursor = {
  ...{ charged: { day: '', names: [] }, mentions: unread, posts: unread },
  messages: { newest: null, walk: null },
  followed: [],
};
