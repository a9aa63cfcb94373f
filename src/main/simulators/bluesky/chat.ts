import type { ChatBskyConvoDefs, ChatBskyConvoGetMessages, ChatBskyConvoListConvos } from '@atproto/api';
import type { Answered, Asked } from '../simulator.ts';
import { tid, type Person } from './network.ts';

type Message = Readonly<{ id: string; rev: string; text: string; by: string; at: number; deleted: boolean }>;
type Convo = { readonly id: string; rev: string; readonly members: readonly Person[]; readonly messages: Message[] };

/** Messages in private, as their central service keeps them. */
export class BlueskyChat {
  readonly #convos = new Map<string, Convo>();
  #written = 0;

  /** Between two people there is one conversation; answers the message's id. */
  say(
    between: readonly [Person, Person],
    { by, text, at }: Readonly<{ by: Person; text: string; at: number }>,
  ): string {
    const id = between
      .map(({ did }) => did.slice(8, 14))
      .toSorted()
      .join('');
    const convo = this.#convos.get(id) ?? { id, rev: '', members: between, messages: [] };
    this.#convos.set(id, convo);
    const rev = tid(at, this.#written++);
    convo.messages.push({ id: rev, rev, text, by: by.did, at, deleted: false });
    convo.rev = rev > convo.rev ? rev : convo.rev;
    return `${id}/${rev}`;
  }

  delete(name: string, at: number): void {
    const [id = '', message = ''] = name.split('/');
    const convo = this.#convos.get(id);
    const index = convo?.messages.findIndex((one) => one.id === message) ?? -1;
    const found = convo?.messages[index];
    if (!convo || !found) return;
    convo.rev = tid(at, this.#written++);
    convo.messages[index] = { ...found, deleted: true, rev: convo.rev };
  }

  /** Null for a method that is none of the chat's. */
  answer(asked: Asked, said: (convo: string, text: string) => void): Answered | null {
    switch (asked.path) {
      case '/xrpc/chat.bsky.convo.listConvos':
        return { body: this.#list() };
      case '/xrpc/chat.bsky.convo.getMessages':
        return this.#messages(asked.query);
      case '/xrpc/chat.bsky.convo.sendMessage': {
        const { convoId, message } = JSON.parse(asked.body);
        if (!this.#convos.has(convoId))
          return { status: 400, body: { error: 'InvalidConvo', message: 'Convo not found' } };
        said(convoId, message.text);
        const sent = this.#convos.get(convoId)?.messages.at(-1);
        return { body: sent && viewOf(sent) };
      }
      default:
        return null;
    }
  }

  between(id: string): readonly Person[] {
    return this.#convos.get(id)?.members ?? [];
  }

  #list(): ChatBskyConvoListConvos.OutputSchema {
    const convos = [...this.#convos.values()].toSorted((one, other) => (one.rev < other.rev ? 1 : -1));
    return {
      convos: convos.map(({ id, rev, members }) => ({ id, rev, members: [...members], muted: false, unreadCount: 0 })),
    };
  }

  #messages(query: URLSearchParams): Answered {
    const convo = this.#convos.get(query.get('convoId') ?? '');
    if (!convo) return { status: 400, body: { error: 'InvalidConvo', message: 'Convo not found' } };
    const start = Number(query.get('cursor') ?? 0);
    const limit = Number(query.get('limit') ?? 50);
    const newest = convo.messages.toReversed();
    const body: ChatBskyConvoGetMessages.OutputSchema = {
      messages: newest.slice(start, start + limit).map(viewOf),
      ...(start + limit < newest.length && { cursor: String(start + limit) }),
    };
    return { body };
  }
}

type View = ChatBskyConvoGetMessages.OutputSchema['messages'][number];

function viewOf({ id, rev, text, by, at, deleted }: Message): View {
  const view = { id, rev, sender: { did: by }, sentAt: new Date(at).toISOString() };
  if (deleted)
    return {
      $type: 'chat.bsky.convo.defs#deletedMessageView',
      ...view,
    } satisfies ChatBskyConvoDefs.DeletedMessageView & View;
  return { $type: 'chat.bsky.convo.defs#messageView', text, ...view } satisfies ChatBskyConvoDefs.MessageView & View;
}
