import type { Ignored, Incoming, RawItem } from '#main/connectors/connector';
import { noDetails, type Party } from '#shared/domain/interaction';
import { wordsOfHtml } from './page-words.ts';
import type { FeedItem } from './read-feed.ts';
import { servedItem, type ServedItem } from './served.ts';

/** An entry of a feed of comments as an interaction. Throws for what is none. */
export async function normalizeEntry(item: RawItem): Promise<Incoming | Ignored> {
  const {
    feed,
    item: name,
    at,
    own,
    parent,
    entry,
  } = servedItem.parse(JSON.parse(Buffer.from(item.raw).toString('utf8')));
  const text = entry.text || wordsOfHtml(entry.html);
  const id = idOf(feed, name);
  const inReplyTo = parent === null ? null : idOf(feed, parent);
  const author = authorOf(entry.author);
  const email = emailOf(entry.author);
  return {
    ...{ key: `entry:${id}`, kind: 'comment', direction: own ? 'outbound' : 'inbound', visibility: 'public' },
    author: own ? { ...author, address: feed } : author,
    ...{ replyTo: [], to: [], cc: [], subject: subjectOf(entry, text) },
    ...{ text, newText: text, html: null, attachments: [], rating: null },
    ...{ occurredAt: at, receivedAt: item.receivedAt, providerId: id, inReplyTo },
    references: inReplyTo === null ? [] : [inReplyTo],
    permalink: webAddress(entry.link),
    ...{ thread: null, details: noDetails, state: 'published' },
    ...(!own && email !== '' && { stated: [{ channel: 'email', address: email }] }),
    seen: item.seen || own,
    head: new Uint8Array(),
  };
}

/** An id that is an address of its own is one everywhere; any other holds within its feed. */
function idOf(feed: string, name: string): string {
  return /^(?:https?:\/\/|tag:|urn:)/iu.test(name) ? name : `${feed}#${name}`;
}

/** Who gave a name alone is nobody in particular: two of one name are not one person. */
function authorOf(author: FeedItem['author']): Party {
  const name = wordsOfHtml(author.name).replaceAll(/\s+/gu, ' ').slice(0, 300) || null;
  return { name, address: (emailOf(author) || pageOf(author)).toLowerCase() };
}

/** Services put an address of their own where they have none to give (Blogger: noreply@blogger.com). */
function emailOf({ email }: FeedItem['author']): string {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email) && !/^no-?reply@/iu.test(email) ? email.toLowerCase() : '';
}

function pageOf({ uri }: FeedItem['author']): string {
  return (
    webAddress(uri)
      ?.replace(/^https?:\/\//iu, '')
      .replace(/\/+$/u, '') ?? ''
  );
}

/** What it stands under, where the title tells: WordPress names the post and the author, others repeat the first words. */
function subjectOf({ title }: Pick<ServedItem['entry'], 'title'>, text: string): string | null {
  const said = wordsOfHtml(title).replaceAll(/\s+/gu, ' ').trim();
  const post = /^Comment on (.+) by .+$/u.exec(said)?.[1] ?? said;
  const beginning = post.replace(/(?:…|\.\.\.)$/u, '');
  return text.replaceAll(/\s+/gu, ' ').startsWith(beginning) || /^By: /u.test(said) ? null : post.slice(0, 300) || null;
}

function webAddress(given: string): string | null {
  return /^https?:\/\/\S+$/iu.test(given) ? given : null;
}
