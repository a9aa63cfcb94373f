import type { Ignored, Incoming, RawItem } from '#main/connectors/connector';
import { noDetails, type InteractionKind, type Party } from '#shared/domain/interaction';
import { headlineOf, wordsOf } from './words.ts';
import {
  keyOf,
  ownerOf,
  servedItem,
  type Notification,
  type PostRecord,
  type Profile,
  type ServedItem,
} from './served.ts';
import { timeOf } from './answers.ts';

/** What the network calls a way to take part without words, by the reason it is told for. */
const engagements: ReadonlyMap<string, Readonly<{ kind: InteractionKind; verb: string }>> = new Map([
  ['like', { kind: 'reaction', verb: 'liked' }],
  ['like-via-repost', { kind: 'reaction', verb: 'liked' }],
  ['repost', { kind: 'share', verb: 'reposted' }],
  ['repost-via-repost', { kind: 'share', verb: 'reposted' }],
  ['follow', { kind: 'follow', verb: 'followed' }],
]);
const spoken = new Set(['mention', 'reply', 'quote']);
/** Labels by which the network itself takes a post from sight (atproto.com/specs/label). */
const hiding = new Set(['!hide', '!takedown', '!suspend']);

/** What was served as an interaction. Throws for what is none. */
export async function normalizeBluesky(item: RawItem): Promise<Incoming | Ignored> {
  const served = servedItem.parse(JSON.parse(Buffer.from(item.raw).toString('utf8')));
  switch (served.kind) {
    case 'notification':
      return ofNotification(item, served);
    case 'answer':
      return ofAnswer(item, served);
    case 'message':
      return ofMessage(item, served);
    case 'unfollow':
      return {
        ...common(item, { key: `unfollow:${served.of}`, author: served.author, text: '' }),
        ...{ kind: 'unfollow', occurredAt: served.at, permalink: pageOf(served.author.did) },
        details: { ...noDetails, engagement: { verb: 'unfollowed', emoji: null } },
      };
    default:
      return served satisfies never;
  }
}

type Of<Kind extends ServedItem['kind']> = Extract<ServedItem, { kind: Kind }>;

function ofNotification(item: RawItem, { me, notification, about }: Of<'notification'>): Incoming | Ignored {
  const { uri, author, reason, record, reasonSubject = null } = notification;
  const engagement = engagements.get(reason);
  if (!engagement && !spoken.has(reason)) return { ignored: reason };
  const text = engagement ? '' : wordsOf(record);
  // A quote without a word of one's own is another way to repost.
  const { kind, verb } =
    engagement ?? (reason === 'quote' && text === '' ? { kind: 'share' as const, verb: 'reposted' } : {});
  const place = kind ? { inReplyTo: reasonSubject, references: [] } : placeOf(record, me);
  return {
    ...common(item, { key: uri, author, text }),
    ...place,
    kind: kind ?? kindOf(record, me),
    subject: about === null || ownerOf(about.uri) !== me ? null : headlineOf(about.text),
    occurredAt: Date.parse(notification.indexedAt),
    permalink: linkOf(kind && reason !== 'quote' ? (reasonSubject ?? uri) : uri, author),
    details: verb === undefined ? noDetails : { ...noDetails, engagement: { verb, emoji: null } },
    state: isHidden(notification) ? 'unavailable' : 'published',
  };
}

/** Words below a post of the shop's are a comment; all others are said on somebody else's page. */
function kindOf({ reply }: PostRecord, me: string): InteractionKind {
  return reply && ownerOf(reply.root.uri) === me ? 'comment' : 'mention';
}

/**
 * What stands below one first word is one conversation. Below a post of the shop's to everybody that is each answer to it,
 * for a hundred who answer it do not talk with each other.
 */
function placeOf({ reply }: PostRecord, me: string): Pick<Incoming, 'inReplyTo' | 'references'> {
  if (!reply) return { inReplyTo: null, references: [] };
  const { root, parent } = reply;
  if (ownerOf(root.uri) !== me) return { inReplyTo: parent.uri, references: [...new Set([root.uri, parent.uri])] };
  return parent.uri === root.uri
    ? { inReplyTo: null, references: [] }
    : { inReplyTo: parent.uri, references: [parent.uri] };
}

function ofAnswer(item: RawItem, { me, post, to, about }: Of<'answer'>): Incoming {
  return {
    ...common(item, { key: post.uri, author: me, text: wordsOf(post.value) }),
    ...placeOf(post.value, me.did),
    ...{ kind: 'comment', direction: 'outbound', to: to && to.did !== me.did ? [partyOf(to)] : [] },
    subject: about === null || ownerOf(about.uri) !== me.did ? null : headlineOf(about.text),
    ...{ occurredAt: timeOf(post), permalink: linkOf(post.uri, me), state: 'published', seen: true },
  };
}

function ofMessage(item: RawItem, { me, convo, members, message }: Of<'message'>): Incoming {
  const did = message.sender?.did ?? '';
  const own = did === me;
  const author = members.find((one) => one.did === did) ?? { did, handle: '', displayName: undefined };
  const others = members.filter((one) => one.did !== did);
  return {
    ...common(item, { key: messageId(convo, message.id), author, text: wordsOf({ ...message, embed: undefined }) }),
    ...{ kind: 'message', direction: own ? 'outbound' : 'inbound', visibility: 'private', thread: convo },
    to: others.map(partyOf),
    occurredAt: Date.parse(message.sentAt),
    permalink: `${web}/messages/${encodeURIComponent(convo)}`,
    state: 'published',
    seen: item.seen || own,
  };
}

/** What most have: said by somebody to everybody. */
function common(
  item: RawItem,
  { key, author, text }: Readonly<{ key: string; author: Profile; text: string }>,
): Omit<Incoming, 'kind' | 'occurredAt'> {
  return {
    ...{ key, providerId: key, direction: 'inbound', visibility: 'public', author: partyOf(author) },
    ...{ replyTo: [], to: [], cc: [], subject: null, text, newText: text, html: null, attachments: [], rating: null },
    ...{ receivedAt: item.receivedAt, inReplyTo: null, references: [], permalink: null, thread: null },
    ...{ details: noDetails, seen: item.seen, head: new Uint8Array() },
  };
}

/** A handle is what people recognise, and changes; the DID stays. */
function partyOf({ did, handle, displayName }: Profile): Party {
  const at = handle === '' || handle === 'handle.invalid' ? '' : `@${handle}`;
  const shown = (displayName ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, 300);
  return { address: did.toLowerCase(), name: (shown && at ? `${shown} (${at})` : shown || at) || null };
}

/** The provider's id of a message in private, beside posts' at-uris. */
export function messageId(convo: string, id: string): string {
  return `chat:${convo}/${id}`;
}

/** Where people read it. */
const web = 'https://bsky.app';

function pageOf(did: string): string {
  return `${web}/profile/${did}`;
}

function linkOf(uri: string, { did }: Profile): string {
  return uri.includes('/app.bsky.feed.post/') ? `${pageOf(ownerOf(uri))}/post/${keyOf(uri)}` : pageOf(did);
}

function isHidden({ labels = [] }: Notification): boolean {
  return labels.some(({ val }) => hiding.has(val));
}
