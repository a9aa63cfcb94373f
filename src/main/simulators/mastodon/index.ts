import { Simulator, type Answered, type Asked } from '../simulator.ts';
import { answerAnybody, answerShop, type AnswerParts } from './answers.ts';
import { MastodonNetwork } from './network.ts';
import { MastodonSignIn } from './sign-in.ts';
import type { Account, Media, Status, Visibility } from './wire.ts';

export type MastodonOptions = Readonly<{
  /** The shop's account, and its server. */
  user?: string;
  name?: string;
  domain?: string;
  /** The most signs of a status. */
  most?: number;
  port?: number;
  now?: () => number;
}>;

/** Who does something, of whom an address is enough, and when, if not now. */
export type Doing = Readonly<{ by?: string; name?: string; at?: number }>;
export type Writing = Doing &
  Readonly<{
    repliesTo?: string;
    visibility?: Visibility;
    /** The words do not name the shop, which servers of other make tell it all the same. */
    unnamed?: boolean;
    spoiler?: string;
    media?: readonly Media[];
    choices?: readonly string[];
  }>;
/** What the shop said: to whom, and who can read it. */
export type Said = Readonly<{ id: string; to: string; text: string; at: number; visibility: Visibility }>;

/** https://docs.joinmastodon.org/api/rate-limits/ */
const limits = [{ bucket: 'request', requests: 300, per: 5 * 60_000 }];

/** A Mastodon server on loopback. */
export async function openMastodonSimulator(options: MastodonOptions = {}): Promise<MastodonSimulator> {
  return new MastodonSimulator(options).open(options.port);
}

export class MastodonSimulator extends Simulator {
  readonly network: MastodonNetwork;
  readonly shop: Account;
  readonly sent: Said[] = [];
  /** The access token of the shop; another one from now on where it is set. */
  secret = 'a-simulated-access-token-of-the-bakery-0001';
  readonly #signIn = new MastodonSignIn(() => this.secret);
  readonly #now: () => number;
  readonly #most: number;
  readonly #keys = new Map<string, Status>();
  #shuffled = false;

  constructor(options: MastodonOptions = {}) {
    const { user = 'bakery', name = 'The bakery', domain = 'social.test', most = 500, now = Date.now } = options;
    super({
      ...{ limits, now, bucketOf: ({ headers }) => (headers['authorization'] === undefined ? '' : 'request') },
      tooMany: (until) => ({
        ...{ status: 429, body: { error: 'Too many requests' } },
        headers: { 'x-ratelimit-reset': new Date(until).toISOString() },
      }),
      answer: (asked) => this.#answer(asked),
    });
    this.#now = now;
    this.#most = most;
    this.network = new MastodonNetwork(domain);
    this.shop = this.network.account(user, name);
  }

  /** The account's address. */
  get address(): string {
    return `${this.shop.acct}@${this.network.domain}`;
  }

  /** The shop says something to everybody, with any program. */
  shopPosts(text: string, { at = this.#now() }: Doing = {}): string {
    return this.network.write({ by: this.shop, text, at, visibility: 'public' }).id;
  }

  /** The shop answers with another of its programs. */
  shopAnswers(text: string, to: string, { at = this.#now() }: Doing = {}): string {
    const repliesTo = this.network.status(to);
    const { visibility, account } = repliesTo ?? { visibility: 'public', account: this.shop };
    return this.network.write({ by: this.shop, text: `@${account.acct} ${text}`, at, visibility, repliesTo }).id;
  }

  /** Somebody speaks to the shop, or of it; below a post where that is told. Answers the number of what they wrote. */
  mentions(text: string, writing: Writing = {}): string {
    const { at = this.#now(), visibility = 'public', unnamed = false, repliesTo, ...rest } = writing;
    const by = this.#person(writing);
    const status = this.network.write({
      ...{ ...rest, by, at, visibility, telling: [this.shop] },
      text: unnamed ? text : `@${this.shop.acct} ${text}`,
      repliesTo: repliesTo === undefined ? null : this.network.status(repliesTo),
    });
    this.network.tell('mention', by, { at, status });
    return status.id;
  }

  /** Somebody writes to the shop alone. */
  messages(text: string, writing: Writing = {}): string {
    return this.mentions(text, { ...writing, visibility: 'direct' });
  }

  /** Somebody speaks to somebody else, of which the shop is not told. */
  speaks(text: string, writing: Writing = {}): string {
    const { at = this.#now(), visibility = 'public', repliesTo } = writing;
    const above = repliesTo === undefined ? null : this.network.status(repliesTo);
    return this.network.write({ by: this.#person(writing), text, at, visibility, repliesTo: above }).id;
  }

  quotes(text: string, of: string, writing: Writing = {}): string {
    const { at = this.#now(), visibility = 'public' } = writing;
    const by = this.#person(writing);
    const status = this.network.write({ by, text: `${text}\n\n${this.network.status(of)?.url ?? ''}`, at, visibility });
    this.network.tell('quote', by, { at, status });
    return status.id;
  }

  favourites(id: string, doing: Doing = {}): void {
    this.#told('favourite', id, doing);
  }

  boosts(id: string, doing: Doing = {}): void {
    this.#told('reblog', id, doing);
  }

  follows(doing: Doing = {}): void {
    const by = this.#person(doing);
    this.network.followers.add(by.id);
    this.network.tell('follow', by, { at: doing.at ?? this.#now() });
  }

  /** The notification of it goes with it. */
  unfollows(doing: Doing = {}): void {
    const by = this.#person(doing);
    this.network.followers.delete(by.id);
    const at = this.network.told.findIndex(({ type, account }) => type === 'follow' && account.id === by.id);
    if (at >= 0) this.network.told.splice(at, 1);
  }

  edits(id: string, text: string, { at = this.#now() }: Doing = {}): void {
    this.network.edit(id, text, at);
  }

  deletes(id: string): void {
    this.network.delete(id);
  }

  /** The shop puts away all it was told, in another program. */
  putsAway(): void {
    this.network.told.length = 0;
  }

  /** Lists come in no order and with doubles from now on. */
  shuffle(on = true): void {
    this.#shuffled = on;
  }

  #told(type: 'favourite' | 'reblog', id: string, doing: Doing): void {
    const status = this.network.status(id);
    if (status) this.network.tell(type, this.#person(doing), { at: doing.at ?? this.#now(), status });
  }

  #person({ by = 'ben@bakers.test', name = by === 'ben@bakers.test' ? 'Ben' : '' }: Doing): Account {
    return this.network.account(by, name);
  }

  #answer(asked: Asked): Answered {
    const parts: AnswerParts = {
      ...{ network: this.network, shop: this.shop, most: this.#most, keys: this.#keys },
      ordered: (list) => (this.#shuffled ? [...list.toReversed(), ...list.slice(0, 2)] : list),
      wrote: ({ id, visibility, mentions }, text) => {
        this.sent.push({ id, to: mentions[0]?.acct ?? '', text, at: asked.at, visibility });
      },
    };
    const open = this.#signIn.answer(asked) ?? answerAnybody(asked, parts);
    if (open) return open;
    if (asked.headers['authorization'] === `Bearer ${this.secret}`) return answerShop(asked, parts);
    return { status: 401, body: { error: 'The access token is invalid' } };
  }
}
