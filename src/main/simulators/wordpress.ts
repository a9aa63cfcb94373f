import { jsonBody, Simulator, type Answered, type Asked } from './simulator.ts';

/** A comment as WordPress's REST API has it (developer.wordpress.org/rest-api/reference/comments). */
type Comment = {
  readonly id: number;
  readonly post: number;
  readonly parent: number;
  readonly author: number;
  readonly author_name: string;
  readonly author_email: string;
  readonly at: number;
  /** From where, and with what it was written. */
  author_ip: string;
  author_user_agent: string;
  content: string;
  status: 'approved' | 'hold' | 'spam' | 'trash';
};
type Post = Readonly<{ id: number; title: string }>;

export type SiteOptions = Readonly<{ name?: string; now?: () => number }>;
export type CommentWriting = Readonly<{
  by: Readonly<{ name: string; email: string }>;
  text: string;
  /** The title of what it stands under; the post is made when first named. */
  post?: string;
  /** The comment it answers. */
  under?: number;
  at?: number;
  held?: boolean;
}>;

const owner = { id: 1, name: 'owner' } as const;

/** A WordPress site with its comments on loopback. */
export class WordPressSite {
  readonly simulator: Simulator;
  readonly username = 'owner';
  readonly secret = 'abcd EFGH 1234 ijkl MNOP 5678';
  /** What the shop answered through the API, with the comment it answers. */
  readonly sent: Readonly<{ id: number; to: number; text: string }>[] = [];
  readonly #name: string;
  readonly #now: () => number;
  readonly #comments = new Map<number, Comment>();
  readonly #posts: Post[] = [];
  /** No list goes back to these. */
  readonly #old = new Set<number>();
  #ids = 0;

  constructor({ name = 'The bakery', now = Date.now }: SiteOptions = {}) {
    this.#name = name;
    this.#now = now;
    this.simulator = new Simulator({ now, answer: (asked) => this.#answer(asked) });
  }

  /** Somebody fills in the form below a post; answers the comment's id. */
  writes({ by, text, post = 'Our bread', under = 0, at = this.#now(), held = false }: CommentWriting): number {
    return this.#add({
      ...{ post: this.#comments.get(under)?.post ?? this.#postOf(post).id, parent: under, author: 0, at },
      ...{ author_name: by.name, author_email: by.email, content: text, status: held ? 'hold' : 'approved' },
    });
  }

  /** Somebody wrote long ago: no list goes back to it, but it is there to be answered. */
  wrote(writing: CommentWriting): number {
    const id = this.writes(writing);
    this.#old.add(id);
    return id;
  }

  edits(id: number, text: string): void {
    const comment = this.#comments.get(id);
    if (comment) comment.content = text;
  }

  /** It is gone for good. */
  deletes(id: number): void {
    this.#comments.delete(id);
  }

  #add(given: Omit<Comment, 'id' | 'author_ip' | 'author_user_agent'>): number {
    this.#ids += 1;
    const from = { author_ip: '203.0.113.7', author_user_agent: 'A browser' };
    this.#comments.set(this.#ids, { ...given, ...from, id: this.#ids });
    return this.#ids;
  }

  #postOf(title: string): Post {
    const known = this.#posts.find((post) => post.title === title);
    if (known) return known;
    const made = { id: 100 + this.#posts.length, title };
    this.#posts.push(made);
    return made;
  }

  #answer(asked: Asked): Answered {
    const { method, path } = asked;
    const api = `${this.simulator.url}/wp-json/`;
    if (path === '/') return { headers: { link: `<${api}>; rel="https://api.w.org/"` }, body: '<html></html>' };
    if (path === '/wp-json/')
      return { body: { name: this.#name, home: this.simulator.url, url: this.simulator.url, namespaces: ['wp/v2'] } };
    const basic = Buffer.from(`${this.username}:${this.secret}`).toString('base64');
    if (asked.headers['authorization'] !== `Basic ${basic}`)
      return refusal(401, 'rest_not_logged_in', 'You are not currently logged in.');
    if (path.endsWith('/users/me')) return { body: { id: owner.id, capabilities: { moderate_comments: true } } };
    const [, id] = /\/wp\/v2\/comments(?:\/(\d+))?$/u.exec(path) ?? [];
    if (id !== undefined) return this.#one(asked, this.#comments.get(Number(id)));
    return method === 'POST' ? this.#create(asked) : this.#list(asked.query);
  }

  #list(query: URLSearchParams): Answered {
    const status = query.get('status') ?? 'approve';
    const numbers = (name: string): ReadonlySet<number> | null =>
      query.has(name) ? new Set((query.get(name) ?? '').split(',').map(Number)) : null;
    const [include, parent, author] = [numbers('include'), numbers('parent'), numbers('author')];
    const all = [...this.#comments.values()]
      .filter(({ id }) => !this.#old.has(id))
      // `all` is what is published or held: spam and the trash are lists of their own.
      .filter((one) =>
        status === 'all' ? one.status === 'approved' || one.status === 'hold' : one.status.startsWith(status),
      )
      .filter((one) => (include?.has(one.id) ?? true) && (parent?.has(one.parent) ?? true))
      .filter((one) => author?.has(one.author) ?? true)
      .toSorted((one, other) => other.id - one.id);
    const size = Number(query.get('per_page') ?? 10);
    const start = (Number(query.get('page') ?? 1) - 1) * size;
    return {
      headers: { 'x-wp-total': String(all.length), 'x-wp-totalpages': String(Math.ceil(all.length / size)) },
      body: all.slice(start, start + size).map((one) => this.#shown(one)),
    };
  }

  #one(asked: Asked, comment: Comment | undefined): Answered {
    if (!comment) return refusal(404, 'rest_comment_invalid_id', 'Invalid comment ID.');
    if (asked.method !== 'POST') return { body: this.#shown(comment) };
    const given = Object(jsonBody(asked));
    const status = statusOf(given.status);
    if (status === null) return refusal(400, 'rest_invalid_param', 'Invalid parameter(s): status');
    comment.status = status;
    // Whoever changes a comment is written down as who wrote it, where they say nothing else.
    comment.author_ip = given.author_ip ?? '127.0.0.1';
    comment.author_user_agent = given.author_user_agent ?? asked.headers['user-agent'] ?? '';
    return { body: this.#shown(comment) };
  }

  /** WordPress takes no words twice. */
  #create(asked: Asked): Answered {
    const given = Object(jsonBody(asked));
    const [post, parent, content] = [Number(given.post), Number(given.parent), String(given.content)];
    const twice = [...this.#comments.values()].some(
      (one) => one.author === owner.id && one.parent === parent && one.content === content,
    );
    if (twice) return refusal(409, 'comment_duplicate', 'Duplicate comment detected.');
    const id = this.#add({
      ...{ post, parent, content, author: owner.id, author_name: this.#name, author_email: '' },
      ...{ at: this.#now(), status: 'approved' },
    });
    this.sent.push({ id, to: parent, text: content });
    const made = this.#comments.get(id);
    return { status: 201, body: made && this.#shown(made) };
  }

  #shown(comment: Comment) {
    const { id, post, parent, author, author_name, author_email, at, content, status } = comment;
    const { author_ip, author_user_agent } = comment;
    const under = this.#posts.find((one) => one.id === post);
    const link = `https://crumbandclove.example/${post}`;
    return {
      ...{ id, post, parent, author, author_name, author_email, author_url: '', type: 'comment', status },
      ...{ author_ip, author_user_agent },
      date_gmt: new Date(at).toISOString().slice(0, 19),
      content: { raw: content, rendered: `<p>${content}</p>` },
      link: `${link}#comment-${id}`,
      _embedded: { up: under ? [{ title: { rendered: under.title }, link, author: owner.id }] : [] },
    };
  }
}

function statusOf(given: unknown): Comment['status'] | null {
  switch (given) {
    case 'approved':
    case 'hold':
    case 'spam':
    case 'trash':
      return given;
    default:
      return null;
  }
}

function refusal(status: number, code: string, message: string): Answered {
  return { status, body: { code, message, data: { status } } };
}
