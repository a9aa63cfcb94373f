import { SignedInApp } from './signed-in-app.ts';
import { formBody, Simulator, type Answered, type Asked } from './simulator.ts';

/** Reddit publishes no types: what stands here is as far as https://www.reddit.com/dev/api and its archived source say. */
type Kind = 't1' | 't3' | 't4';
type Thing = {
  readonly kind: Kind;
  readonly name: string;
  author: string;
  body: string;
  readonly at: number;
  edited: number | false;
  readonly parent: Thing | null;
  readonly title: string;
  readonly subreddit: string | null;
  readonly dest: string;
  /** What it was when it was written: by that it stays in its lists. */
  readonly written: Readonly<{ author: string; body: string }>;
  /** Left every list; only asked for by name it is still served. */
  hidden: boolean;
};
type Saying = Readonly<{ by: string; text: string; at?: number }>;

export type RedditOptions = Readonly<{ now?: () => number; user?: string; subreddit?: string; limited?: boolean }>;

const perMinute = 100;

/** Reddit as far as a shop meets it: answers, mentions, messages, and its own subreddit. */
export class RedditNetwork {
  readonly app: SignedInApp;
  readonly simulator: Simulator;
  /** Pages come in another order, and some things twice. */
  shuffled = false;
  /** Seconds until another answer is taken; 0 where it is taken at once. */
  waits = 0;
  readonly #user: string;
  readonly #subreddit: string;
  readonly #now: () => number;
  readonly #things: Thing[] = [];
  #last = 0;

  constructor({ now = Date.now, user = 'TheBakery', subreddit = '', limited = true }: RedditOptions = {}) {
    this.#now = now;
    this.#user = user;
    this.#subreddit = subreddit;
    this.app = new SignedInApp({
      ...{ authorize: '/api/v1/authorize', token: '/api/v1/access_token', life: 3600 },
      ...{ refreshes: true, isPublic: true, now },
    });
    this.simulator = new Simulator({
      ...{ now, answer: (asked) => this.#answer(asked) },
      limits: limited ? [{ bucket: 'questions', requests: perMinute, per: 60_000 }] : [],
      bucketOf: ({ path }) => (path.startsWith('/api/v1/a') ? '' : 'questions'),
      tooMany: (until) => ({
        ...{ status: 429, body: { message: 'Too Many Requests', error: 429 } },
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.ceil((until - now()) / 1000)) },
      }),
    });
  }

  /** What an account of the shop is: its address, its settings and what it signs in with. */
  get account() {
    const user = this.#user.toLowerCase();
    const { clientId, secret } = this.app;
    return {
      ...{ address: `reddit:${user}`, name: `u/${this.#user}`, secret },
      settings: { clientId, user, subreddit: this.#subreddit, api: `${this.simulator.url}/` },
    };
  }

  /** What the shop answered. */
  get sent(): readonly string[] {
    return this.#things.filter(({ author, kind }) => author === this.#user && kind !== 't3').map(({ body }) => body);
  }

  /** Somebody posts, the shop where nobody is named. */
  posts({
    by = this.#user,
    title,
    text = '',
    at,
    subreddit = 'bread',
  }: Partial<Saying> & Readonly<{ title: string; subreddit?: string }>): string {
    return this.#say('t3', { by, text, at, title, subreddit, parent: null }).name;
  }

  /** Somebody answers a post or a comment. */
  comments(to: string, { by, text, at }: Saying): string {
    const parent = this.#thing(to);
    return this.#say('t1', { by, text, at, parent, title: '', subreddit: parent.subreddit }).name;
  }

  /** Somebody names the shop (`u/TheBakery`) below somebody else's post. */
  mentions({ by, text, at }: Saying): string {
    const parent = this.#say('t3', {
      by: 'somebody',
      text: '',
      at,
      title: 'Where to get bread?',
      subreddit: 'bread',
      parent: null,
    });
    const words = text.toLowerCase().includes(`u/${this.#user.toLowerCase()}`) ? text : `u/${this.#user} ${text}`;
    return this.#say('t1', { by, text: words, at, parent, title: '', subreddit: 'bread' }).name;
  }

  /** Somebody writes a message to the shop. */
  writes({ by, text, at }: Saying): string {
    return this.#say('t4', { by, text, at, parent: null, title: 'A question', subreddit: null, dest: this.#user }).name;
  }

  edits(name: string, text: string): void {
    const thing = this.#thing(name);
    thing.body = text;
    thing.edited = this.#instant() / 1000;
  }

  deletes(name: string): void {
    Object.assign(this.#thing(name), { author: '[deleted]', body: '[deleted]' });
  }

  /** A moderator takes it away; its words are still there for its author. */
  removes(name: string): void {
    this.#thing(name).body = '[removed]';
  }

  /** It is in no list any more. */
  hides(name: string): void {
    this.#thing(name).hidden = true;
  }

  async open(port = 0): Promise<this> {
    await this.simulator.open(port);
    return this;
  }

  close(): Promise<void> {
    return this.simulator.close();
  }

  #answer(asked: Asked): Answered {
    // Whoever names itself as a library does is turned away.
    if (/^(?:node|undici|curl|python)?$/u.test(asked.headers['user-agent'] ?? '') && asked.path !== '/api/v1/authorize')
      return { status: 429, body: { message: 'Too Many Requests', error: 429 } };
    const signingIn = this.app.answer(asked);
    if (signingIn) return signingIn;
    if (!this.app.accepts(asked)) return { status: 401, body: { message: 'Unauthorized', error: 401 } };
    const user = this.#user;
    const listOf = (fits: (thing: Thing) => boolean): Answered => this.#list(asked, fits);
    switch (asked.path.toLowerCase()) {
      case '/api/v1/me':
        return { body: { name: user, id: 'abc' } };
      case '/message/inbox':
        return listOf((thing) => this.#reasonOf(thing) !== null);
      case '/message/sent':
        return listOf(({ kind, written }) => kind === 't4' && written.author === user);
      case `/user/${user.toLowerCase()}/comments`:
        return listOf(({ kind, written }) => kind === 't1' && written.author === user);
      case `/r/${this.#subreddit.toLowerCase()}/comments`:
        return listOf(({ kind, subreddit }) => kind === 't1' && subreddit === this.#subreddit);
      case `/r/${this.#subreddit.toLowerCase()}/new`:
        return listOf(({ kind, subreddit }) => kind === 't3' && subreddit === this.#subreddit);
      case '/api/info':
        return this.#info(asked);
      case '/api/comment':
        return this.#reply(asked);
      default:
        return { status: 404, body: { message: 'Not Found', error: 404 } };
    }
  }

  /** Why it is in the shop's inbox; null where it is not. */
  #reasonOf({ kind, dest, parent, written: { author, body } }: Thing): string | null {
    if (author === this.#user) return null;
    if (kind === 't4') return dest === this.#user ? 'unknown' : null;
    if (kind === 't3') return null;
    if (parent?.written.author === this.#user) return parent.kind === 't3' ? 'post_reply' : 'comment_reply';
    return body.toLowerCase().includes(`u/${this.#user.toLowerCase()}`) ? 'username_mention' : null;
  }

  /** Newest first; before a thing that is in the list no more there is nothing. */
  #list({ query }: Asked, fits: (thing: Thing) => boolean): Answered {
    const kept = this.#things.filter((thing) => !thing.hidden && fits(thing));
    const all = kept.toSorted((one, other) => other.at - one.at);
    const limit = Math.min(100, Number(query.get('limit') ?? 25));
    const after = query.get('after');
    const start = after === null ? 0 : all.findIndex(({ name }) => name === after) + 1;
    const page = all.slice(start, start + limit);
    const children = page.map((thing) => this.#shown(thing));
    const more = start + limit < all.length;
    return {
      body: {
        kind: 'Listing',
        data: {
          children: this.shuffled ? [...children.toReversed(), ...children.slice(0, 2)] : children,
          ...{ after: more ? (page.at(-1)?.name ?? null) : null, before: null },
        },
      },
    };
  }

  #info({ query }: Asked): Answered {
    const names = new Set((query.get('id') ?? '').split(','));
    const children = this.#things.filter(({ name }) => names.has(name)).map((thing) => this.#shown(thing));
    return { body: { kind: 'Listing', data: { children, after: null, before: null } } };
  }

  #shown(thing: Thing): object {
    const { kind, name, author, body, at, edited, parent, title, subreddit, dest } = thing;
    const seconds = Math.floor(at / 1000);
    const root = rootOf(thing);
    const path = `/r/${subreddit}/comments/${root.name.slice(3)}/_/`;
    const said = {
      name,
      id: name.slice(3),
      author: author === '[deleted]' ? '[deleted]' : author,
      created_utc: seconds,
    };
    if (kind === 't4')
      return {
        kind,
        data: {
          ...{ ...said, body, subject: title, dest, parent_id: parent?.name ?? null, was_comment: false, context: '' },
          first_message_name: root === thing ? null : root.name,
        },
      };
    if (kind === 't3') return { kind, data: { ...said, title, selftext: body, permalink: path, subreddit, edited } };
    const type = this.#reasonOf(thing) ?? 'comment_reply';
    return {
      kind,
      data: {
        ...{
          ...said,
          body,
          edited,
          parent_id: parent?.name,
          link_title: root.title,
          subreddit,
          type,
          was_comment: true,
        },
        ...{ permalink: `${path}${name.slice(3)}/`, context: `${path}${name.slice(3)}/?context=3` },
      },
    };
  }

  /** Refusals come with 200, within the answer. */
  #reply(asked: Asked): Answered {
    const form = formBody(asked);
    const parent = this.#things.find(({ name }) => name === form.get('thing_id'));
    const text = form.get('text') ?? '';
    if (this.waits > 0) {
      const said = `Looks like you've been doing that a lot. Take a break for ${this.waits} seconds before trying again.`;
      return { body: { json: { errors: [['RATELIMIT', said, 'ratelimit']], ratelimit: this.waits } } };
    }
    if (!parent || parent.body === '[deleted]')
      return { body: { json: { errors: [['DELETED_COMMENT', 'that comment has been deleted', 'parent']] } } };
    if (text.length > 10_000) return { body: { json: { errors: [['TOO_LONG', 'this is too long', 'text']] } } };
    const { subreddit } = parent;
    const dest = parent.kind === 't4' ? parent.author : '';
    const kind = parent.kind === 't4' ? 't4' : 't1';
    const title = kind === 't4' ? `re: ${parent.title}` : '';
    const made = this.#say(kind, { by: this.#user, text, at: undefined, parent, title, subreddit, dest });
    return { body: { json: { errors: [], data: { things: [this.#shown(made)] } } } };
  }

  #say(
    kind: Kind,
    given: Readonly<{ by: string; text: string; at: number | undefined }> &
      Pick<Thing, 'parent' | 'title' | 'subreddit'> &
      Partial<Pick<Thing, 'dest'>>,
  ): Thing {
    const { by, text, parent, title, subreddit, dest = '' } = given;
    const at = this.#instant(given.at);
    const name = `${kind}_${(0x10_00_00 + this.#things.length).toString(36)}`;
    const thing = { kind, name, author: by, body: text, at, edited: false as const, parent, title, subreddit, dest };
    const whole: Thing = { ...thing, written: { author: by, body: text }, hidden: false };
    this.#things.push(whole);
    return whole;
  }

  #thing(name: string): Thing {
    const thing = this.#things.find((one) => one.name === name);
    if (!thing) throw new Error(`There is no ${name}`);
    return thing;
  }

  /** No two things happen at once, so that they have an order. */
  #instant(given?: number): number {
    const at = given ?? Math.max(this.#now(), this.#last + 1);
    this.#last = Math.max(this.#last, at);
    return at;
  }
}

function rootOf(thing: Thing): Thing {
  return thing.parent === null ? thing : rootOf(thing.parent);
}
