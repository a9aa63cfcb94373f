import { z } from 'zod';
import type { PublicState } from '#shared/domain/public-state';

const fullname = z.string().regex(/^t[134]_[0-9a-z]{1,12}$/u);
const words = z.string().nullish().catch(null);

/** A comment (t1), a post (t3) or a message (t4), as far as it is read. */
export const thing = z.object({
  kind: z.enum(['t1', 't3', 't4']),
  data: z.object({
    /** Its full name, over all of Reddit. */
    name: fullname,
    /** Null or `[deleted]` where the account is gone. */
    author: words,
    body: words,
    selftext: words,
    title: words,
    subject: words,
    link_title: words,
    /** Seconds since 1970. */
    created_utc: z.number(),
    parent_id: words,
    /** The message a conversation began with. */
    first_message_name: words,
    permalink: words,
    context: words,
    /** Why it is in the inbox: `username_mention`, `comment_reply`, `post_reply`. */
    type: words,
    dest: words,
  }),
});
export type Thing = z.infer<typeof thing>;

/** One thing on its way to be read. */
export const served = z.object({ user: z.string(), thing });

export const listing = z.object({
  data: z.object({ children: z.array(z.unknown()), after: z.string().nullish().catch(null) }),
});
export const named = z.object({ data: z.object({ name: fullname, created_utc: z.number() }) });

/** What stands in place of words: its author deleted it, or somebody in charge removed it. */
export function stateOf({ data }: Thing): PublicState {
  const body = data.body ?? data.selftext ?? '';
  if (body === '[deleted]') return 'deleted';
  return body === '[removed]' ? 'unavailable' : 'published';
}

/** Ids are counted up, in base 36. */
export function rankOf(name: string): number {
  return Number.parseInt(name.slice(3), 36);
}

export function thingName(name: string): string {
  return `reddit:${name}`;
}

/** The full name in a provider's id; null for one of something else. */
export function nameIn(providerId: string | null): string | null {
  return /^reddit:(t[134]_[0-9a-z]{1,12})$/u.exec(providerId ?? '')?.[1] ?? null;
}
