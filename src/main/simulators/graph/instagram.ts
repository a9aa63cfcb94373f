import type { RequestLimit } from '#main/connectors/connector';
import type { Answered, Asked, Simulator } from '../simulator.ts';
import type { InstagramComment, InstagramMedia, InstagramMessage } from './graph-types.ts';
import {
  bodyValue,
  gone,
  GraphGround,
  refusal,
  timeOf,
  type GraphNode,
  type GraphOptions,
  usualPage,
} from './ground.ts';
import { LongLivedTokens } from './long-lived-tokens.ts';
import {
  handleOf,
  Place,
  type Comment,
  type Message,
  type Person,
  type Post,
  type Said,
  type Thread,
} from './place.ts';

const day = 24 * 60 * 60_000;
const week = 7 * day;
/** Conversations: two calls a second for an account; private replies: 750 an hour; sending: 300 a second. */
const limits: readonly RequestLimit[] = [
  { bucket: 'conversations', requests: 2, per: 1000 },
  { bucket: 'private-replies', requests: 750, per: 60 * 60_000 },
  { bucket: 'send', requests: 300, per: 1000 },
];
/** Of a conversation only so many messages are shown; of all others it says that they were deleted. */
const shownMessages = 20;
const mostBytes = 1000;
const mostInComment = 2200;

/** A professional account with its posts, comments, photo tags and messages, on loopback. What people do there are its verbs. */
export class InstagramSimulator extends Place {
  readonly tokens: LongLivedTokens;
  readonly ground: GraphGround;

  constructor(options: GraphOptions = {}) {
    super({
      page: { id: '17841400001', ...(options.page ?? usualPage) },
      stamp: (at) => this.ground.stamp(at),
      nextId: () => this.ground.nextId(),
    });
    this.ground = new GraphGround({
      ...{ options, limits, account: this.page.id },
      bucketOf: (asked) => bucketOf(asked),
      open: (asked, path) => this.tokens.answer(asked, path),
      answer: (asked, path) => (asked.method === 'GET' ? this.#read(asked, path) : this.#write(asked, path)),
    });
    this.tokens = new LongLivedTokens(this.ground, 'ig');
  }

  get simulator(): Simulator {
    return this.ground.simulator;
  }

  #read(asked: Asked, path: string): Answered {
    const { ground } = this;
    const [first = '', edge = ''] = path.split('/');
    const own = first === 'me' || first === this.page.id;
    if (own && edge === '') return ground.one(this.#account(), asked);
    if (own && edge === 'conversations') {
      const person = asked.query.get('user_id');
      const threads = this.inbox().filter((thread) => person === null || thread.person.id === person);
      return ground.list(
        threads.map((thread) => this.#threadNode(thread)),
        asked,
      );
    }
    if (own && edge === 'media') return ground.list(this.#media('own'), asked);
    if (own && edge === 'tags') return ground.list(this.#media('tag'), asked);
    const message = this.messages.get(first);
    if (message && (message.deleted || !this.#isShown(message)))
      return refusal(100, 'This message has been deleted', 2_534_040);
    const node = this.#nodeOf(first);
    if (!node) return gone(first);
    if (edge === '') return ground.one(node, asked);
    const nodes = node.edges?.[edge]?.(new Map(asked.query));
    return nodes ? ground.list(nodes, asked) : refusal(2500, 'Unknown path components');
  }

  #write(asked: Asked, path: string): Answered {
    const [first = '', edge = ''] = path.split('/');
    if (edge === 'messages' && (first === 'me' || first === this.page.id)) return this.#send(asked);
    const comment = this.standing(this.commentsById.get(first));
    const post = this.standing(this.posts.get(first));
    const words = bodyValue(asked, 'message');
    if ((edge === 'replies' && comment) || (edge === 'comments' && post)) {
      if (typeof words !== 'string' || words === '' || words.length > mostInComment)
        return refusal(100, 'Invalid parameter');
      // Answers have no answers of their own.
      if (comment && comment.parent !== null) return refusal(100, 'Unsupported post request', 33);
      const id = this.addComment({ by: null, text: words, on: comment?.post ?? first, under: comment ? first : null });
      this.sent.push({ kind: 'comment', to: first, text: words, tag: null });
      return { body: { id } };
    }
    if (comment && edge === '') {
      if (asked.method === 'DELETE') this.deletes(first);
      else comment.hidden = String(bodyValue(asked, 'hide')) === 'true';
      return { body: { success: true } };
    }
    return gone(first);
  }

  #send(asked: Asked): Answered {
    const recipient = Object(bodyValue(asked, 'recipient'));
    const text: unknown = Object(bodyValue(asked, 'message')).text;
    if (typeof text !== 'string' || text === '' || Buffer.byteLength(text) > mostBytes)
      return refusal(100, 'Length of param message[text] must be less than or equal to 1000');
    if (typeof recipient.comment_id === 'string') return this.#replyPrivately(recipient.comment_id, text);
    const thread = typeof recipient.id === 'string' ? this.threadWith(recipient.id) : undefined;
    if (!thread) return refusal(100, 'No matching Instagram user', 2_534_014);
    const tag = bodyValue(asked, 'tag');
    if (this.ground.now - thread.heardAt > (tag === 'HUMAN_AGENT' ? week : day))
      return refusal(10, 'This message is sent outside of allowed window.', 2_534_022);
    this.sent.push({ kind: 'message', to: recipient.id, text, tag: typeof tag === 'string' ? tag : null });
    return { body: { recipient_id: recipient.id, message_id: this.addMessage(thread, { by: null, text }) } };
  }

  #replyPrivately(to: string, text: string): Answered {
    const answered = this.standing(this.commentsById.get(to));
    if (!answered?.by) return gone(to);
    if (answered.answeredPrivately) return refusal(10_900, '(#10900) Activity already replied to');
    if (this.ground.now - answered.at > week) return refusal(10_901, '(#10901) Activity reply time expired');
    answered.answeredPrivately = true;
    this.sent.push({ kind: 'private-reply', to, text, tag: null });
    return {
      body: {
        recipient_id: answered.by.id,
        message_id: this.addMessage(this.threadOf(answered.by), { by: null, text }),
      },
    };
  }

  #account(): GraphNode {
    const { id, name, username } = this.page;
    return { fields: { id: '9001', user_id: id, name, username, account_type: 'BUSINESS' } };
  }

  #nodeOf(id: string): GraphNode | null {
    const thread = this.threads.get(id);
    if (thread) return this.#threadNode(thread);
    const message = this.standing(this.messages.get(id));
    if (message) return this.#messageNode(message);
    const comment = this.standing(this.commentsById.get(id));
    if (comment) return this.#commentNode(comment);
    const post = this.standing(this.posts.get(id));
    return post ? this.#mediaNode(post) : null;
  }

  #media(kind: Post['kind']): readonly GraphNode[] {
    const posts = [...this.posts.values()].filter((post) => post.kind === kind);
    return this.newest(posts).map((post) => this.#mediaNode(post));
  }

  #mediaNode(post: Post): GraphNode {
    const below = [...this.commentsById.values()].filter((comment) => comment.post === post.id);
    const fields: InstagramMedia = {
      ...{ id: post.id, caption: post.text || undefined, timestamp: timeOf(post.at), media_type: 'IMAGE' },
      ...{ comments_count: this.newest(below).length, permalink: `https://www.instagram.com/p/${post.id}/` },
      username: handleOf(post.by) ?? this.page.username,
    };
    const comments = () => this.newest(below.filter(({ parent }) => parent === null));
    return { fields, edges: { comments: () => comments().map((comment) => this.#commentNode(comment)) } };
  }

  #commentNode(comment: Comment): GraphNode {
    const { id, text, hidden, parent } = comment;
    const fields: InstagramComment = {
      ...{ id, text, timestamp: timeOf(comment.at), hidden, parent_id: parent ?? undefined },
      ...{ username: handleOf(comment.by) ?? this.page.username, from: this.#from(comment) },
    };
    const replies = () => this.newest([...this.commentsById.values()].filter((one) => one.parent === id)).toReversed();
    return { fields, edges: { replies: () => replies().map((one) => this.#commentNode(one)) } };
  }

  #threadNode(thread: Thread): GraphNode {
    const messages = this.#in(thread.id);
    return {
      fields: { id: thread.id, updated_time: timeOf(thread.updatedAt) },
      edges: { messages: () => messages.map((message) => this.#messageNode(message)) },
    };
  }

  #in(thread: string): readonly Message[] {
    return this.newest([...this.messages.values()].filter((message) => message.thread === thread));
  }

  #isShown(message: Message): boolean {
    return this.#in(message.thread).slice(0, shownMessages).includes(message);
  }

  /** Of an old one there is the id alone. */
  #messageNode(message: Message): GraphNode {
    const { id, at, by, text, thread, attachments } = message;
    const person = this.threads.get(thread)?.person ?? null;
    const shown = this.#isShown(message);
    const files = attachments.map((name) => ({
      name,
      mime_type: 'image/jpeg',
      image_data: { url: `https://cdn.example/${name}` },
    }));
    const fields: InstagramMessage = {
      ...{
        id,
        created_time: timeOf(at),
        from: shown ? this.#person(by) : undefined,
        message: shown ? text : undefined,
      },
      to: shown ? { data: [this.#person(by === null ? person : null)] } : undefined,
      attachments: shown && files.length > 0 ? { data: files } : undefined,
    };
    return { fields };
  }

  #from(said: Said) {
    return said.nameless ? undefined : this.#person(said.by);
  }

  #person(person: Person | null) {
    const { id } = person ?? this.page;
    return { id, username: handleOf(person) ?? this.page.username };
  }
}

function bucketOf({ method, path, body }: Asked): string {
  if (method === 'POST' && path.endsWith('/messages')) return body.includes('comment_id') ? 'private-replies' : 'send';
  return /\/(?:conversations|t_|m_)/u.test(path) ? 'conversations' : '';
}

export async function openInstagramSimulator(options: GraphOptions = {}): Promise<InstagramSimulator> {
  const instagram = new InstagramSimulator(options);
  await instagram.simulator.open();
  return instagram;
}
