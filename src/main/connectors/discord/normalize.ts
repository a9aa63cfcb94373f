import type { Ignored, Incoming, RawItem } from '#main/connectors/connector';
import { noDetails } from '#shared/domain/interaction';
import { messageName, served, type Message } from './message.ts';

/** Words, words that answer others, and those of people who use an app to write; what else there is Discord says itself. */
const said = new Set([0, 19, 20, 23]);
/** Somebody came to the server. */
const joined = 7;

/** A message as an interaction. Throws for what is none. */
export async function normalizeMessage(item: RawItem): Promise<Incoming | Ignored> {
  const { server, me, team, place, message } = served.parse(JSON.parse(Buffer.from(item.raw).toString('utf8')));
  const { author, type } = message;
  const own = author.id === me || team.includes(author.username.toLowerCase());
  if (type !== joined && !said.has(type)) return { ignored: `message type ${type}` };
  if (!own && (author.bot === true || message.webhook_id !== undefined)) return { ignored: 'a bot' };
  const occurredAt = Date.parse(message.timestamp);
  if (Number.isNaN(occurredAt)) throw new Error('no time');
  const text = type === joined ? '' : wordsOf(message);
  const id = messageName(place.id, message.id);
  const answered = message.message_reference?.message_id;
  const inReplyTo =
    answered === undefined ? null : messageName(message.message_reference?.channel_id ?? place.id, answered);
  const name = author.global_name?.trim();
  // Somebody's words in a channel are one conversation with them, unless the channel is one by itself.
  const thread = place.thread ? place.id : own ? null : `${place.id}/${author.id}`;
  return {
    key: `message:${id}`,
    kind: type === joined ? 'follow' : 'comment',
    direction: own ? 'outbound' : 'inbound',
    visibility: 'public',
    author: {
      name: name ? `${name} (@${author.username})` : author.username ? `@${author.username}` : null,
      address: own ? serverAddress(server) : `discord:${author.id}`,
    },
    ...{ replyTo: [], to: [], cc: [] },
    subject: place.name === '' ? null : `#${place.name}`,
    ...{ text, newText: text, html: null, attachments: [], rating: null },
    ...{ occurredAt, receivedAt: item.receivedAt, providerId: id, inReplyTo },
    references: inReplyTo === null ? [] : [inReplyTo],
    permalink: `https://discord.com/channels/${server}/${place.id}/${message.id}`,
    thread: type === joined ? null : thread,
    details: noDetails,
    ...(type !== joined && { state: 'published' }),
    seen: item.seen || own,
    head: new Uint8Array(),
  };
}

/** Names an account: a server and the bot in it. */
export function serverAddress(server: string): string {
  return `discord:server:${server}`;
}

/** Names instead of numbers, and the files that go along by name. */
function wordsOf({ content, mentions, attachments }: Message): string {
  const names = new Map(mentions.map(({ id, username }) => [id, username]));
  const words = content
    .replaceAll(/<@!?(\d{1,20})>/gu, (whole, id: string) => (names.has(id) ? `@${names.get(id)}` : whole))
    .replaceAll(/<a?:(\w{1,40}):\d{1,20}>/gu, ':$1:');
  return [words, ...attachments.map(({ filename }) => `[${filename}]`)]
    .filter((line) => line !== '')
    .join('\n')
    .trim();
}
