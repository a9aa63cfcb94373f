import { snowflake, type Message, type Person, type Post } from './served.ts';

type Publishing = Readonly<{ text: string; at?: number | undefined }> &
  Partial<Pick<Post, 'answers' | 'quotes' | 'reposts' | 'versions' | 'root'>>;

/** Everybody at X, and all that was said there. */
export class Said {
  readonly posts = new Map<string, Post>();
  readonly messages: Message[] = [];
  readonly #people = new Map<string, Person>();
  readonly #now: () => number;
  #last = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  publish(by: Person, given: Publishing): Post {
    const { text, answers = null, quotes = null, reposts = null, versions = [] } = given;
    const at = this.#instant(given.at);
    const id = snowflake(at);
    const post: Post = {
      ...{ id, by, text, at, answers, quotes, reposts, versions: [...versions, id] },
      ...{ root: given.root ?? answers?.root ?? id, replaced: false, deleted: false, hidden: false },
    };
    this.posts.set(id, post);
    return post;
  }

  /** The two of a conversation name it. */
  write(by: Person, to: Person, { text, at: given }: Readonly<{ text: string; at?: number | undefined }>): Message {
    const at = this.#instant(given);
    const message = { id: snowflake(at), by, conversation: conversationOf(by, to), text, at };
    this.messages.push(message);
    this.messages.sort((one, other) => one.at - other.at);
    return message;
  }

  person(handle: string, name?: string): Person {
    const username = handle.replace(/^@/u, '');
    const id = String(900_000_000 + this.#people.size);
    const person = this.#people.get(username) ?? { id, name: name ?? username, username, suspended: false };
    this.#people.set(username, person);
    if (name !== undefined) person.name = name;
    return person;
  }

  byId(id: string): Person | undefined {
    return [...this.#people.values()].find((one) => one.id === id);
  }

  post(id: string): Post {
    const post = this.posts.get(id);
    if (!post) throw new Error(`There is no post ${id}`);
    return post;
  }

  /** No two things happen at once: ids are times. */
  #instant(given?: number): number {
    const at = given ?? Math.max(this.#now(), this.#last + 1);
    this.#last = Math.max(this.#last, at);
    return at;
  }
}

export function isThere({ deleted, by }: Post): boolean {
  return !deleted && !by.suspended;
}

export function conversationOf(...both: readonly Person[]): string {
  const ids = both.map(({ id }) => id);
  return ids.toSorted((one, other) => Number(one) - Number(other)).join('-');
}
