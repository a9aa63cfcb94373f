import type { WireMessage, WirePost, WireUser } from './wire.ts';

export type Person = { readonly id: string; name: string; readonly username: string; suspended: boolean };
export type Post = {
  readonly id: string;
  readonly by: Person;
  readonly text: string;
  readonly at: number;
  /** The first post of its conversation. */
  readonly root: string;
  readonly answers: Post | null;
  readonly quotes: Post | null;
  readonly reposts: Post | null;
  /** This and what it was before it was edited, oldest first. */
  readonly versions: readonly string[];
  replaced: boolean;
  deleted: boolean;
  hidden: boolean;
};
export type Message = Readonly<{ id: string; by: Person; conversation: string; text: string; at: number }>;

/** X counts its ids by milliseconds since then. */
const firstSnowflake = 1_288_834_974_657n;
const link = /https?:\/\/[^\s]+/gu;

export function snowflake(at: number): string {
  return String((BigInt(at) - firstSnowflake) << 22n);
}

export function userOf({ id, name, username }: Person): WireUser {
  return { id, name, username };
}

/** As X serves it: links shortened, three signs escaped, and the name it answers put before the words. */
export function postOf(post: Post, counts: Readonly<{ quotes: number; reposts: number }>): WirePost {
  const before = post.answers ? `@${post.answers.by.username} ` : '';
  const { text, urls } = shortened(`${post.reposts ? `RT @${post.reposts.by.username}: ` : before}${post.text}`);
  const mentions = [...text.matchAll(/@(\w+)/gu)].map(({ 0: whole, 1: username = '', index }) => {
    return { start: index, end: index + whole.length, username };
  });
  const referenced = [
    ...(post.answers ? [{ type: 'replied_to' as const, id: post.answers.id }] : []),
    ...(post.quotes ? [{ type: 'quoted' as const, id: post.quotes.id }] : []),
    ...(post.reposts ? [{ type: 'retweeted' as const, id: post.reposts.id }] : []),
  ];
  return {
    ...{ id: post.id, text, author_id: post.by.id, conversation_id: post.root },
    created_at: new Date(post.at).toISOString().replace(/\.\d+Z/u, '.000Z'),
    ...(post.answers && { in_reply_to_user_id: post.answers.by.id }),
    edit_history_tweet_ids: [...post.versions],
    ...(referenced.length > 0 && { referenced_tweets: referenced }),
    display_text_range: [[...before].length, [...text].length],
    entities: { mentions, urls },
    public_metrics: {
      ...{ retweet_count: counts.reposts, quote_count: counts.quotes, like_count: 0 },
      ...{ reply_count: 0, bookmark_count: 0, impression_count: 0 },
    },
  };
}

export function messageOf({ id, by, conversation, text, at }: Message): WireMessage {
  return {
    ...{ id, text: shortened(text).text, event_type: 'MessageCreate', dm_conversation_id: conversation },
    ...{ sender_id: by.id, created_at: new Date(at).toISOString() },
  };
}

function shortened(
  text: string,
): Readonly<{ text: string; urls: NonNullable<NonNullable<WirePost['entities']>['urls']> }> {
  const urls: { start: number; end: number; url: string; expanded_url: string }[] = [];
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const short = escaped.replaceAll(link, (target, start: number) => {
    const url = `https://t.co/${String(urls.length).padStart(10, 'a')}`;
    urls.push({ start, end: start + url.length, url, expanded_url: target.replaceAll('&amp;', '&') });
    return url;
  });
  return { text: short, urls };
}
