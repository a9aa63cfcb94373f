import { createHash } from 'node:crypto';
import type { Party } from '#shared/domain/interaction';
import type { ChatItem } from './chat-item.ts';
import type { Chat, ChatMessage } from './parse-chat.ts';
import { contentOf, wordsToKnow } from './words.ts';
import type { Wall } from './stamp.ts';

type About = Readonly<{
  /** What the export is called: with whom it is, in many languages. */
  fileName: string;
  /** The shop's names in chats, lower case. */
  own: readonly string[];
}>;

/**
 * The messages of a chat, each with a key that it has in every export of the chat: when and by whom, its words, and which of
 * equal ones it is. Null where nobody can tell who of them is the shop.
 */
export function itemsOf(chat: Chat, { fileName, own }: About): readonly ChatItem[] | null {
  const people = new Map(chat.messages.map(({ author }) => [author, partyOf(author)]));
  const mine = ownNames(people, { fileName, own });
  if (mine === null) return null;
  const others = [...people].filter(([author]) => !mine.has(author)).map(([, party]) => party);
  const [first] = others;
  const group = others.length > 1;
  const known = group || !first ? `group:${titleOf(fileName).toLowerCase()}` : first.address;
  const met = new Map<string, number>();
  return chat.messages.map((message): ChatItem => {
    const author = people.get(message.author) ?? partyOf(message.author);
    const said = [known, author.address, minuteOf(message.wall), wordsToKnow(message.text)].join('\n');
    const before = met.get(said) ?? 0;
    met.set(said, before + 1);
    const { file, words, left } = contentOf(message.text);
    return {
      key: createHash('sha256').update(`${said}\n${before}`).digest('hex'),
      at: instantOf(message.wall),
      own: mine.has(message.author),
      chat: known,
      title: group ? titleOf(fileName) : null,
      ...{ author, others, file, words, left },
    };
  });
}

/** Which of the names are the shop's: those it gave; else in a chat of two the one that the file is not called after. */
function ownNames(people: ReadonlyMap<string, Party>, { fileName, own }: About): ReadonlySet<string> | null {
  const names = [...people.keys()];
  const given = names.filter((name) => own.includes(plain(name)) || own.includes(people.get(name)?.address ?? ''));
  if (given.length > 0) return new Set(given);
  const called = names.filter((name) => plain(fileName).includes(plain(name)));
  if (called.length !== 1 || names.length > 2) return null;
  return new Set(names.filter((name) => name !== called[0]));
}

/** A number as it is dialled where somebody is not in the phone's contacts; "~" stands before names people gave themselves. */
function partyOf(author: ChatMessage['author']): Party {
  const name = author.replace(/^~[\s\u202f\u00a0]*/u, '').trim();
  const number = `+${name.replaceAll(/\D/gu, '')}`;
  const isNumber = /^\+[\d\s()\u00a0\u202f\u2011-]{7,24}$/u.test(
    name.replaceAll(/[\u200e\u202a-\u202e\u2066-\u2069]/gu, ''),
  );
  return isNumber ? { name: null, address: number } : { name, address: plain(name) };
}

function plain(name: string): string {
  return name
    .replaceAll(/[~\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replaceAll(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** What is left of "WhatsApp Chat with …" in whatever language: the name of a group. */
function titleOf(fileName: string): string {
  const bare = fileName.replace(/\.(?:txt|zip)$/iu, '').replace(/ ?\(\d+\)$/u, '');
  const dashed = /^whatsapp[^-–]*[-–] ?(?<title>.+)$/iu.exec(bare)?.groups?.['title'];
  const worded = /(?:with|mit|con|avec|com|met|med|z|с|ile|dengan|:)\s+(?<title>.+)$/iu.exec(bare)?.groups?.['title'];
  return (/^whatsapp-?chat|whatsapp/iu.test(bare) ? (worded ?? dashed) : null) ?? bare;
}

function minuteOf({ year, month, day, hour, minute }: Wall): string {
  return [year, month, day, hour, minute].join('-');
}

/** In the time zone of this computer, which is taken for that of the phone. */
function instantOf({ year, month, day, hour, minute, second }: Wall): number {
  return new Date(year, month - 1, day, hour, minute, second).getTime();
}
