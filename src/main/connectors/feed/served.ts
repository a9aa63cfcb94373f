import { hash } from 'node:crypto';
import { z } from 'zod';
import type { FeedItem } from './read-feed.ts';

const feedItem = z.object({
  ...{ id: z.string(), link: z.string(), title: z.string(), html: z.string(), text: z.string(), at: z.string() },
  author: z.object({ name: z.string(), email: z.string(), uri: z.string() }),
  answers: z.string(),
}) satisfies z.ZodType<FeedItem>;

/** One entry on its way to be read: of which feed, when it was said as far as is known, and whether the shop said it. */
export const servedItem = z.object({
  feed: z.string(),
  item: z.string().min(1),
  at: z.number().int(),
  own: z.boolean(),
  /** What it answers, where that is an entry of this feed. */
  parent: z.string().nullable(),
  entry: feedItem,
});
export type ServedItem = z.infer<typeof servedItem>;

/** Longer names are told by their digest. */
const longestName = 500;

/** What names an entry for good: its id, else what can not well be the same of two. */
export function nameOf({ id, link, at, author, html, text }: FeedItem): string {
  const name = id || [link, at, author.name].filter(Boolean).join(' ');
  if (name === '') return hash('sha256', html + text, 'base64url');
  return name.length > longestName ? hash('sha256', name, 'base64url') : name;
}

export function digestOf({ title, html, text, author }: FeedItem): string {
  return hash('sha256', JSON.stringify([title, html, text, author.name]), 'base64url').slice(0, 12);
}

/** RFC 822 and RFC 3339 dates; null for none that can be. */
export function instantOf(given: string): number | null {
  const at = Date.parse(given);
  return Number.isNaN(at) || at < Date.UTC(1990, 0, 1) ? null : at;
}
