import type { RequestLimit } from '#main/connectors/connector';
import type { Answered, Asked, Simulator } from '../simulator.ts';
import { Place, type Comment, type Message, type Post, type Said, type Thread } from './place.ts';
import type { GraphComment, GraphMessage, GraphPost, GraphThread } from './graph-types.ts';
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

const day = 24 * 60 * 60_000;
const week = 7 * day;
/** Conversations: two calls a second for a page; sending: 300 (Messenger Platform, "Rate limiting", March 2026). */
const limits: readonly RequestLimit[] = [
  { bucket: 'conversations', requests: 2, per: 1000 },
  { bucket: 'send', requests: 300, per: 1000 },
];
const mostInMessage = 2000;
const mostInComment = 8000;

/** A Facebook page with its posts, comments and Messenger, on loopback. What people do there are its verbs. */
export class FacebookSimulator extends Place {
  readonly pageToken = 'page-token-of-the-bakery';
  readonly userToken = 'user-token-of-anna';
  readonly appId = '1029384756';
  readonly appSecret = 'app-secret-of-the-bakery';
  readonly ground: GraphGround;

  constructor(options: GraphOptions = {}) {
    super({
      page: { id: '104857600', ...(options.page ?? usualPage) },
      stamp: (at) => this.ground.stamp(at),
      nextId: () => this.ground.nextId(),
    });
    this.ground = new GraphGround({
      ...{ options, limits, account: this.page.id },
      bucketOf: ({ method, path }) =>
        method === 'POST' && path.endsWith('/messages')
          ? 'send'
          : /\/(?:conversations|t_|m_)/u.test(path)
            ? 'conversations'
            : '',
      open: (asked, path) => this.#signIn(asked, path),
      answer: (asked, path) => (asked.method === 'GET' ? this.#read(asked, path) : this.#write(asked, path)),
    });
    for (const token of [this.pageToken, this.userToken]) this.ground.tokens.add(token);
  }

  get simulator(): Simulator {
    return this.ground.simulator;
  }

  /** The page's token is no good any more: a changed password, an app that was taken off. */
  endToken(): void {
    this.ground.tokens.delete(this.pageToken);
  }

  #read(asked: Asked, path: string): Answered {
    const { ground, page } = this;
    const [first = '', edge = ''] = path.split('/');
    const own = first === 'me' || first === page.id || first === page.username;
    const asPerson = asked.headers['authorization']?.endsWith(this.userToken) === true;
    if (first === 'me' && edge === '' && asPerson)
      return ground.one({ fields: { id: '5550001', name: 'Anna Bell' } }, asked);
    if (own && edge === '') return ground.one(this.#pageNode(), asked);
    if (first === 'me' && edge === 'accounts') return ground.list([this.#pageNode()], asked);
    if (own && edge === 'conversations') {
      const person = asked.query.get('user_id');
      const threads = this.inbox().filter((thread) => person === null || thread.person.id === person);
      return ground.list(
        threads.map((thread) => this.#threadNode(thread)),
        asked,
      );
    }
    if (own && edge === 'published_posts') return ground.list(this.#posts('own'), asked);
    if (own && edge === 'visitor_posts') return ground.list(this.#posts('visitor'), asked);
    if (own && edge === 'tagged') return ground.list(this.#posts('tag'), asked);
    const node = this.#nodeOf(first);
    if (!node) return gone(first);
    if (edge === '') return ground.one(node, asked);
    const nodes = node.edges?.[edge]?.(new Map(asked.query));
    return nodes ? ground.list(nodes, asked) : refusal(2500, 'Unknown path components');
  }

  #write(asked: Asked, path: string): Answered {
    const [first = '', edge = ''] = path.split('/');
    if (edge === 'messages' && (first === this.page.id || first === 'me')) return this.#send(asked);
    const comment = this.standing(this.commentsById.get(first));
    const post = this.standing(this.posts.get(first));
    const words = bodyValue(asked, 'message');
    if (edge === 'comments' && (comment ?? post)) {
      if (typeof words !== 'string' || words === '' || words.length > mostInComment)
        return refusal(100, 'Invalid parameter');
      const on = comment?.post ?? first;
      const id = this.addComment({ by: null, text: words, on, under: comment ? first : null });
      this.sent.push({ kind: 'comment', to: first, text: words, tag: null });
      return { body: { id } };
    }
    const said = comment ?? post;
    if (said && edge === '') {
      if (asked.method === 'DELETE') this.deletes(first);
      else said.hidden = String(bodyValue(asked, 'is_hidden')) === 'true';
      return { body: { success: true } };
    }
    return gone(first);
  }

  /** Messenger's Send API, with the windows it has. */
  #send(asked: Asked): Answered {
    const recipient = Object(bodyValue(asked, 'recipient'));
    const text: unknown = Object(bodyValue(asked, 'message')).text;
    if (typeof text !== 'string' || text === '' || [...text].length > mostInMessage)
      return refusal(100, 'Length of param message[text] must be less than or equal to 2000');
    const answered = typeof recipient.comment_id === 'string' ? recipient.comment_id : recipient.post_id;
    if (typeof answered === 'string') return this.#replyPrivately(answered, text);
    const thread = typeof recipient.id === 'string' ? this.threadWith(recipient.id) : undefined;
    if (!thread) return refusal(100, 'No matching user found', 2_018_001);
    const tag = bodyValue(asked, 'tag');
    const since = this.ground.now - thread.heardAt;
    if (since > (tag === 'HUMAN_AGENT' ? week : day))
      return refusal(10, 'This message is sent outside of allowed window.', 2_018_278);
    this.sent.push({ kind: 'message', to: recipient.id, text, tag: typeof tag === 'string' ? tag : null });
    return { body: { recipient_id: recipient.id, message_id: this.addMessage(thread, { by: null, text }) } };
  }

  #replyPrivately(to: string, text: string): Answered {
    const answered = this.standing(this.commentsById.get(to)) ?? this.standing(this.posts.get(to));
    if (!answered?.by) return gone(to);
    if (answered.answeredPrivately) return refusal(10_900, '(#10900) Activity already replied to');
    if (this.ground.now - answered.at > week) return refusal(10_901, '(#10901) Activity reply time expired');
    answered.answeredPrivately = true;
    this.sent.push({ kind: 'private-reply', to, text, tag: null });
    const message = this.addMessage(this.threadOf(answered.by), { by: null, text });
    return { body: { recipient_id: answered.by.id, message_id: message } };
  }

  #signIn(asked: Asked, path: string): Answered | null {
    const value = (name: string) => asked.query.get(name) ?? bodyValue(asked, name);
    if (path === 'dialog/oauth') {
      const back = new URL(asked.query.get('redirect_uri') ?? 'https://www.facebook.com/connect/login_success.html');
      back.search = new URLSearchParams({ code: 'code-of-anna', state: asked.query.get('state') ?? '' }).toString();
      return { status: 302, headers: { location: back.href }, body: '' };
    }
    if (path !== 'oauth/access_token') return null;
    if (value('client_id') !== this.appId || value('client_secret') !== this.appSecret)
      return refusal(101, 'Error validating client secret.');
    const known = value('code') === 'code-of-anna' || value('fb_exchange_token') === 'short-token-of-anna';
    if (!known) return refusal(100, 'Invalid verification code format.');
    const short = value('grant_type') !== 'fb_exchange_token';
    const token = short ? 'short-token-of-anna' : this.userToken;
    return { body: { access_token: token, token_type: 'bearer', expires_in: short ? 5_183 : 5_183_944 } };
  }

  #pageNode(): GraphNode {
    const { id, name, username } = this.page;
    return { fields: { id, name, username, access_token: this.pageToken, tasks: ['MESSAGING', 'MODERATE'] } };
  }

  #nodeOf(id: string): GraphNode | null {
    const thread = this.threads.get(id);
    if (thread) return this.#threadNode(thread);
    const message = this.standing(this.messages.get(id));
    if (message) return this.#messageNode(message);
    const comment = this.standing(this.commentsById.get(id));
    if (comment) return this.#commentNode(comment);
    const post = this.standing(this.posts.get(id));
    return post ? this.#postNode(post) : null;
  }

  #posts(kind: Post['kind']): readonly GraphNode[] {
    return this.newest([...this.posts.values()].filter((post) => post.kind === kind)).map((post) =>
      this.#postNode(post),
    );
  }

  #postNode(post: Post): GraphNode {
    const fields: GraphPost = {
      ...{ id: post.id, message: post.text || undefined, story: undefined, from: this.#from(post) },
      ...{ created_time: timeOf(post.at), updated_time: timeOf(post.updatedAt), is_hidden: post.hidden },
      permalink_url: `https://www.facebook.com/${post.id}`,
    };
    return { fields, edges: { comments: (asked) => this.#comments(post.id, null, asked) } };
  }

  /** `filter(stream)` gives answers too, all in one list; the newest come first only where that is asked for. */
  #comments(post: string, under: string | null, asked: ReadonlyMap<string, string>): readonly GraphNode[] {
    const all = [...this.commentsById.values()].filter(
      (comment) =>
        comment.post === post && (comment.parent === under || (under === null && asked.get('filter') === 'stream')),
    );
    const newest = this.newest(all);
    const ordered = asked.get('order') === 'reverse_chronological' ? newest : newest.toReversed();
    return ordered.map((comment) => this.#commentNode(comment));
  }

  #commentNode(comment: Comment): GraphNode {
    const { id, text, post, parent, hidden, by, answeredPrivately, attachments } = comment;
    const [attached] = attachments;
    const fields: GraphComment = {
      ...{ id, message: text, created_time: timeOf(comment.at), from: this.#from(comment), is_hidden: hidden },
      parent: parent === null ? undefined : { id: parent },
      can_reply_privately: by !== null && !answeredPrivately && this.ground.now - comment.at <= week,
      permalink_url: `https://www.facebook.com/${post}?comment_id=${id.split('_').at(-1) ?? id}`,
      attachment: attached === undefined ? undefined : { type: 'photo', title: attached },
    };
    return { fields, edges: { comments: (asked) => this.#comments(post, id, asked) } };
  }

  #threadNode(thread: Thread): GraphNode {
    const messages = this.newest([...this.messages.values()].filter((message) => message.thread === thread.id));
    const fields: GraphThread = {
      ...{ id: thread.id, updated_time: timeOf(thread.updatedAt), unread_count: thread.unread },
      ...{ message_count: messages.length, can_reply: this.ground.now - thread.heardAt <= week },
      snippet: messages[0]?.text ?? '',
      participants: { data: [this.#person(thread.person), this.#person(null)] },
    };
    return { fields, edges: { messages: () => messages.map((message) => this.#messageNode(message)) } };
  }

  #messageNode(message: Message): GraphNode {
    const { id, at, by, text, thread, attachments } = message;
    const person = this.threads.get(thread)?.person ?? null;
    const fields: GraphMessage = {
      ...{ id, created_time: timeOf(at), from: this.#person(by), message: text, sticker: undefined },
      to: { data: [this.#person(by === null ? person : null)] },
      attachments:
        attachments.length === 0
          ? undefined
          : {
              data: attachments.map((name, at) => ({
                id: `${id}.${at}`,
                name,
                mime_type: 'image/jpeg',
                file_url: `https://cdn.example/${name}?oe=signed`,
              })),
            },
    };
    return { fields };
  }

  #from(said: Said) {
    const { id, name } = said.by ?? this.page;
    return said.nameless ? undefined : { id, name };
  }

  #person(person: Readonly<{ id: string; name: string }> | null) {
    const { id, name } = person ?? this.page;
    return { id, name, email: `${id}@facebook.com` };
  }
}

export async function openFacebookSimulator(options: GraphOptions = {}): Promise<FacebookSimulator> {
  const facebook = new FacebookSimulator(options);
  await facebook.simulator.open();
  return facebook;
}
