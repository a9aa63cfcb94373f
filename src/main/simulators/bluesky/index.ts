import { Simulator, type Asked } from '../simulator.ts';
import { answerAnybody, answerShop, type AnswerParts } from './answers.ts';
import { BlueskyChat } from './chat.ts';
import { BlueskyNetwork, refOf, type Kept, type Person } from './network.ts';
import { BlueskySessions } from './sessions.ts';

export type BlueskyOptions = Readonly<{
  /** The shop's account. */
  handle?: string;
  /** Of an account that another server keeps, which asks in its name: there is no signing in here then. */
  keptElsewhere?: string;
  name?: string;
  port?: number;
  now?: () => number;
}>;

/** Who does something, of whom a handle is enough, and when, if not now. */
export type Doing = Readonly<{ by?: string; name?: string; at?: number }>;
/** What the shop said: an answer to a post, or a message to somebody. */
export type Said = Readonly<{ to: string; text: string; at: number }>;

/** Per account: https://docs.bsky.app/docs/advanced-guides/rate-limits */
const limits = [
  { bucket: 'request', requests: 3000, per: 5 * 60_000 },
  { bucket: 'session', requests: 30, per: 5 * 60_000 },
  { bucket: 'session', requests: 300, per: 24 * 60 * 60_000 },
  { bucket: 'write', requests: 1666, per: 60 * 60_000 },
];

function bucketOf({ path }: Asked): string {
  if (path.endsWith('.createSession')) return 'session';
  return path.endsWith('.putRecord') || path.endsWith('.createRecord') ? 'write' : 'request';
}

/** Bluesky on loopback: a server of accounts, the network's view of it, and the service for messages, at one address. */
export async function openBlueskySimulator(options: BlueskyOptions = {}): Promise<BlueskySimulator> {
  return new BlueskySimulator(options).open(options.port);
}

export class BlueskySimulator extends Simulator {
  readonly network = new BlueskyNetwork();
  readonly sessions = new BlueskySessions();
  readonly sent: Said[] = [];
  readonly shop: Person;
  readonly #chat = new BlueskyChat();
  readonly #now: () => number;
  readonly #keptElsewhere: string | undefined;
  #shuffled = false;

  constructor(options: BlueskyOptions = {}) {
    const { handle = 'bakery.test', name = 'The bakery', now = Date.now, keptElsewhere } = options;
    super({
      ...{ limits, bucketOf, now },
      tooMany: (until) => ({
        ...{ status: 429, body: { error: 'RateLimitExceeded', message: 'Rate Limit Exceeded' } },
        headers: { 'ratelimit-reset': String(Math.ceil(until / 1000)) },
      }),
      answer: (asked) => this.#answer(asked),
    });
    this.#now = now;
    this.#keptElsewhere = keptElsewhere;
    this.shop = this.network.person(handle, name, keptElsewhere);
  }

  /** The account's address, as its connector finds it. */
  get secret(): string {
    return this.sessions.password;
  }

  /** The shop says something to everybody, with any program. */
  shopPosts(text: string, { at = this.#now() }: Doing = {}): string {
    return this.network.post({ by: this.shop, text, at }).uri;
  }

  /** The shop answers with another of its programs. */
  shopAnswers(text: string, to: string, { at = this.#now() }: Doing = {}): string {
    return this.#reply(text, to, { by: this.shop, at }).uri;
  }

  /** Somebody answers a post, of the shop's the newest one unless told otherwise. */
  comments(text: string, { on, at = this.#now(), ...doing }: Doing & Readonly<{ on?: string }> = {}): string {
    const to =
      on ??
      this.network.records(this.shop.did, 'app.bsky.feed.post')[0]?.uri ??
      this.shopPosts('Open from seven on.', { at: at - 60_000 });
    const of = this.#reply(text, to, { by: this.#who(doing), at });
    return this.network.tell({ reason: 'reply', of, subject: to }).uri;
  }

  /** Somebody names the shop in a post of their own. */
  mentions(text: string, { at = this.#now(), ...doing }: Doing = {}): string {
    const name = `@${this.shop.handle}`;
    const whole = text.includes(name) ? text : `${name} ${text}`;
    const byteStart = Buffer.byteLength(whole.slice(0, whole.indexOf(name)));
    const facet = {
      index: { byteStart, byteEnd: byteStart + Buffer.byteLength(name) },
      features: [{ $type: 'app.bsky.richtext.facet#mention' as const, did: this.shop.did }],
    };
    const of = this.network.post({ by: this.#who(doing), text: whole, at, facets: [facet] });
    return this.network.tell({ reason: 'mention', of, subject: null }).uri;
  }

  /** Somebody wrote long ago: the shop is told of it no more, but it is there to be answered. */
  wrote(text: string, { at = this.#now(), ...doing }: Doing = {}): string {
    return this.network.post({ by: this.#who(doing), text, at }).uri;
  }

  /** Somebody shows a post of the shop's to their followers, with words or none. */
  quotes(text: string, quoted: string, { at = this.#now(), ...doing }: Doing = {}): string {
    const record = refOf(this.#found(quoted));
    const embed = { $type: 'app.bsky.embed.record' as const, record };
    const of = this.network.post({ by: this.#who(doing), text, at, embed });
    return this.network.tell({ reason: 'quote', of, subject: quoted }).uri;
  }

  likes(liked: string, doing: Doing = {}): string {
    return this.#points('like', liked, doing);
  }

  reposts(reposted: string, doing: Doing = {}): string {
    return this.#points('repost', reposted, doing);
  }

  follows({ at = this.#now(), ...doing }: Doing = {}): string {
    const place = { by: this.#who(doing), collection: 'app.bsky.graph.follow', at };
    return this.network.tell({
      reason: 'follow',
      of: this.network.keep(place, { subject: this.shop.did }),
      subject: null,
    }).uri;
  }

  /** Somebody writes to the shop in private; answers the message's name. */
  writes(text: string, { at = this.#now(), ...doing }: Doing = {}): string {
    const by = this.#who(doing);
    return this.#chat.say([by, this.shop], { by, text, at });
  }

  /** A post is taken away by its author, a like or a follow is taken back, a message is deleted. */
  deletes(name: string): void {
    if (name.startsWith('at://')) this.network.remove(name);
    else this.#chat.delete(name, this.#now());
  }

  /** A post can be seen by the shop no more, and nobody is told of it: its author blocks the shop. */
  blocks(uri: string): void {
    this.network.blocked.add(uri);
    const at = this.network.told.findIndex(({ of }) => of.uri === uri);
    if (at >= 0) this.network.told.splice(at, 1);
  }

  /** From now on pages are served in another order, and with something of them twice. */
  shuffle(on = true): void {
    this.#shuffled = on;
  }

  #points(reason: 'like' | 'repost', to: string, { at = this.#now(), ...doing }: Doing): string {
    const place = { by: this.#who(doing), collection: `app.bsky.feed.${reason}`, at };
    return this.network.tell({ reason, of: this.network.keep(place, { subject: refOf(this.#found(to)) }), subject: to })
      .uri;
  }

  #reply(text: string, to: string, { by, at }: Readonly<{ by: Person; at: number }>): Kept {
    const parent = this.#found(to);
    const root = Object(Object(parent.record['reply'])['root']);
    return this.network.post({
      ...{ by, text, at },
      reply: { parent: refOf(parent), root: typeof root.uri === 'string' ? root : refOf(parent) },
    });
  }

  #found(uri: string): Kept {
    const found = this.network.kept.get(uri);
    if (!found) throw new Error(`There is no ${uri}`);
    return found;
  }

  #who({ by = 'ben.test', name }: Doing): Person {
    return this.network.person(by, name ?? by.replace(/\..*/u, ''));
  }

  #answer(asked: Asked) {
    const parts: AnswerParts = {
      ...{ network: this.network, shop: this.shop },
      ordered: (told) => (this.#shuffled ? [...told.toReversed(), ...told.slice(0, 1)] : told),
      wrote: ({ record, at }) => {
        const to = Object(Object(record['reply'])['parent']).uri;
        this.sent.push({ to: String(to), text: String(record['text']), at });
      },
    };
    const chat = (): ReturnType<BlueskyChat['answer']> =>
      this.#chat.answer(asked, (convo, text) => {
        const [one = this.shop, other = this.shop] = this.#chat.between(convo);
        this.#chat.say([one, other], { by: this.shop, text, at: asked.at });
        this.sent.push({ to: convo, text, at: asked.at });
      });
    if (this.#keptElsewhere !== undefined) return answerShop(asked, parts);
    return (
      answerAnybody(asked, parts) ??
      this.sessions.answer(asked, this.shop) ??
      this.sessions.refusal(asked) ??
      chat() ??
      answerShop(asked, parts)
    );
  }
}
