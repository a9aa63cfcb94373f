/** Somebody, as the shop's page or account knows them: one id for all they say, which no other has for them. */
export type Person = Readonly<{ id: string; name: string }>;

/** Something said; `by` is null for the shop. */
export type Said = {
  readonly id: string;
  readonly at: number;
  readonly by: Person | null;
  text: string;
  deleted: boolean;
  hidden: boolean;
  answeredPrivately: boolean;
  readonly attachments: readonly string[];
  /** Whoever wrote it lets nobody know their name. */
  readonly nameless: boolean;
};
/** `old` stands below all that any list goes back to. */
export type Post = Said & { readonly kind: 'own' | 'visitor' | 'tag' | 'old'; updatedAt: number };
export type Comment = Said & { readonly post: string; readonly parent: string | null };
export type Message = Said & { readonly thread: string };
export type Thread = {
  readonly id: string;
  readonly person: Person;
  updatedAt: number;
  heardAt: number;
  unread: number;
};

export type Saying = Readonly<{
  by: string;
  text: string;
  at?: number;
  attachments?: readonly string[];
  nameless?: boolean;
}>;

export type PlaceParts = Readonly<{
  page: Person & Readonly<{ username: string }>;
  stamp: (at?: number) => number;
  nextId: () => string;
}>;

/** What is there, and what people do, on any of Meta's networks. Verbs answer ids; `at` tells when, where it is not now. */
export class Place {
  /** The shop: its page or account. */
  readonly page: Person & Readonly<{ username: string }>;
  readonly posts = new Map<string, Post>();
  readonly commentsById = new Map<string, Comment>();
  readonly messages = new Map<string, Message>();
  readonly threads = new Map<string, Thread>();
  /** What the shop said through the API. */
  readonly sent: Readonly<{
    kind: 'comment' | 'message' | 'private-reply';
    to: string;
    text: string;
    tag: string | null;
  }>[] = [];
  readonly #people = new Map<string, Person>();
  #oldPost: string | null = null;
  readonly #stamp: (at?: number) => number;
  readonly #nextId: () => string;

  constructor({ page, stamp, nextId }: PlaceParts) {
    this.page = page;
    this.#stamp = stamp;
    this.#nextId = nextId;
  }

  /** The shop publishes something. */
  publishes(text: string, at?: number): string {
    return this.#post({ kind: 'own', by: null, text, ...(at !== undefined && { at }) });
  }

  /** Somebody comments below a post (the newest one unless told), or below a comment. */
  comments({ on, under = null, ...saying }: Saying & Readonly<{ on?: string; under?: string | null }>): string {
    const answered = under === null ? undefined : this.commentsById.get(under);
    const newest = this.newest([...this.posts.values()].filter(({ kind }) => kind === 'own'))[0]?.id;
    const post = answered?.post ?? on ?? newest ?? this.publishes('Fresh from the oven');
    return this.addComment({ ...saying, by: this.person(saying.by), on: post, under });
  }

  /** Somebody commented long ago: no list goes back to it, but it is there to be answered. */
  commented(saying: Saying): string {
    this.#oldPost ??= this.#post({ kind: 'old', by: null, text: 'Opening soon', at: 0 });
    return this.addComment({ ...saying, by: this.person(saying.by), on: this.#oldPost, under: null });
  }

  /** Somebody wrote long ago, in words that are not kept; what is left is that they wrote. */
  wrote({ by, at }: Readonly<{ by: string; at: number }>): void {
    const thread = this.threadOf(this.person(by));
    thread.heardAt = Math.max(thread.heardAt, at);
  }

  /** Somebody writes on the page itself. */
  visits(saying: Saying): string {
    return this.#post({ ...saying, kind: 'visitor', by: this.person(saying.by) });
  }

  /** Somebody mentions or tags the shop in a post of their own. */
  mentions(saying: Saying): string {
    return this.#post({ ...saying, kind: 'tag', by: this.person(saying.by) });
  }

  /** Somebody writes to the shop in private. */
  writes(saying: Saying): string {
    return this.addMessage(this.threadOf(this.person(saying.by)), { ...saying, by: this.person(saying.by) });
  }

  /** The shop answers in Meta's own inbox: below a comment, or to somebody on Messenger. */
  answersThere(answer: Readonly<{ to: string; text: string; at?: number }>): string {
    const under = this.commentsById.get(answer.to);
    if (under) return this.addComment({ ...answer, by: null, on: under.post, under: under.id });
    if (this.posts.has(answer.to)) return this.addComment({ ...answer, by: null, on: answer.to, under: null });
    return this.addMessage(this.threadOf(this.person(answer.to)), { ...answer, by: null });
  }

  edits(id: string, text: string): void {
    this.#said(id).text = text;
  }

  /** It is gone for everybody, with what hangs on it. */
  deletes(id: string): void {
    this.#said(id).deleted = true;
    for (const comment of this.commentsById.values())
      if (comment.parent === id || comment.post === id) comment.deleted = true;
  }

  hides(id: string, hidden = true): void {
    this.#said(id).hidden = hidden;
  }

  /** Something moves in a conversation that is no message: somebody reads, or reacts. */
  reads(by: string): void {
    this.threadOf(this.person(by)).updatedAt = this.#stamp();
  }

  person(name: string): Person {
    const known = this.#people.get(name) ?? { id: `70${this.#nextId()}`, name };
    this.#people.set(name, known);
    return known;
  }

  threadOf(person: Person): Thread {
    const known = this.threadWith(person.id);
    if (known) return known;
    const thread = { id: `t_${this.#nextId()}`, person, updatedAt: 0, heardAt: Number.NEGATIVE_INFINITY, unread: 0 };
    this.threads.set(thread.id, thread);
    return thread;
  }

  threadWith(id: string): Thread | undefined {
    return [...this.threads.values()].find(({ person }) => person.id === id);
  }

  addComment(given: Omit<Saying, 'by'> & Readonly<{ by: Person | null; on: string; under: string | null }>): string {
    const number = this.#nextId();
    const id = `${given.on.split('_').at(-1) ?? given.on}_${number}`;
    const said = this.#saidAs(id, given);
    this.commentsById.set(id, { ...said, post: given.on, parent: given.under });
    const post = this.posts.get(given.on);
    if (post) post.updatedAt = Math.max(post.updatedAt, said.at);
    return id;
  }

  addMessage(thread: Thread, given: Omit<Saying, 'by'> & Readonly<{ by: Person | null }>): string {
    const id = `m_${this.#nextId()}`;
    const said = this.#saidAs(id, given);
    this.messages.set(id, { ...said, thread: thread.id });
    thread.updatedAt = Math.max(thread.updatedAt, said.at);
    if (given.by !== null) thread.heardAt = Math.max(thread.heardAt, said.at);
    thread.unread = given.by === null ? 0 : thread.unread + 1;
    return id;
  }

  inbox(): readonly Thread[] {
    return [...this.threads.values()]
      .filter(({ updatedAt }) => updatedAt > 0)
      .toSorted((one, other) => other.updatedAt - one.updatedAt);
  }

  standing<Given extends Said>(said: Given | undefined): Given | undefined {
    return said?.deleted === true ? undefined : said;
  }

  newest<Given extends Said>(said: readonly Given[]): readonly Given[] {
    return said
      .filter(({ deleted }) => !deleted)
      .toSorted((one, other) => other.at - one.at || (other.id < one.id ? -1 : 1));
  }

  #post({ kind, ...given }: Omit<Saying, 'by'> & Readonly<{ kind: Post['kind']; by: Person | null }>): string {
    const owner = kind === 'tag' ? (given.by?.id ?? this.page.id) : this.page.id;
    const id = `${owner}_${this.#nextId()}`;
    const said = this.#saidAs(id, given);
    this.posts.set(id, { ...said, kind, updatedAt: said.at });
    return id;
  }

  #saidAs(id: string, given: Omit<Saying, 'by'> & Readonly<{ by: Person | null }>): Said {
    const { by, text, at, attachments = [], nameless = false } = given;
    const standing = { deleted: false, hidden: false, answeredPrivately: false };
    return { id, at: this.#stamp(at), by, text, attachments, nameless, ...standing };
  }

  #said(id: string): Said {
    const said = this.posts.get(id) ?? this.commentsById.get(id) ?? this.messages.get(id);
    if (!said) throw new Error(`Nothing was said as ${id}`);
    return said;
  }
}

/** `Ben Hill` is `ben.hill` where people go by handles. */
export function handleOf(person: Person | null): string | null {
  return person === null ? null : person.name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '.');
}
