import type { Ignored, Incoming, RawItem } from '#main/connectors/connector';
import { noDetails, type InteractionKind } from '#shared/domain/interaction';
import { userAddress } from './settings.ts';
import { served, stateOf, thingName, type Thing } from './thing.ts';

/** A comment, a post or a message as an interaction. Throws for what is none. */
export async function normalizeThing(item: RawItem): Promise<Incoming | Ignored> {
  const { user, thing } = served.parse(JSON.parse(Buffer.from(item.raw).toString('utf8')));
  const { kind, data } = thing;
  if (stateOf(thing) !== 'published') return { ignored: 'taken away before it was read' };
  const author = data.author ?? '';
  const own = author.toLowerCase() === user;
  const isMessage = kind === 't4';
  const text = (kind === 't3' ? [data.title, data.selftext].filter(Boolean).join('\n\n') : (data.body ?? '')).trim();
  const id = thingName(data.name);
  const inReplyTo = parentOf(thing, user);
  const to = data.dest ?? '';
  return {
    key: id,
    kind: kindOf(thing),
    direction: own ? 'outbound' : 'inbound',
    visibility: isMessage ? 'private' : 'public',
    author: isSomebody(author) ? { name: `u/${author}`, address: userAddress(author) } : { name: null, address: '' },
    ...{ replyTo: [], cc: [] },
    to: own && isMessage && isSomebody(to) ? [{ name: `u/${to}`, address: userAddress(to) }] : [],
    subject: (isMessage ? data.subject : kind === 't3' ? data.title : data.link_title)?.trim() || null,
    ...{ text, newText: text, html: null, attachments: [], rating: null },
    ...{ occurredAt: data.created_utc * 1000, receivedAt: item.receivedAt, providerId: id, inReplyTo },
    references: inReplyTo === null ? [] : [inReplyTo],
    permalink: linkOf(thing),
    thread: isMessage ? (data.first_message_name ?? data.name) : null,
    details: noDetails,
    ...(!isMessage && { state: 'published' }),
    seen: item.seen || own,
    head: new Uint8Array(),
  };
}

function kindOf({ kind, data }: Thing): InteractionKind {
  if (kind === 't4') return 'message';
  return data.type === 'username_mention' ? 'mention' : 'comment';
}

/** Below a post of the shop's everybody begins a conversation of their own. */
function parentOf({ kind, data }: Thing, user: string): string | null {
  const parent = data.parent_id ?? '';
  const ofTheShop = data.type === 'post_reply' && data.author?.toLowerCase() !== user;
  return /^t[134]_[0-9a-z]+$/u.test(parent) && kind !== 't3' && !ofTheShop ? thingName(parent) : null;
}

function isSomebody(author: string): boolean {
  return author !== '' && author !== '[deleted]';
}

function linkOf({ kind, data }: Thing): string | null {
  if (kind === 't4')
    return `https://www.reddit.com/message/messages/${(data.first_message_name ?? data.name).slice(3)}`;
  const path = data.permalink ?? data.context?.replace(/\?.*$/u, '') ?? '';
  return path.startsWith('/') && !path.startsWith('//') ? `https://www.reddit.com${path}` : null;
}
