import type { components } from 'ebay-api/lib/types/restful/specs/commerce_message_v1_oas3.d.ts';
import { Simulator, jsonBody, type Answered, type Asked } from './simulator.ts';
import { SignedInApp } from './signed-in-app.ts';

type Schemas = components['schemas'];
type Message = Required<Pick<Schemas['MessageDetail'], 'messageId' | 'createdDate' | 'messageBody'>> &
  Schemas['MessageDetail'];
type Talk = { readonly id: string; readonly about: string; readonly messages: Message[] };

const username = 'the_bakery';
const day = 24 * 60 * 60_000;
const perDay = 5000;
const longest = 2000;

/** The messages of one member of eBay, and the members who write to it. */
export class Ebay {
  readonly app: SignedInApp;
  readonly simulator: Simulator;
  /** Lists come as they like: out of order. */
  shuffled = false;
  readonly #talks = new Map<string, Talk>();
  readonly #now: () => number;
  #last = 0;
  #made = 0;

  constructor({ now = Date.now }: Readonly<{ now?: () => number }> = {}) {
    this.#now = now;
    this.app = new SignedInApp({
      ...{ authorize: '/oauth2/authorize', token: '/identity/v1/oauth2/token', life: 7200, refreshes: true, now },
    });
    this.simulator = new Simulator({
      ...{ now, answer: (asked) => this.#answer(asked) },
      limits: [{ bucket: 'calls', requests: perDay, per: day }],
      bucketOf: ({ path }) => (path.startsWith('/commerce/message/') ? 'calls' : ''),
    });
  }

  /** What an account of this member is: its address, its settings and what it signs in with. */
  get account() {
    const { clientId, secret } = this.app;
    return {
      ...{ address: `ebay:${username}`, name: username, secret },
      settings: { clientId, username, api: `${this.simulator.url}/` },
    };
  }

  /** What the shop said, by id. */
  get answered(): Readonly<Record<string, string>> {
    const own = [...this.#talks.values()].flatMap(({ messages }) =>
      messages.filter(({ senderUsername }) => senderUsername === username),
    );
    return Object.fromEntries(own.map(({ messageId, messageBody }) => [messageId, messageBody]));
  }

  /** A member writes about something for sale. */
  writes(said: Readonly<{ by: string; words: string; about?: string; photo?: string; at?: number }>): string {
    const { by, about = 'Sourdough starter', photo } = said;
    const id = `talk-${by}-${about.replaceAll(' ', '-')}`;
    const talk = this.#talks.get(id) ?? { id, about, messages: [] };
    this.#talks.set(id, talk);
    const media = photo === undefined ? [] : [{ mediaName: 'photo.jpg', mediaType: 'IMAGE', mediaUrl: photo }];
    return this.#say(talk, { ...said, from: by, to: username, media }).messageId;
  }

  /** The shop reads all of it at eBay. */
  readsElsewhere(): void {
    for (const { messages } of this.#talks.values()) for (const one of messages) one.readStatus = true;
  }

  /** How many messages wait to be read at eBay. */
  get unread(): number {
    return [...this.#talks.values()].reduce((sum, talk) => sum + unreadIn(talk), 0);
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
    if (!this.app.accepts(asked)) return refusal(401, 'Invalid access token');
    if (asked.path === '/commerce/identity/v1/user/') return { body: { userId: 'u1', username } };
    const path = asked.path.replace('/commerce/message/v1/', '');
    if (path === 'send_message') return this.#send(Object(jsonBody(asked)));
    if (path === 'update_conversation') return this.#update(Object(jsonBody(asked)));
    if (asked.query.get('conversation_type') !== 'FROM_MEMBERS') return refusal(400, 'Invalid conversation type');
    if (path === 'conversation') return this.#conversations(asked.query);
    const talk = this.#talks.get(decodeURIComponent(path.replace('conversation/', '')));
    if (!talk) return refusal(404, 'Conversation not found');
    const messages = this.#paged(talk.messages.toReversed(), asked.query);
    return { body: { ...messages, messages: messages.page } satisfies Schemas['GetMessagesByConversationIdResponse'] };
  }

  #conversations(query: URLSearchParams): Answered {
    const [start, status] = [query.get('start_time') ?? '', query.get('conversation_status')];
    const found = [...this.#talks.values()]
      .filter((talk) => (latestIn(talk)?.createdDate ?? '') >= start && (status !== 'UNREAD' || unreadIn(talk) > 0))
      .map((talk): Schemas['ConversationDetail'] => {
        const latest = latestIn(talk);
        return {
          ...{ conversationId: talk.id, conversationTitle: talk.about, conversationType: 'FROM_MEMBERS' },
          ...{ unreadCount: unreadIn(talk), ...(latest && { latestMessage: latest }) },
        };
      });
    const talks = this.#paged(found, query);
    return { body: { ...talks, conversations: talks.page } satisfies Schemas['GetAllMyConversationsResponse'] };
  }

  #send({ conversationId, messageText }: Schemas['SendMessageRequest']): Answered {
    const talk = this.#talks.get(conversationId ?? '');
    if (!talk) return refusal(404, 'Conversation not found');
    if (!messageText || messageText.length > longest) return refusal(400, 'The message is too long');
    const other = talk.messages.find(({ senderUsername }) => senderUsername !== username)?.senderUsername ?? '';
    const made = this.#say(talk, { words: messageText, from: username, to: other, media: [] });
    return { status: 201, body: made satisfies Schemas['SendMessageResponse'] };
  }

  #update({ conversationId, read }: Schemas['UpdateConversationRequest']): Answered {
    const talk = this.#talks.get(conversationId ?? '');
    if (!talk || read === undefined) return refusal(400, 'Invalid conversation');
    for (const one of talk.messages) if (one.senderUsername !== username) one.readStatus = read;
    return { status: 204 };
  }

  #say(
    talk: Talk,
    said: Readonly<{ words: string; from: string; to: string; media: Schemas['MessageMedia'][]; at?: number }>,
  ): Message {
    this.#made += 1;
    // No two things happen at once, so that they have an order.
    const at = said.at ?? Math.max(this.#now(), this.#last + 1);
    this.#last = Math.max(this.#last, at);
    const made: Message = {
      ...{ messageId: `m${String(this.#made).padStart(8, '0')}`, createdDate: new Date(at).toISOString() },
      ...{ messageBody: said.words, messageMedia: said.media, readStatus: said.from === username },
      ...{ senderUsername: said.from, recipientUsername: said.to },
    };
    talk.messages.push(made);
    return made;
  }

  #paged<One>(all: readonly One[], query: URLSearchParams) {
    const [offset, limit] = [Number(query.get('offset') ?? '0'), Math.min(50, Number(query.get('limit') ?? '25'))];
    const page = all.slice(offset, offset + limit);
    return { offset, limit, total: all.length, page: this.shuffled ? page.toReversed() : page };
  }
}

function latestIn({ messages }: Talk): Message | null {
  return messages.toSorted((one, other) => (one.createdDate < other.createdDate ? -1 : 1)).at(-1) ?? null;
}

function unreadIn({ messages }: Talk): number {
  return messages.filter(({ readStatus }) => readStatus === false).length;
}

function refusal(status: number, message: string): Answered {
  return { status, body: { errors: [{ errorId: 355_000 + status, message }] } };
}
