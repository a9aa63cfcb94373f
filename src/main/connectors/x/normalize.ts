import type { Ignored, Incoming, RawItem } from '#main/connectors/connector';
import { noDetails, type InteractionKind, type Party } from '#shared/domain/interaction';
import { instantOf, messageName, postName, served, type Message, type Post, type Served, type User } from './post.ts';

/** A post or a direct message as an interaction. Throws for what is neither. */
export async function normalizeServed(item: RawItem): Promise<Incoming | Ignored> {
  const given = served.parse(JSON.parse(Buffer.from(item.raw).toString('utf8')));
  if (given.post) return ofPost(given.post, given, item);
  if (given.message) return ofMessage(given.message, given, item);
  throw new Error('neither a post nor a message');
}

function ofPost(post: Post, { me, author }: Served, item: RawItem): Incoming | Ignored {
  const own = post.author_id === me.id;
  const { parent, quoted, reposted } = referencesOf(post);
  // What the shop posts by itself is told to everybody, and answers nobody.
  if (own && parent === undefined) return { ignored: 'own post' };
  const [first = post.id] = post.edit_history_tweet_ids ?? [];
  const id = postName(post);
  const text = reposted === undefined ? wordsOf(post) : '';
  // Below a post of the shop's everybody begins a conversation of their own.
  const begins = parent === undefined || (parent === post.conversation_id && post.in_reply_to_user_id === me.id);
  const inReplyTo = begins && !own ? (quoted ?? null) : (parent ?? null);
  const named = inReplyTo === null ? null : `x:post:${inReplyTo}`;
  const root = begins || post.conversation_id === undefined || own ? [] : [`x:post:${post.conversation_id}`];
  return {
    ...base(item, own),
    key: id,
    kind: kindOf(post, me.id, reposted),
    direction: own ? 'outbound' : 'inbound',
    visibility: 'public',
    author: own ? { name: author?.name || null, address: me.address } : partyOf(author, post.author_id),
    to: own && post.in_reply_to_user_id ? [{ name: null, address: `x:${post.in_reply_to_user_id}` }] : [],
    ...{ text, newText: text, occurredAt: timeOf(first, post.created_at), providerId: id },
    inReplyTo: named,
    references: named === null ? root : [...new Set([...root, named])],
    permalink: `https://x.com/${author?.username || 'i'}/status/${post.id}`,
    thread: null,
    state: 'published',
  };
}

function ofMessage(given: Message, { me, author }: Served, item: RawItem): Incoming | Ignored {
  if (given.event_type !== 'MessageCreate') return { ignored: given.event_type };
  const own = given.sender_id === me.id;
  // A conversation of two is named by both: `1-2`.
  const others = (given.dm_conversation_id ?? '').split('-').filter((one) => /^\d+$/u.test(one) && one !== me.id);
  const text = withLinks(given.text, given.entities?.urls);
  return {
    ...base(item, own),
    key: messageName(given.id),
    kind: 'message',
    direction: own ? 'outbound' : 'inbound',
    visibility: 'private',
    author: own ? { name: author?.name || null, address: me.address } : partyOf(author, given.sender_id),
    to: own ? others.map((one) => ({ name: null, address: `x:${one}` })) : [],
    ...{ text, newText: text, occurredAt: sentAt(given), providerId: messageName(given.id) },
    ...{ inReplyTo: null, references: [], thread: given.dm_conversation_id ?? null },
    permalink: given.dm_conversation_id === undefined ? null : `https://x.com/messages/${given.dm_conversation_id}`,
  };
}

function base(item: RawItem, own: boolean) {
  return {
    ...{ replyTo: [], cc: [], subject: null, html: null, attachments: [], rating: null, details: noDetails },
    ...{ receivedAt: item.receivedAt, seen: item.seen || own, head: new Uint8Array() },
  };
}

function referencesOf({
  referenced_tweets: all = [],
}: Post): Readonly<Record<'parent' | 'quoted' | 'reposted', string | undefined>> {
  const of = (type: string): string | undefined => all.find((one) => one.type === type)?.id;
  return { parent: of('replied_to'), quoted: of('quoted'), reposted: of('retweeted') };
}

/** On the shop's page a comment, on somebody's own a mention; a repost says nothing. */
function kindOf({ in_reply_to_user_id: answers }: Post, me: string, reposted: string | undefined): InteractionKind {
  if (reposted !== undefined) return 'share';
  return answers === me ? 'comment' : 'mention';
}

/** Known for good by the number; the name people know them by may change. */
function partyOf(author: User | null, id: string | undefined): Party {
  const number = author?.id ?? id;
  const handle = author?.username ? `@${author.username}` : '';
  const name = author?.name.trim();
  return {
    name: name && handle ? `${name} (${handle})` : name || handle || null,
    address: number === undefined ? '' : `x:${number}`,
  };
}

/** What was written, without the names that X puts before an answer. */
function wordsOf({ text, entities, note_tweet: note, display_text_range: range }: Post): string {
  if (note) return withLinks(note.text, note.entities?.urls ?? entities?.urls);
  const start = range?.[0] ?? 0;
  return withLinks(start === 0 ? text : [...text].slice(start).join(''), entities?.urls);
}

/** A picture that goes along is a link to the post itself. */
const ownPicture = /^https:\/\/(?:twitter|x)\.com\/\w+\/status\/\d+\/(?:photo|video)\//u;

/** X shortens every address to one of its own, and escapes three signs. */
export function withLinks(
  text: string,
  links: readonly Readonly<{ url: string; expanded_url: string }>[] | undefined,
): string {
  let whole = text;
  for (const { url, expanded_url: target } of links ?? [])
    if (url !== '' && /^https?:\/\//iu.test(target) && !ownPicture.test(target)) whole = whole.split(url).join(target);
  return whole.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim();
}

/** What an edit may be later than its first version, in milliseconds; what is further off is no id that tells its time. */
const longestEdit = 24 * 60 * 60_000;

/** By the id, for an edit has a time of its own; to the second, as X says it. */
function timeOf(id: string, created: string | undefined): number {
  const given = Date.parse(created ?? '');
  const told = Math.floor(instantOf(id) / 1000) * 1000;
  return Number.isNaN(given) || Math.abs(given - told) < longestEdit ? told : given;
}

/** Messages are not edited. */
function sentAt({ id, created_at: created }: Message): number {
  const given = Date.parse(created ?? '');
  return Number.isNaN(given) ? instantOf(id) : given;
}
