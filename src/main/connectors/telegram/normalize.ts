import type { Ignored, Incoming, RawItem } from '#main/connectors/connector';
import { noDetails, type Party } from '#shared/domain/interaction';
import { filesOf } from './files.ts';
import { messageId, threadOf, type Spot } from './settings.ts';
import { messageIn, servedUpdate, type Message, type Update, type User } from './update.ts';
import { wordsOf } from './words.ts';

type Served = Readonly<ReturnType<typeof servedUpdate.parse>>;

/** An update as an interaction. Throws for what is none. */
export async function normalizeUpdate(item: RawItem): Promise<Incoming | Ignored> {
  const served = servedUpdate.parse(JSON.parse(Buffer.from(item.raw).toString('utf8')));
  const { message_reaction: reaction, my_chat_member: member } = served.update;
  const message = messageIn(served.update);
  const chat = (message ?? reaction ?? member)?.chat;
  // A bot may be added to any group: what is said there is said to others.
  if (!chat || chat.type !== 'private') return { ignored: chat ? 'not a private chat' : 'not a message' };
  if (message) return ofMessage(message, served, item);
  if (reaction) return ofReaction(reaction, served, item);
  if (!member || member.new_chat_member.status !== 'kicked') return { ignored: 'the bot was started again' };
  return {
    ...bare(served, item, { connection: '', chat: chat.id, message: 0 }),
    ...{ kind: 'unfollow', key: `telegram:${served.bot.id}:update:${served.update.update_id}` },
    ...{ providerId: `telegram:${served.bot.id}:update:${served.update.update_id}`, author: partyOf(member.from) },
    ...{ occurredAt: member.date * 1000, thread: null, permalink: pageOf(member.from) },
  };
}

function ofMessage(message: Message, served: Served, item: RawItem): Incoming | Ignored {
  const { chat, from, business_connection_id: connection = '' } = message;
  const { bot, files } = served;
  const text = wordsOf(message, files);
  if (text === '') return { ignored: 'a note of Telegram’s own' };
  const spot: Spot = { connection, chat: chat.id, message: message.message_id };
  // In a private chat its number is the customer's; anybody else in it is the shop.
  const own = from !== undefined && from.id !== chat.id;
  const answered = message.reply_to_message?.message_id;
  const inReplyTo = answered === undefined ? null : messageId(bot.id, { ...spot, message: answered });
  // Telegram sends it for who opens the chat: nobody typed it.
  const opened = !own && /^\/start(?:\s|$)/u.test(text);
  const contact = message.contact?.user_id === chat.id && !own ? message.contact : null;
  return {
    ...bare(served, item, spot),
    kind: opened ? 'follow' : 'message',
    direction: own ? 'outbound' : 'inbound',
    author: own ? { name: fullName(from), address: bot.address } : partyOf(from ?? chat),
    to: own ? [partyOf(chat)] : [],
    ...(!opened && { text, newText: text }),
    attachments: filesOf(message).flatMap(({ id, name, mediaType }) => {
      const content = files[id];
      if (content === undefined) return [];
      return [{ name, mediaType, inline: false, contentId: null, content: Buffer.from(content, 'base64') }];
    }),
    ...{ occurredAt: message.date * 1000, inReplyTo, references: inReplyTo === null ? [] : [inReplyTo] },
    permalink: pageOf(chat),
    state: 'published',
    ...(contact && { stated: [{ channel: 'phone', address: international(contact.phone_number) }] }),
    seen: item.seen || own,
  };
}

function ofReaction(
  reaction: NonNullable<Update['message_reaction']>,
  served: Served,
  item: RawItem,
): Incoming | Ignored {
  const { chat, user, message_id: message, new_reaction: given, date } = reaction;
  if (given.length === 0) return { ignored: 'a reaction was taken back' };
  const spot: Spot = { connection: '', chat: chat.id, message };
  const text = given.map(({ emoji }) => emoji ?? '⭐').join(' ');
  const id = `telegram:${served.bot.id}:update:${served.update.update_id}`;
  const inReplyTo = messageId(served.bot.id, spot);
  return {
    ...bare(served, item, spot),
    ...{ kind: 'reaction', key: id, providerId: id, author: partyOf(user ?? chat), text, newText: text },
    ...{ occurredAt: date * 1000, inReplyTo, references: [inReplyTo], permalink: pageOf(user ?? chat) },
  };
}

/** What is the same of everything said in a chat. */
function bare({ bot }: Served, item: RawItem, spot: Spot): Incoming {
  const id = messageId(bot.id, spot);
  return {
    ...{ key: id, kind: 'message', direction: 'inbound', visibility: 'private' },
    ...{ author: { name: null, address: '' }, replyTo: [], to: [], cc: [], subject: null },
    ...{ text: '', newText: '', html: null, attachments: [], rating: null },
    ...{ occurredAt: 0, receivedAt: item.receivedAt, providerId: id, inReplyTo: null, references: [] },
    ...{ permalink: null, thread: threadOf(spot), details: noDetails, seen: item.seen, head: new Uint8Array() },
  };
}

type Person = Pick<User, 'id' | 'first_name' | 'last_name' | 'username'>;

/** The number is theirs for good; the handle they can change, and many have none. */
function partyOf(person: Person): Party {
  const name = fullName(person);
  const handle = person.username === undefined ? '' : `@${person.username}`;
  return { name: (name && handle ? `${name} (${handle})` : name || handle) || null, address: `tg:${person.id}` };
}

function fullName({ first_name: first, last_name: last = '' }: Person): string {
  return `${first} ${last}`.replaceAll(/\s+/gu, ' ').trim().slice(0, 300);
}

function pageOf({ username }: Person): string | null {
  return username !== undefined && /^\w{3,40}$/u.test(username) ? `https://t.me/${username}` : null;
}

/** Of one's own contact Telegram tells the whole number, with or without its +. */
function international(phone: string): string {
  return phone.startsWith('+') ? phone : `+${phone}`;
}
