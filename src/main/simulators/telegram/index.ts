import type { Chat, Message, ReactionTypeEmoji, User, UserFromGetMe } from '@grammyjs/types';
import { jsonBody, Simulator, type Answered, type Asked } from '../simulator.ts';
import { Files } from './files.ts';
import { chatWith, People } from './people.ts';
import { refused, result, seconds, textIn, tooMany } from './results.ts';
import { Updates, type News } from './updates.ts';

export type TelegramOptions = Readonly<{
  /** The bot's user name. */
  bot?: string;
  name?: string;
  port?: number;
  now?: () => number;
  /** Whether it forgets after a day what was not fetched, as Telegram does. */
  forgets?: boolean;
}>;

/** Who does something, of whom a user name is enough, and when, if not now. */
export type Doing = Readonly<{ by?: string; name?: string; at?: number }>;
export type Writing = Doing &
  Readonly<{
    /** To the shop's own account, which the bot looks after, instead of to the bot. */
    business?: boolean;
    repliesTo?: Written;
    /** Anything a message holds besides its words. */
    holding?: Partial<Message>;
  }>;
export type Written = Message & Readonly<{ from: User; chat: Chat.PrivateChat }>;
/** What the shop said, in which chat. */
export type Said = Readonly<{ to: string; text: string; at: number; message: number }>;

const day = 24 * 60 * 60_000;
/** About one message a second to a chat: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const limits = [{ bucket: 'send', requests: 1, per: 1000 }];

/** Telegram's bot API on loopback. */
export async function openTelegramSimulator(options: TelegramOptions = {}): Promise<TelegramSimulator> {
  return new TelegramSimulator(options).open(options.port);
}

export class TelegramSimulator extends Simulator {
  readonly people = new People();
  readonly files = new Files();
  readonly sent: Said[] = [];
  /** Messages in business chats that the shop marked as read. */
  readonly seen: number[] = [];
  /** A program that is told of updates by itself; then nobody may fetch them. */
  webhook = '';
  /** The bot's token; another one from now on where it is set. */
  secret = '7000000042:AAF-simulated_token_of_the_bakery_1';
  readonly connection = 'bc1_bakery';
  readonly #bot: UserFromGetMe;
  readonly #owner: User;
  readonly #updates: Updates;
  readonly #now: () => number;
  readonly #blocked = new Set<number>();
  readonly #heard = new Map<string, number>();
  #messages = 0;

  constructor({ bot = 'bakery_bot', name = 'The bakery', now = Date.now, forgets = true }: TelegramOptions = {}) {
    super({
      ...{ limits, now, bucketOf: ({ path }) => (path.endsWith('/sendMessage') ? 'send' : '') },
      tooMany: (until) => tooMany(Math.max(1, Math.ceil((until - now()) / 1000))),
      answer: (asked) => this.#answer(asked),
    });
    this.#now = now;
    this.#updates = new Updates(now, forgets);
    this.#owner = { id: 600_000_001, is_bot: false, first_name: name };
    this.#bot = {
      ...{ id: 7_000_000_042, is_bot: true, first_name: name, username: bot },
      ...{ can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false },
      ...{ can_connect_to_business: true, has_main_web_app: false, has_topics_enabled: false },
      ...{ allows_users_to_create_topics: false, can_manage_bots: false, supports_join_request_queries: false },
    };
  }

  get bot(): string {
    return this.#bot.username;
  }

  /** Somebody writes to the shop. */
  writes(text: string, { by = 'ben_w', name, at = this.#now(), ...rest }: Writing = {}): Written {
    const from = this.people.person(by, name);
    this.#heard.set(`${rest.business === true}:${from.id}`, at);
    return this.#message({ ...(text !== '' && { text }), ...rest.holding }, { from, chat: from, at, ...rest });
  }

  /** Somebody sends a file, a photo unless told otherwise. */
  sends(
    content: Uint8Array,
    writing: Writing & Readonly<{ caption?: string; fileName?: string; size?: number }> = {},
  ): Written {
    const { caption, fileName, size = content.byteLength } = writing;
    const id = this.files.add(content);
    const file = { file_id: id, file_unique_id: `unique-${id}`, file_size: size };
    const holding: Partial<Message> =
      fileName === undefined
        ? {
            photo: [
              { ...file, file_id: `${id}-small`, width: 90, height: 60 },
              { ...file, width: 900, height: 600 },
            ],
          }
        : { document: { ...file, file_name: fileName } };
    return this.writes('', { ...writing, holding: { ...holding, ...(caption !== undefined && { caption }) } });
  }

  /** The owner answers from their own phone. */
  ownerWrites(text: string, to: Written, { at = this.#now() }: Doing = {}): Written {
    const chat = this.people.byId(to.chat.id) ?? this.#owner;
    return this.#message({ text }, { from: this.#owner, chat, at, business: true });
  }

  edits(written: Written, text: string, { at = this.#now() }: Doing = {}): void {
    const edited = { ...written, text, edit_date: seconds(at) };
    if (written.business_connection_id === undefined) this.#tell({ edited_message: edited }, at);
    else this.#tell({ edited_business_message: edited }, at);
  }

  /** Bots are not told of it, but in chats of a business. */
  deletes(written: Written, { at = this.#now() }: Doing = {}): void {
    const { business_connection_id: connection, chat, message_id: message } = written;
    if (connection === undefined) return;
    this.#tell({ deleted_business_messages: { business_connection_id: connection, chat, message_ids: [message] } }, at);
  }

  reacts(
    to: number,
    emoji: ReactionTypeEmoji['emoji'] | null,
    { by = 'ben_w', name, at = this.#now() }: Doing = {},
  ): void {
    const user = this.people.person(by, name);
    const given: ReactionTypeEmoji[] = emoji === null ? [] : [{ type: 'emoji', emoji }];
    const reaction = {
      chat: chatWith(user),
      message_id: to,
      user,
      date: seconds(at),
      old_reaction: [],
      new_reaction: given,
    };
    this.#tell({ message_reaction: reaction }, at);
  }

  /** Somebody wrote long ago, in words that are not kept; what is left is that they wrote. */
  wrote({ by = 'ben_w', name, at = this.#now() }: Doing = {}): void {
    const { id } = this.people.person(by, name);
    this.#heard.set(`false:${id}`, Math.max(this.#heard.get(`false:${id}`) ?? 0, at));
  }

  /** Somebody opens the chat with the bot for the first time. */
  follows(doing: Doing = {}): Written {
    return this.writes('/start', doing);
  }

  blocks({ by = 'ben_w', name, at = this.#now() }: Doing = {}): void {
    const user = this.people.person(by, name);
    this.#blocked.add(user.id);
    this.#membership(user, 'kicked', at);
  }

  unblocks({ by = 'ben_w', name, at = this.#now() }: Doing = {}): void {
    const user = this.people.person(by, name);
    this.#blocked.delete(user.id);
    this.#membership(user, 'member', at);
  }

  /** A week passes without updates. */
  jumpsTo(number: number): void {
    this.#updates.jump(number);
  }

  /** Everything is told once more, as if nobody had fetched it. */
  tellsAgain(): void {
    this.#updates.restore();
  }

  /** Whether somebody waits for news just now. */
  get isAwaited(): boolean {
    return this.#updates.isAwaited;
  }

  /** Another program asks for the same bot's updates. */
  fetchedElsewhere(): void {
    this.#updates.interrupt();
  }

  override async close(): Promise<void> {
    this.#updates.end();
    await super.close();
  }

  #membership(user: User, status: 'kicked' | 'member', at: number): void {
    const bot: User = this.#bot;
    const [left, member] = [
      { status: 'kicked', user: bot, until_date: 0 } as const,
      { status: 'member', user: bot } as const,
    ];
    const [before, after] = status === 'kicked' ? [member, left] : [left, member];
    this.#tell(
      {
        my_chat_member: {
          ...{ chat: chatWith(user), from: user, date: seconds(at) },
          ...{ old_chat_member: before, new_chat_member: after },
        },
      },
      at,
    );
  }

  #message(
    holding: Partial<Message>,
    to: Readonly<{ from: User; chat: User; at: number; business?: boolean; repliesTo?: Written }>,
  ): Written {
    this.#messages += 1;
    const { from, chat, at, business = false, repliesTo } = to;
    const written: Written = {
      ...holding,
      ...{ message_id: this.#messages, date: seconds(at), from, chat: chatWith(chat) },
      ...(business && { business_connection_id: this.connection }),
      ...(repliesTo && { reply_to_message: asAnswered(repliesTo) }),
    };
    if (from.is_bot) return written;
    this.#tell(business ? { business_message: written } : { message: written }, at);
    return written;
  }

  #tell(news: News, at: number): void {
    this.#updates.add(news, at);
  }

  async #answer(asked: Asked): Promise<Answered> {
    const [, token, rest = ''] = /^\/(?:file\/)?bot([^/]+)\/(.*)$/u.exec(asked.path) ?? [];
    if (token === undefined) return refused(404, 'Not Found');
    if (token !== this.secret) return refused(401, 'Unauthorized');
    if (asked.path.startsWith('/file/')) return this.files.serve(rest);
    const given: Readonly<Record<string, unknown>> = Object(jsonBody(asked) ?? {});
    switch (rest) {
      case 'getMe':
        return result(this.#bot);
      case 'getWebhookInfo':
        return result({ url: this.webhook, has_custom_certificate: false, pending_update_count: 0 });
      case 'getUpdates':
        return this.#getUpdates(given);
      case 'getFile':
        return this.files.describe(textIn(given, 'file_id'));
      case 'sendMessage':
        return this.#send(given);
      case 'readBusinessMessage':
        this.seen.push(Number(given['message_id']));
        return result(true);
      default:
        return refused(404, 'Not Found: method not found');
    }
  }

  async #getUpdates(given: Readonly<Record<string, unknown>>): Promise<Answered> {
    if (this.webhook !== '')
      return refused(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    this.#updates.interrupt();
    const [offset, limit, timeout] = [given['offset'] ?? 0, given['limit'] ?? 100, given['timeout'] ?? 0].map(Number);
    const there = this.#updates.take(offset ?? 0, limit ?? 100);
    if (there.length > 0 || !timeout) return result(there);
    const how = await this.#updates.wait(timeout);
    if (how === 'conflict')
      return refused(
        409,
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      );
    return result(this.#updates.take(offset ?? 0, limit ?? 100));
  }

  #send(given: Readonly<Record<string, unknown>>): Answered {
    const chat = this.people.byId(Number(given['chat_id']));
    const text = textIn(given, 'text');
    const business = given['business_connection_id'] === this.connection;
    if (!chat) return refused(400, 'Bad Request: chat not found');
    if (text.length > 4096) return refused(400, 'Bad Request: message is too long');
    if (this.#blocked.has(chat.id)) return refused(403, 'Forbidden: bot was blocked by the user');
    const heard = this.#heard.get(`${business}:${chat.id}`);
    if (heard === undefined) return refused(403, "Forbidden: bot can't initiate conversation with a user");
    if (business && heard + day < this.#now()) return refused(400, 'Bad Request: BUSINESS_PEER_USAGE_MISSING');
    const from: User = this.#bot;
    const written = this.#message({ text }, { from, chat, at: this.#now(), business });
    this.sent.push({ to: chat.username ?? chat.first_name, text, at: this.#now(), message: written.message_id });
    return result(written);
  }
}

/** A message shows what it answers, but not what that answers in its turn. */
function asAnswered({ reply_to_message: _, ...message }: Written): NonNullable<Message['reply_to_message']> {
  // Their type asks for `undefined` where it allows nothing but absence.
  return message as NonNullable<Message['reply_to_message']>;
}
