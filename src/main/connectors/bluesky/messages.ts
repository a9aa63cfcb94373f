import { z } from 'zod';
import { nothing } from '#main/connectors/api';
import type { Listed, Page, Position, RawItem } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { rawOf, type ReadParts } from './notifications.ts';
import { chatMessage, convo, type ChatMessage, type Convo, type ServedItem } from './served.ts';
import type { Xrpc } from './xrpc.ts';

export const messageStream = 'messages';

/** Who keeps messages in private: one service for all, reached through the account's server (atproto.com/specs/xrpc#service-proxying). */
export const chatService = { 'atproto-proxy': 'did:web:api.bsky.chat#bsky_chat' } as const;

const convosAnswer = z.object({ convos: z.array(convo), cursor: z.string().optional() });
const messagesAnswer = z.object({ messages: z.array(z.unknown()), cursor: z.string().optional() });
const atOnce = 100;
/** How long nothing is asked where messages could not be had, in milliseconds. */
const absence = 10 * 60_000;

export type Chat = Readonly<{
  poll: (
    position: Position,
    parts: Readonly<{ before: string | null; first: boolean }>,
  ) => AsyncGenerator<Page, string | null>;
  /** The newest messages of a conversation. */
  newest: (convoId: string) => Promise<readonly ChatMessage[]>;
  read: (item: string) => Promise<RawItem | null>;
}>;

/**
 * Messages in private. Whoever's app password does not allow them, or whose server knows no service for them, has none: that
 * is no failure of the account.
 */
export function openChat({ xrpc, me }: Omit<ReadParts, 'first'>): Chat {
  let absentUntil = 0;
  const page = (convoId: string, cursor: string | null) =>
    xrpc.get(messagesAnswer, {
      ...{ method: 'chat.bsky.convo.getMessages', headers: chatService },
      query: { convoId, limit: atOnce, cursor: cursor ?? undefined },
    });
  const newest: Chat['newest'] = async (convoId) => {
    const { messages } = await page(convoId, null);
    return messages.flatMap((one) => chatMessage.safeParse(one).data ?? []);
  };

  async function* poll(
    position: Position,
    { before, first }: Readonly<{ before: string | null; first: boolean }>,
  ): AsyncGenerator<Page, string | null> {
    if (xrpc.now() < absentUntil || !(await mayChat(xrpc))) return before;
    let convos;
    try {
      convos = await changedSince(before, xrpc);
    } catch (failure) {
      if (!isAbsence(failure)) throw failure;
      absentUntil = xrpc.now() + absence;
      return before;
    }
    if (convos.length === 0) return before;
    const present = new Set(await position.present(messageStream));
    const unread = new Set(await position.pending(messageStream, 100_000));
    for (const one of convos) {
      for (let cursor: string | null = null; ;) {
        const given: z.infer<typeof messagesAnswer> = await page(one.id, cursor);
        const messages = given.messages.flatMap((message) => chatMessage.safeParse(message).data ?? []);
        const step = stepOf(one, messages, { present, unread, me: me.did, now: first ? null : xrpc.now() });
        if (step) yield step;
        cursor = given.cursor ?? null;
        const oldest = messages.at(-1);
        if (cursor === null || !oldest || (before !== null && oldest.rev <= before)) break;
      }
    }
    return convos.reduce((newestRev, { rev }) => (rev > newestRev ? rev : newestRev), before ?? '');
  }

  return {
    poll,
    newest,
    read: async (item) => {
      const [id = '', name = ''] = item.split('/');
      const found = (await newest(id)).find((message) => message.id === name);
      const members = (await changedSince(null, xrpc)).find((one) => one.id === id)?.members ?? [];
      const whole = { id, rev: '', members, unreadCount: 0 };
      return found && !isDeleted(found) ? itemOf(whole, found, { me: me.did, now: xrpc.now() }) : null;
    },
  };
}

/** Conversations that something happened in since then. They are served by what happened last. */
async function changedSince(before: string | null, xrpc: Xrpc): Promise<Convo[]> {
  const changed: Convo[] = [];
  for (let cursor: string | undefined; ;) {
    const given: z.infer<typeof convosAnswer> = await xrpc.get(convosAnswer, {
      ...{ method: 'chat.bsky.convo.listConvos', headers: chatService, query: { limit: atOnce, cursor } },
    });
    const news = given.convos.filter(({ rev }) => before === null || rev > before);
    changed.push(...news);
    cursor = given.cursor;
    if (cursor === undefined || given.convos.length === 0 || news.length < given.convos.length) return changed;
  }
}

/** The PDS lets in app passwords that were made for it alone (`com.atproto.appPassPrivileged`), and whoever was granted it. */
async function mayChat({ scope }: Xrpc): Promise<boolean> {
  const allowed = (await scope()).split(' ');
  return allowed.includes('atproto')
    ? allowed.includes('transition:chat.bsky')
    : !allowed.includes('com.atproto.appPass');
}

/** The service refused, or there is none; not that nobody could be reached. */
function isAbsence(failure: unknown): boolean {
  if (!(failure instanceof ProviderFailure)) return false;
  return failure.kind === 'refused' || failure.code === 'wrong-password' || failure.code === 'server-refused';
}

type Known = Readonly<{ present: ReadonlySet<string>; unread: ReadonlySet<string>; me: string; now: number | null }>;

function stepOf(within: Convo, messages: readonly ChatMessage[], known: Known): Page | null {
  const nameOf = ({ id }: ChatMessage): string => `${within.id}/${id}`;
  const placeOf = (message: ChatMessage): Listed => ({
    ...{ stream: messageStream, item: nameOf(message), rank: Date.parse(message.sentAt) },
  });
  const there = messages.filter((message) => !isDeleted(message) && message.sender);
  const gone = messages.filter((message) => isDeleted(message) && known.present.has(nameOf(message))).map(placeOf);
  const fresh = there.filter((message) => !known.present.has(nameOf(message)));
  const toRead = there.filter((message) => fresh.includes(message) || known.unread.has(nameOf(message)));
  if (toRead.length === 0 && gone.length === 0) return null;
  return {
    ...nothing,
    listed: fresh.map(placeOf),
    items: toRead.toReversed().map((message) => itemOf(within, message, known)),
    gone,
    became: gone.map(({ item }) => ({ stream: messageStream, item, state: 'deleted' })),
  };
}

/** `now` is null at the first look: what was written before was received then. */
function itemOf(
  within: Convo,
  message: ChatMessage,
  { me, now }: Readonly<{ me: string; now: number | null }>,
): RawItem {
  const { id, members, unreadCount } = within;
  const served = { kind: 'message', me, convo: id, members, message } satisfies ServedItem;
  const history = now === null;
  return {
    ...{ stream: messageStream, item: `${id}/${message.id}`, raw: rawOf(served), thread: id },
    ...{ receivedAt: now ?? Date.parse(message.sentAt), seen: history && unreadCount === 0 },
  };
}

function isDeleted({ $type: type }: ChatMessage): boolean {
  return type.endsWith('#deletedMessageView');
}
