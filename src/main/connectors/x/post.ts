import { z } from 'zod';

const id = z.string().regex(/^\d{1,20}$/u);

export const user = z.object({ id, name: z.string().catch(''), username: z.string().catch('') });
export type User = z.infer<typeof user>;

const link = z.object({ url: z.string(), expanded_url: z.string() });
const mention = z.object({ id: z.string().optional(), username: z.string() });

/** A post as it is asked for. X calls it a tweet on the wire, and a post in its newer names. */
export const post = z.object({
  id,
  text: z.string(),
  author_id: id.optional(),
  created_at: z.string().optional(),
  conversation_id: id.optional(),
  in_reply_to_user_id: id.optional(),
  /** Each edit is a post of its own; the first of these is what it began as. */
  edit_history_tweet_ids: z.array(id).optional(),
  referenced_tweets: z.array(z.object({ type: z.string(), id })).optional(),
  /** Where the words begin behind the names it answers, and where they end, in characters. */
  display_text_range: z.tuple([z.number(), z.number()]).optional().catch(undefined),
  entities: z
    .object({ urls: z.array(link).optional().catch(undefined), mentions: z.array(mention).optional().catch(undefined) })
    .optional()
    .catch(undefined),
  /** The whole of a long one. */
  note_tweet: z
    .object({
      text: z.string(),
      entities: z
        .object({ urls: z.array(link).optional() })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
  public_metrics: z
    .object({ retweet_count: z.number().catch(0), quote_count: z.number().catch(0) })
    .optional()
    .catch(undefined),
});
export type Post = z.infer<typeof post>;

export const message = z.object({
  id,
  text: z.string().catch(''),
  event_type: z.string().catch('MessageCreate'),
  created_at: z.string().optional(),
  dm_conversation_id: z.string().optional(),
  sender_id: id.optional(),
  entities: z
    .object({ urls: z.array(link).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});
export type Message = z.infer<typeof message>;

/** A page of anything. What cannot be read of it is not let through here: items are read one by one. */
export const answered = z.object({
  data: z.array(z.unknown()).catch([]),
  includes: z.object({ users: z.array(z.unknown()).catch([]) }).catch({ users: [] }),
  errors: z.array(z.unknown()).catch([]),
  meta: z.object({ next_token: z.string().optional() }).catch({}),
});
export const named = z.object({ id, author_id: id.optional(), sender_id: id.optional() });

/** One item on its way to be read, with who wrote it and whose account it came to. */
export const served = z.object({
  me: z.object({ id, address: z.string() }),
  author: user.nullable(),
  post: post.optional(),
  message: message.optional(),
});
export type Served = z.infer<typeof served>;

/** What is asked for with every post. */
export const postFields = {
  'tweet.fields': [
    'author_id,created_at,conversation_id,in_reply_to_user_id,referenced_tweets,edit_history_tweet_ids',
    'entities,display_text_range,note_tweet,public_metrics',
  ].join(','),
  'user.fields': 'name,username',
  expansions: 'author_id',
} as const;
export const messageFields = {
  'dm_event.fields': 'id,text,event_type,created_at,dm_conversation_id,sender_id,entities',
  'user.fields': 'name,username',
  expansions: 'sender_id',
} as const;

/** When X began to count its ids by milliseconds, in the 41 bits above the lowest 22. */
const firstSnowflake = 1_288_834_974_657n;

/** When an id was given, which never changes; ids of before November 2010 say nothing. */
export function instantOf(given: string): number {
  return Number((BigInt(given) >> 22n) + firstSnowflake);
}

/** The lowest id that can be given at an instant. */
export function idAt(instant: number): string {
  return String((BigInt(Math.max(0, instant)) - firstSnowflake) << 22n);
}

export function isAfter(one: string, other: string): boolean {
  return BigInt(one) > BigInt(other);
}

/** X's own name of it for good: an edited post keeps that of its first version. */
export function postName({
  id: own,
  edit_history_tweet_ids: versions,
}: Pick<Post, 'id' | 'edit_history_tweet_ids'>): string {
  return `x:post:${versions?.[0] ?? own}`;
}

export function messageName(own: string): string {
  return `x:message:${own}`;
}

/** The number in such a name; null for one of something else. */
export function numberIn(name: string | null, kind: 'post' | 'message' | 'user'): string | null {
  const prefix = kind === 'user' ? 'x:' : `x:${kind}:`;
  const number = name?.startsWith(prefix) ? name.slice(prefix.length) : '';
  return /^\d{1,20}$/u.test(number) ? number : null;
}
