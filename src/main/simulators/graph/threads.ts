import type { RequestLimit } from '#main/connectors/connector';
import type { Answered, Asked, Simulator } from '../simulator.ts';
import type { ThreadsPost } from './graph-types.ts';
import { bodyValue, gone, GraphGround, refusal, timeOf, type GraphNode, type GraphOptions } from './ground.ts';
import { LongLivedTokens } from './long-lived-tokens.ts';
import { handleOf, Place, type Comment, type Post } from './place.ts';

/** Replies that are published by the API: a thousand in any 24 hours. */
const limits: readonly RequestLimit[] = [{ bucket: 'replies', requests: 1000, per: 24 * 60 * 60_000 }];
const mostInPost = 500;

/** A Threads profile with its threads, replies to them, and mentions, on loopback. What people do there are its verbs. */
export class ThreadsSimulator extends Place {
  readonly tokens: LongLivedTokens;
  readonly ground: GraphGround;
  /** Made by the first of two steps, and waiting for the second. */
  readonly #containers = new Map<string, Readonly<{ text: string; to: string }>>();

  constructor(options: GraphOptions = {}) {
    super({
      page: { id: '30100200', name: 'Bakery at the Bridge', username: 'bakeryatthebridge' },
      stamp: (at) => this.ground.stamp(at),
      nextId: () => this.ground.nextId(),
    });
    this.ground = new GraphGround({
      ...{ options, limits, account: this.page.id },
      bucketOf: ({ method, path }) => (method === 'POST' && path.endsWith('/threads_publish') ? 'replies' : ''),
      open: (asked, path) => this.tokens.answer(asked, path),
      answer: (asked, path) => (asked.method === 'GET' ? this.#read(asked, path) : this.#write(asked, path)),
    });
    this.tokens = new LongLivedTokens(this.ground, 'th');
  }

  get simulator(): Simulator {
    return this.ground.simulator;
  }

  #read(asked: Asked, path: string): Answered {
    const { ground, page } = this;
    const [first = '', edge = ''] = path.split('/');
    if (first === 'me' && edge === '')
      return ground.one({ fields: { id: page.id, username: page.username, name: page.name } }, asked);
    if (first === 'me' && edge === 'threads') return ground.list(this.#posts('own'), asked);
    if (first === 'me' && edge === 'mentions') return ground.list(this.#posts('tag'), asked);
    if (first === 'me' && edge === 'replies') {
      const own = [...this.commentsById.values()].filter(({ by }) => by === null);
      return ground.list(
        this.newest(own).map((reply) => this.#replyNode(reply)),
        asked,
      );
    }
    const post = this.standing(this.posts.get(first));
    const reply = this.standing(this.commentsById.get(first));
    if (!post && !reply) return gone(first);
    if (edge === '') return ground.one(reply ? this.#replyNode(reply) : this.#postNode(this.#required(post)), asked);
    if (edge !== 'replies' && edge !== 'conversation') return refusal(2500, 'Unknown path components');
    if (post && post.kind !== 'own') return refusal(10, 'Application does not have permission for this action');
    const below = this.newest(
      [...this.commentsById.values()].filter((one) => one.post === first || one.parent === first),
    );
    const shown = edge === 'conversation' ? below : below.filter((one) => one.parent === (reply ? first : null));
    const ordered = asked.query.get('reverse') === 'false' ? shown.toReversed() : shown;
    return ground.list(
      ordered.map((one) => this.#replyNode(one)),
      asked,
    );
  }

  #write(asked: Asked, path: string): Answered {
    const [first = '', edge = ''] = path.split('/');
    if (first === 'me' && edge === 'threads') return this.#prepare(asked);
    if (first === 'me' && edge === 'threads_publish') return this.#publish(String(bodyValue(asked, 'creation_id')));
    const reply = this.standing(this.commentsById.get(first));
    if (!reply || edge !== 'manage_reply') return gone(first);
    // Only what stands directly below a thread can be hidden, and with it all that hangs on it.
    if (reply.parent !== null) return refusal(100, 'Only top-level replies can be hidden');
    reply.hidden = String(bodyValue(asked, 'hide')) === 'true';
    return { body: { success: true } };
  }

  #prepare(asked: Asked): Answered {
    const [text, to] = [bodyValue(asked, 'text'), bodyValue(asked, 'reply_to_id')];
    if (typeof text !== 'string' || text === '' || [...text].length > mostInPost)
      return refusal(100, 'Invalid parameter');
    if (typeof to !== 'string' || !(this.standing(this.posts.get(to)) ?? this.standing(this.commentsById.get(to))))
      return gone(String(to));
    const id = `1${this.ground.nextId()}`;
    this.#containers.set(id, { text, to });
    return { body: { id } };
  }

  #publish(container: string): Answered {
    const made = this.#containers.get(container);
    if (!made) return refusal(24, 'The requested resource does not exist', 4_279_009);
    this.#containers.delete(container);
    const { text, to } = made;
    const answered = this.commentsById.get(to);
    this.sent.push({ kind: 'comment', to, text, tag: null });
    return { body: { id: this.addComment({ by: null, text, on: answered?.post ?? to, under: answered ? to : null }) } };
  }

  #posts(kind: Post['kind']): readonly GraphNode[] {
    const posts = [...this.posts.values()].filter((post) => post.kind === kind);
    return this.newest(posts).map((post) => this.#postNode(post));
  }

  #postNode(post: Post): GraphNode {
    const replied = [...this.commentsById.values()].some((one) => one.post === post.id && !one.deleted);
    return { fields: this.#fieldsOf(post, { has_replies: replied, is_reply: false }) };
  }

  #replyNode(reply: Comment): GraphNode {
    const { post, parent } = reply;
    const replied = [...this.commentsById.values()].some((one) => one.parent === reply.id && !one.deleted);
    const where = { replied_to: { id: parent ?? post }, root_post: { id: post } };
    return { fields: this.#fieldsOf(reply, { has_replies: replied, is_reply: true, ...where }) };
  }

  #fieldsOf(
    said: Post | Comment,
    rest: Pick<ThreadsPost, 'has_replies' | 'is_reply'> & Partial<ThreadsPost>,
  ): ThreadsPost {
    const { id, text, by, hidden } = said;
    return {
      ...{ id, text, timestamp: timeOf(said.at), username: handleOf(by) ?? this.page.username },
      ...{ permalink: `https://www.threads.net/t/${id}`, media_type: 'TEXT_POST', is_reply_owned_by_me: by === null },
      ...{ hide_status: hidden ? 'HIDDEN' : 'NOT_HUSHED', replied_to: undefined, root_post: undefined },
      ...rest,
    };
  }

  #required(post: Post | undefined): Post {
    if (!post) throw new Error('There is no such thread');
    return post;
  }
}

export async function openThreadsSimulator(options: GraphOptions = {}): Promise<ThreadsSimulator> {
  const threads = new ThreadsSimulator(options);
  await threads.simulator.open();
  return threads;
}
