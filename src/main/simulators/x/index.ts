import { SignedInApp } from '../signed-in-app.ts';
import { jsonBody, Simulator, type Answered, type Asked } from '../simulator.ts';
import { Charges } from './charges.ts';
import { bucketOf, limits } from './limits.ts';
import { conversationOf, isThere, Said } from './said.ts';
import { notFound, notShown, refusal } from './refusals.ts';
import { messageOf, postOf, userOf, type Message, type Person, type Post } from './served.ts';
import type { WireHidden, WireMessaged, WireMessages, WirePosted, WirePosts, WireProblem } from './wire.ts';

export type XOptions = Readonly<{
  now?: () => number;
  handle?: string;
  name?: string;
  /** Whether the app belongs to the same account, which reads for less. */
  ownApp?: boolean;
  /** Whether its limits are counted. */
  limited?: boolean;
}>;
type Saying = Readonly<{ by: string; text: string; at?: number; name?: string }>;

/** X as far as a shop meets it: those who mention, quote and repost it, its direct messages, and what all of that costs. */
export class XNetwork {
  readonly app: SignedInApp;
  readonly simulator: Simulator;
  readonly charges: Charges;
  /** Pages come in another order, and some posts twice. */
  shuffled = false;
  /** Whether anything is left of what was bought; else X refuses everything. */
  paid = true;
  readonly #shop: Person;
  readonly #ownApp: boolean;
  readonly #said: Said;
  /** No list goes back to these. */
  readonly #old = new Set<string>();

  constructor({ now = Date.now, handle = 'the_bakery', name = 'The bakery', ...rest }: XOptions = {}) {
    this.#said = new Said(now);
    this.#ownApp = rest.ownApp ?? false;
    this.#shop = this.#said.person(handle, name);
    this.charges = new Charges(now);
    this.app = new SignedInApp({
      ...{ authorize: '/i/oauth2/authorize', token: '/2/oauth2/token', life: 7200 },
      ...{ refreshes: true, rotates: true, isPublic: true, now },
    });
    this.simulator = new Simulator({
      ...{ now, bucketOf, limits: rest.limited === false ? [] : limits },
      answer: (asked) => this.#answer(asked),
      cursor: {
        parameter: 'pagination_token',
        expired: refusal(400, 'Invalid Request', 'The `pagination_token` query parameter value is not valid'),
      },
      tooMany: (until) => ({
        ...{ status: 429, body: { title: 'Too Many Requests', detail: 'Too Many Requests', status: 429 } },
        headers: { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': String(Math.ceil(until / 1000)) },
      }),
    });
  }

  /** What an account of the shop is: its address, its settings and what it signs in with. */
  get account() {
    const { id, username } = this.#shop;
    return {
      ...{ address: `@${username}`, name: this.#shop.name, secret: this.app.secret },
      settings: {
        ...{ clientId: this.app.clientId, userId: id, handle: username, api: `${this.simulator.url}/` },
        owner: this.#ownApp ? username : '',
      },
    };
  }

  /** What the shop said, in public and in direct messages, in its order. */
  get sent(): readonly string[] {
    const said = [...this.#said.posts.values(), ...this.#said.messages].filter(({ by }) => by === this.#shop);
    return said.toSorted((one, other) => one.at - other.at).map(({ text }) => text);
  }

  /** The number X knows somebody by. */
  numberOf(by: string, name?: string): string {
    return this.#said.person(by, name).id;
  }

  /** The shop posts by itself. */
  posts(text: string, at?: number): string {
    return this.#said.publish(this.#shop, { text, at }).id;
  }

  /** Somebody mentions the shop in a post of their own: the words have to say `@the_bakery`. */
  mentions({ by, text, at, name }: Saying): string {
    return this.#said.publish(this.#said.person(by, name), { text, at }).id;
  }

  /** Somebody mentioned the shop long ago: no list goes back to it, but it is there to be answered. */
  mentioned(saying: Saying): string {
    const id = this.mentions(saying);
    this.#old.add(id);
    return id;
  }

  /** Somebody answers a post. */
  comments(to: string, { by, text, at, name }: Saying): string {
    return this.#said.publish(this.#said.person(by, name), { text, at, answers: this.#said.post(to) }).id;
  }

  quotes(post: string, { by, text, at, name }: Saying): string {
    return this.#said.publish(this.#said.person(by, name), { text, at, quotes: this.#said.post(post) }).id;
  }

  reposts(post: string, { by, at, name }: Omit<Saying, 'text'>): string {
    const reposts = this.#said.post(post);
    return this.#said.publish(this.#said.person(by, name), { text: reposts.text, at, reposts }).id;
  }

  /** Somebody writes to the shop in private. */
  writes({ by, text, at, name }: Saying): string {
    return this.#said.write(this.#said.person(by, name), this.#shop, { text, at }).id;
  }

  /** An edit is a post of its own, with an id of its own. */
  edits(post: string, text: string, at?: number): string {
    const before = this.#said.post(post);
    before.replaced = true;
    return this.#said.publish(before.by, { ...before, text, at, versions: before.versions, root: before.root }).id;
  }

  deletes(post: string): void {
    this.#said.post(post).deleted = true;
  }

  suspends(by: string): void {
    this.#said.person(by).suspended = true;
  }

  isHidden(post: string): boolean {
    return this.#said.post(post).hidden;
  }

  async open(port = 0): Promise<this> {
    await this.simulator.open(port);
    return this;
  }

  close(): Promise<void> {
    return this.simulator.close();
  }

  #answer(asked: Asked): Answered {
    const signingIn = this.app.answer(asked);
    if (signingIn) return signingIn;
    if (!this.app.accepts(asked)) return refusal(401, 'Unauthorized', 'Unauthorized');
    if (!this.paid) return refusal(402, 'CreditsDepleted', 'Your enrolled account does not have any credits.');
    const [, second = '', third = '', fourth = ''] = asked.path.replace(/^\/2/u, '').split('/');
    const route = `${asked.method} ${second} ${fourth || third}`;
    if (asked.path === '/2/users/me') return { body: { data: userOf(this.#shop) } };
    if (second === 'users' && third !== this.#shop.id) return refusal(403, 'Forbidden', 'Not your account');
    if (route === 'GET users mentions') return this.#list(asked, (post) => this.#isMention(post), this.#ownApp);
    if (route === 'GET users tweets') return this.#list(asked, (post) => post.by === this.#shop, this.#ownApp);
    if (asked.path === '/2/tweets') return asked.method === 'POST' ? this.#reply(asked) : this.#lookUp(asked);
    if (route === 'GET tweets quote_tweets') return this.#list(asked, ({ quotes }) => quotes?.id === third, false);
    if (route === 'GET tweets retweets') return this.#list(asked, ({ reposts }) => reposts?.id === third, false);
    if (route === 'PUT tweets hidden') return this.#hide(third, asked);
    if (second === 'dm_events')
      return this.#events(
        asked,
        this.#said.messages.filter(({ id }) => third === '' || id === third),
      );
    if (second === 'dm_conversations') return this.#conversation(asked);
    return refusal(404, 'Not Found', 'Not Found');
  }

  #isMention(post: Post): boolean {
    if (post.by === this.#shop || post.reposts) return false;
    return post.text.toLowerCase().includes(`@${this.#shop.username}`) || post.answers?.by === this.#shop;
  }

  /** Newest first; of an edited post only how it reads now. */
  #list({ query }: Asked, fits: (post: Post) => boolean, owned: boolean): Answered {
    const [since, until] = [BigInt(query.get('since_id') ?? 0), query.get('until_id')];
    const start = Date.parse(query.get('start_time') ?? '1970-01-01T00:00:00Z');
    const all = [...this.#said.posts.values()]
      .filter((post) => isThere(post) && !post.replaced && !this.#old.has(post.id) && fits(post) && post.at >= start)
      .filter(({ id }) => BigInt(id) > since && (until === null || BigInt(id) < BigInt(until)))
      .toSorted((one, other) => (BigInt(one.id) < BigInt(other.id) ? 1 : -1));
    const size = Number(query.get('max_results') ?? 10);
    const from = Number(query.get('pagination_token') ?? 0);
    const page = all.slice(from, from + size);
    return { body: this.#page(page, { query, owned, next: from + size < all.length ? String(from + size) : null }) };
  }

  #page(
    posts: readonly Post[],
    { query, owned, next }: Readonly<{ query: URLSearchParams; owned: boolean; next: string | null }>,
  ): WirePosts {
    const people = query.has('expansions') ? [...new Set(posts.map(({ by }) => by))] : [];
    for (const { id } of posts) this.charges.read(owned ? 'owned' : 'post', 'post', id);
    for (const { id } of people) this.charges.read('user', 'user', id);
    const data = posts.map((post) => this.#shown(post));
    return {
      ...(data.length > 0 && { data: this.shuffled ? [...data.toReversed(), ...data.slice(0, 2)] : data }),
      ...(people.length > 0 && { includes: { users: people.map(userOf) } }),
      meta: { result_count: posts.length, ...(next !== null && { next_token: next }) },
    };
  }

  #shown(post: Post): ReturnType<typeof postOf> {
    const of = (kind: 'quotes' | 'reposts'): number =>
      [...this.#said.posts.values()].filter((one) => isThere(one) && one[kind] === post).length;
    return postOf(post, { quotes: of('quotes'), reposts: of('reposts') });
  }

  #lookUp({ query }: Asked): Answered {
    const ids = (query.get('ids') ?? '').split(',');
    const found = ids.flatMap((id) => this.#said.posts.get(id) ?? []);
    const shown = found.filter(isThere);
    const errors = ids.flatMap((id): WireProblem[] => {
      const post = this.#said.posts.get(id);
      if (post && isThere(post)) return [];
      return [post?.by.suspended && !post.deleted ? notShown(id) : notFound(id)];
    });
    const owned = this.#ownApp && shown.every(({ by }) => by === this.#shop);
    const page = this.#page(shown, { query, owned, next: null });
    return { body: { ...page, ...(errors.length > 0 && { errors }) } satisfies WirePosts };
  }

  #events({ query, path }: Asked, among: readonly Message[]): Answered {
    const wanted = query.get('event_types')?.includes('MessageCreate') ?? true;
    const all = wanted ? among.toReversed() : [];
    const size = Number(query.get('max_results') ?? 100);
    const from = Number(query.get('pagination_token') ?? 0);
    const page = all.slice(from, from + size);
    const people = query.has('expansions') ? [...new Set(page.map(({ by }) => by))] : [];
    for (const { id } of page) this.charges.read('message', 'message', id);
    for (const { id } of people) this.charges.read('user', 'user', id);
    if (/\/dm_events\/\d+$/u.test(path)) return page[0] ? { body: { data: messageOf(page[0]) } } : { body: {} };
    const body: WireMessages = {
      ...(page.length > 0 && { data: page.map(messageOf) }),
      ...(people.length > 0 && { includes: { users: people.map(userOf) } }),
      meta: { result_count: page.length, ...(from + size < all.length && { next_token: String(from + size) }) },
    };
    return { body };
  }

  #conversation(asked: Asked): Answered {
    const [, second = '', third = ''] = asked.path.replace('/2/dm_conversations', '').split('/');
    const person = this.#said.byId(
      second === 'with' ? third : (second.split('-').find((id) => id !== this.#shop.id) ?? ''),
    );
    if (!person) return refusal(404, 'Not Found', 'No such conversation');
    const conversation = conversationOf(person, this.#shop);
    if (asked.method === 'GET')
      return this.#events(
        asked,
        this.#said.messages.filter((one) => one.conversation === conversation),
      );
    const { id } = this.#said.write(this.#shop, person, { text: textIn(asked) });
    this.charges.done('messageSent');
    return {
      status: 201,
      body: { data: { dm_conversation_id: conversation, dm_event_id: id } } satisfies WireMessaged,
    };
  }

  /** Programs may answer only who mentioned or quoted the account (since 23 February 2026). */
  #reply(asked: Asked): Answered {
    const text = textIn(asked);
    const to = this.#said.posts.get(String(Object(Object(jsonBody(asked)).reply).in_reply_to_tweet_id));
    if (!to || !isThere(to))
      return refusal(403, 'Forbidden', 'You attempted to reply to a Tweet that is deleted or not visible to you.');
    if (!this.#isMention(to) && to.quotes?.by !== this.#shop && to.by !== this.#shop)
      return refusal(403, 'Forbidden', 'Reply to this conversation is not allowed: its author did not mention you.');
    const said = [...this.#said.posts.values()].some(
      (post) => post.by === this.#shop && isThere(post) && post.text === text,
    );
    if (said) return refusal(403, 'Forbidden', 'You are not allowed to create a Tweet with duplicate content.');
    const post = this.#said.publish(this.#shop, { text, answers: to });
    this.charges.done(/https?:\/\/|\w\.[a-z]{2,}/iu.test(text) ? 'answerWithLink' : 'answer');
    return {
      status: 201,
      body: { data: { id: post.id, text, edit_history_tweet_ids: [post.id] } } satisfies WirePosted,
    };
  }

  #hide(id: string, asked: Asked): Answered {
    const post = this.#said.posts.get(id);
    if (!post || this.#said.posts.get(post.root)?.by !== this.#shop || post.id === post.root)
      return refusal(403, 'Forbidden', 'You are not permitted to hide this reply.');
    post.hidden = Boolean(Object(jsonBody(asked)).hidden);
    this.charges.done('hidden');
    return { body: { data: { hidden: post.hidden } } satisfies WireHidden };
  }
}

function textIn(asked: Asked): string {
  return String(Object(jsonBody(asked)).text);
}
