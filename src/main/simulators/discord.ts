import type {
  APIMessage,
  APIUser,
  RESTGetAPIChannelMessagesResult,
  RESTGetAPIGuildChannelsResult,
  RESTGetAPIGuildThreadsResult,
  RESTGetCurrentApplicationResult,
} from 'discord-api-types/v10';
import { jsonBody, Simulator, type Answered, type Asked } from './simulator.ts';

/** What a bot's questions are answered with, of the much that Discord says. */
type Message = Pick<
  APIMessage,
  'id' | 'type' | 'content' | 'timestamp' | 'edited_timestamp' | 'mentions' | 'attachments' | 'channel_id'
> &
  Readonly<{ author: Pick<APIUser, 'id' | 'username' | 'global_name' | 'bot'> }> &
  Pick<APIMessage, 'message_reference' | 'nonce'>;
type User = Message['author'];
type Channel = Readonly<{ id: string; type: 0 | 11; name: string; parent: string | null }> & { shown: boolean };
type Saying = Readonly<{ by: string; text: string; at?: number; name?: string; to?: string; channel?: string }>;

export type DiscordOptions = Readonly<{ now?: () => number; bot?: string; limited?: boolean }>;

/** How long a name of an answer is enforced to be new, in milliseconds. */
const rememberedNonce = 3 * 60_000;
const firstSnowflake = 1_420_070_400_000n;

/** A Discord server, its people, and a bot of the shop's in it. */
export class DiscordServer {
  readonly id = '700000000000000001';
  readonly simulator: Simulator;
  /** Whether the bot is shown what people write (`MESSAGE_CONTENT`). */
  showsWords = true;
  /** Pages come in another order, and some messages twice. */
  shuffled = false;
  #token = 'a.bot.token';
  readonly #now: () => number;
  readonly #bot: User;
  readonly #people = new Map<string, User>();
  readonly #channels: Channel[] = [];
  readonly #messages: Message[] = [];
  #last = 0;

  constructor({ now = Date.now, bot = 'the_bakery', limited = true }: DiscordOptions = {}) {
    this.#now = now;
    this.#bot = { id: '800000000000000001', username: bot, global_name: null, bot: true };
    this.channel('general');
    this.simulator = new Simulator({
      ...{ now, answer: (asked) => this.#answer(asked) },
      limits: limited
        ? [
            { bucket: 'all', requests: 50, per: 1000 },
            { bucket: 'message', requests: 5, per: 5000 },
          ]
        : [],
      bucketOf: ({ method }) => (method === 'POST' ? 'message' : 'all'),
      tooMany: (until) => tooMany((until - now()) / 1000),
    });
  }

  /** What an account of this server is: its address, its settings and what it signs in with. */
  get account() {
    return {
      ...{ address: `discord:server:${this.id}`, name: null, secret: this.#token },
      settings: { server: this.id, api: `${this.simulator.url}/api/v10/` },
    };
  }

  /** What the shop said. */
  get sent(): readonly string[] {
    return this.#messages.filter(({ author }) => author === this.#bot).map(({ content }) => content);
  }

  /** Another channel, or a thread within one. */
  channel(name: string, within?: string): string {
    const id = String(710_000_000_000_000_000n + BigInt(this.#channels.length));
    const parent = within === undefined ? null : this.#channelOf(within).id;
    this.#channels.push({ id, type: within === undefined ? 0 : 11, name, parent, shown: true });
    return id;
  }

  /** The bot may not look there any more. */
  closes(channel: string): void {
    this.#channelOf(channel).shown = false;
  }

  /** Somebody writes in a channel, the first one unless told; `to` is what they answer. */
  writes({ by, text, at, name, to, channel = 'general' }: Saying): string {
    return this.#say(this.#person(by, name), { text, at, to, channel: this.#channelOf(channel).id, type: 0 }).id;
  }

  joins(by: string, at?: number): string {
    const channel = this.#channelOf('general').id;
    return this.#say(this.#person(by), { text: '', at, to: undefined, channel, type: 7 }).id;
  }

  edits(id: string, text: string): void {
    const message = this.#message(id);
    message.content = text;
    message.edited_timestamp = new Date(this.#instant()).toISOString();
  }

  deletes(id: string): void {
    this.#messages.splice(this.#messages.indexOf(this.#message(id)), 1);
  }

  /** The token is made anew: the one there was is turned down. */
  resets(): void {
    this.#token = 'another.bot.token';
  }

  async open(port = 0): Promise<this> {
    await this.simulator.open(port);
    return this;
  }

  close(): Promise<void> {
    return this.simulator.close();
  }

  #answer(asked: Asked): Answered {
    if (asked.headers['authorization'] !== `Bot ${this.#token}`) return refusal(401, 0, '401: Unauthorized');
    if (!/^DiscordBot \(.+, .+\)/u.test(asked.headers['user-agent'] ?? ''))
      return refusal(403, 40_333, 'No user agent');
    const path = asked.path.replace('/api/v10', '');
    if (path === '/users/@me') return { body: this.#bot };
    if (path === '/applications/@me') {
      const flags = this.showsWords ? 1 << 19 : 0;
      return { body: { flags } satisfies Pick<RESTGetCurrentApplicationResult, 'flags'> };
    }
    if (path === `/guilds/${this.id}/channels`) return { body: this.#listed(0) };
    if (path === `/guilds/${this.id}/threads/active`) {
      const body = { threads: this.#listed(11) } satisfies Readonly<
        Record<keyof Pick<RESTGetAPIGuildThreadsResult, 'threads'>, unknown>
      >;
      return { body };
    }
    if (path.startsWith('/guilds/')) return refusal(404, 10_004, 'Unknown Guild');
    const [, , id = '', messages, message] = path.split('/');
    const channel = this.#channels.find((one) => one.id === id);
    if (!channel) return refusal(404, 10_003, 'Unknown Channel');
    if (!channel.shown) return refusal(403, 50_001, 'Missing Access');
    if (messages === undefined) return { body: this.#shown(channel) };
    if (asked.method === 'POST') return this.#post(channel, asked);
    if (message === undefined) return { body: this.#page(channel, asked) };
    const found = this.#messages.find((one) => one.id === message && one.channel_id === id);
    return found ? { body: this.#visible(found) } : refusal(404, 10_008, 'Unknown Message');
  }

  #listed(type: Channel['type']): readonly Pick<RESTGetAPIGuildChannelsResult[number], 'id' | 'name'>[] {
    return this.#channels.filter((one) => one.type === type).map((one) => this.#shown(one));
  }

  #shown({ id, type, name, parent }: Channel) {
    const last = this.#messages.findLast((one) => one.channel_id === id);
    return { id, type, name, parent_id: parent, guild_id: this.id, last_message_id: last?.id ?? null };
  }

  /** Newest first; after an id, those that follow it. */
  #page({ id }: Channel, { query }: Asked): RESTGetAPIChannelMessagesResult | readonly Message[] {
    const after = query.get('after');
    const limit = Number(query.get('limit') ?? 50);
    const all = this.#messages.filter((one) => one.channel_id === id);
    const follows =
      after === null ? all.slice(-limit) : all.filter((one) => BigInt(one.id) > BigInt(after)).slice(0, limit);
    const page = follows.toReversed().map((one) => this.#visible(one));
    return this.shuffled ? [...page.toReversed(), ...page.slice(0, 2)] : page;
  }

  /** Without the right to them, only the bot's own words are shown. */
  #visible(message: Message): Message {
    return this.showsWords || message.author === this.#bot ? message : { ...message, content: '', attachments: [] };
  }

  #post({ id }: Channel, asked: Asked): Answered {
    const { content, nonce, enforce_nonce: enforced, message_reference: reference } = Object(jsonBody(asked));
    if (typeof content !== 'string' || content === '' || [...content].length > 2000)
      return refusal(400, 50_035, 'Invalid Form Body');
    const same = this.#messages.find((one) => one.nonce === nonce && enforced === true && nonce !== undefined);
    if (same && Date.parse(same.timestamp) > this.#now() - rememberedNonce) return { body: same };
    const to = reference === undefined ? undefined : String(Object(reference).message_id);
    if (to !== undefined && !this.#messages.some((one) => one.id === to)) {
      const errors = {
        message_reference: { _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }] },
      };
      return { status: 400, body: { code: 50_035, message: 'Invalid Form Body', errors } };
    }
    const said = this.#say(this.#bot, { text: content, at: undefined, to, channel: id, type: 0 });
    said.nonce = String(nonce);
    return { body: said };
  }

  #say(
    author: User,
    given: Readonly<{ text: string; at: number | undefined; to: string | undefined; channel: string; type: 0 | 7 }>,
  ): Message {
    const at = this.#instant(given.at);
    const { channel, to } = given;
    const message: Message = {
      ...{ id: String((BigInt(at) - firstSnowflake) << 22n), author, content: given.text, channel_id: channel },
      type: to === undefined ? given.type : 19,
      ...{ timestamp: new Date(at).toISOString(), edited_timestamp: null, mentions: [], attachments: [] },
      ...(to !== undefined && {
        message_reference: { type: 0, message_id: to, channel_id: channel, guild_id: this.id },
      }),
    };
    this.#messages.push(message);
    this.#messages.sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
    return message;
  }

  #person(username: string, name?: string): User {
    const id = String(900_000_000_000_000_000n + BigInt(this.#people.size));
    const person = this.#people.get(username) ?? { id, username, global_name: name ?? null };
    this.#people.set(username, person);
    return person;
  }

  #channelOf(name: string): Channel {
    const channel = this.#channels.find((one) => one.name === name || one.id === name);
    if (!channel) throw new Error(`There is no channel ${name}`);
    return channel;
  }

  #message(id: string): Message {
    const message = this.#messages.find((one) => one.id === id);
    if (!message) throw new Error(`There is no message ${id}`);
    return message;
  }

  /** No two things happen at once: ids are times. */
  #instant(given?: number): number {
    const at = given ?? Math.max(this.#now(), this.#last + 1);
    this.#last = Math.max(this.#last, at);
    return at;
  }
}

function refusal(status: number, code: number, message: string): Answered {
  return { status, body: { code, message } };
}

function tooMany(seconds: number): Answered {
  return {
    ...{ status: 429, body: { message: 'You are being rate limited.', retry_after: seconds, global: false } },
    headers: { 'retry-after': String(Math.ceil(seconds)), 'x-ratelimit-reset-after': String(seconds) },
  };
}
