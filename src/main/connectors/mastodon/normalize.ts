import type { Ignored, Incoming, RawItem } from '#main/connectors/connector';
import { noDetails, type InteractionKind, type Party } from '#shared/domain/interaction';
import { textOfContent, withoutAddressees, wordsOf } from './content-text.ts';
import {
  bringsWords,
  notification,
  served,
  status,
  type Account,
  type Notification,
  type Served,
  type Status,
} from './entities.ts';
import { statusId } from './settings.ts';

const withoutWords: ReadonlyMap<string, InteractionKind> = new Map([
  ['favourite', 'reaction'],
  ['reblog', 'share'],
  ['follow', 'follow'],
  ['follow_request', 'follow'],
]);

/** A notification or a status of the shop's own as an interaction. Throws for what is none. */
export async function normalizeServed(item: RawItem): Promise<Incoming | Ignored> {
  const given = served.parse(JSON.parse(Buffer.from(item.raw).toString('utf8')));
  if (given.unfollowed) return ofUnfollowing(given.unfollowed, given, item);
  if (given.notification === undefined) return ofStatus(status.parse(given.status), given, item);
  const told = notification.parse(given.notification);
  if (bringsWords(told.type) && told.status) return ofStatus(told.status, given, item);
  return ofNotification(told, given, item);
}

function ofStatus(said: Status, given: Served, item: RawItem): Incoming {
  const { domain, me, above } = given;
  const own = said.account.id === me;
  const id = statusId(domain, said.id);
  const whole = wordsOf(said);
  // What the shop says begins with the name that was put there for it.
  const text = own ? withoutAddressees(whole) : whole;
  const inReplyTo = said.in_reply_to_id ? statusId(domain, said.in_reply_to_id) : null;
  const ancestors = above.map((one) => statusId(domain, one.id));
  return {
    ...bare(item, { id: `status:${id}`, at: instantOf(said.created_at), author: partyOf(said.account, domain) }),
    ...{ kind: kindOf(said, given), direction: own ? 'outbound' : 'inbound', providerId: id },
    visibility: said.visibility === 'direct' ? 'private' : 'public',
    to: own ? said.mentions.filter((one) => one.id !== me).map((one) => namedOnly(one.acct, domain)) : [],
    subject: said.spoiler_text.trim().slice(0, 500) || null,
    ...{ text, newText: withoutAddressees(text) || text, inReplyTo },
    references: ancestors.length > 0 || inReplyTo === null ? ancestors : [inReplyTo],
    ...{ permalink: webAddress(said.url), state: 'published', seen: item.seen || own },
  };
}

/** A like, a boost, somebody who follows; or a mention whose words are gone already. */
function ofNotification(told: Notification, { domain }: Served, item: RawItem): Incoming | Ignored {
  const wordless = bringsWords(told.type);
  const kind = wordless ? 'mention' : withoutWords.get(told.type);
  if (kind === undefined) return { ignored: told.type };
  const about = told.status && statusId(domain, told.status.id);
  return {
    ...bare(item, {
      id: `notification:${domain}#${told.id}`,
      at: instantOf(told.created_at),
      author: partyOf(told.account, domain),
    }),
    ...{ kind, providerId: `${domain}#notification-${told.id}` },
    subject: told.status ? lineOf(textOfContent(told.status.content)) || null : null,
    ...(about && { inReplyTo: about, references: [about] }),
    permalink: webAddress(told.status?.url) ?? webAddress(told.account.url),
    ...(wordless && { state: 'unavailable' }),
  };
}

function ofUnfollowing(
  { account, of, at }: NonNullable<Served['unfollowed']>,
  { domain }: Served,
  item: RawItem,
): Incoming {
  const id = `unfollow:${domain}#${of}`;
  return {
    ...bare(item, { id, at, author: partyOf(account, domain) }),
    ...{ kind: 'unfollow', providerId: `${domain}#unfollow-${of}`, permalink: webAddress(account.url) },
  };
}

function bare(item: RawItem, { id, at, author }: Readonly<{ id: string; at: number; author: Party }>): Incoming {
  return {
    ...{ key: id, kind: 'mention', direction: 'inbound', visibility: 'public', author, replyTo: [], to: [], cc: [] },
    ...{ subject: null, text: '', newText: '', html: null, attachments: [], rating: null, occurredAt: at },
    ...{ receivedAt: item.receivedAt, providerId: id, inReplyTo: null, references: [], permalink: null, thread: null },
    ...{ details: noDetails, seen: item.seen, head: new Uint8Array() },
  };
}

/** Below something of the shop's it is a comment; elsewhere it speaks of the shop. */
function kindOf(said: Status, { me, above }: Served): InteractionKind {
  if (said.visibility === 'direct') return 'message';
  const isBelowOwn = said.in_reply_to_account_id === me || above[0]?.own === true;
  return isBelowOwn || said.account.id === me ? 'comment' : 'mention';
}

function partyOf({ acct, display_name: name, username }: Account, domain: string): Party {
  return { ...namedOnly(acct, domain), name: lineOf(name).slice(0, 300) || username || null };
}

function namedOnly(acct: string, domain: string): Party {
  return { name: null, address: (acct.includes('@') ? acct : `${acct}@${domain}`).toLowerCase() };
}

function lineOf(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().slice(0, 200);
}

function instantOf(given: string): number {
  const at = Date.parse(given);
  if (Number.isNaN(at)) throw new Error(`no time: ${given.slice(0, 40)}`);
  return at;
}

function webAddress(given: string | null | undefined): string | null {
  return given && /^https?:\/\/\S+$/iu.test(given) ? given : null;
}
