import { z } from 'zod';
import { nothing } from '#main/connectors/api';
import type { Page, Position, RawItem } from '#main/connectors/connector';
import { answerList, answerStream, readAnswer } from './answers.ts';
import { messageStream, type Chat } from './messages.ts';
import { notificationList, type ReadParts } from './notifications.ts';
import { walk, walked } from './walk.ts';

const cursor = z.object({
  notifications: walked.nullable(),
  answers: walked.nullable(),
  /** The newest change in private that is known. */
  messages: z.string().nullable(),
});
type Cursor = z.infer<typeof cursor>;

export type PollParts = Omit<ReadParts, 'first'> & Readonly<{ chat: Chat }>;

/** What others did, what the shop answered, what was written in private. */
export async function* poll(position: Position, parts: PollParts): AsyncGenerator<Page> {
  const first = position.cursor === null;
  const before: Cursor = first
    ? { notifications: null, answers: null, messages: null }
    : cursor.parse(JSON.parse(position.cursor));
  const asked = { ...parts, first };
  const after: Cursor = {
    notifications: yield* walk(notificationList(asked), before.notifications, position),
    answers: yield* walk(answerList(asked), before.answers, position),
    messages: yield* parts.chat.poll(position, { before: before.messages, first }),
  };
  const next = JSON.stringify(after);
  if (next !== position.cursor) yield { ...nothing, cursor: next };
}

/** Notifications are not served by their names: this many pages are looked through for one. */
const mostPages = 20;

/** One item as it is now; null where it is no more. */
export async function read(
  place: Readonly<{ stream: string; item: string }>,
  parts: PollParts,
): Promise<RawItem | null> {
  const { stream, item } = place;
  const asked = { ...parts, first: false };
  if (stream === messageStream) return parts.chat.read(item);
  if (stream === answerStream) return readAnswer(item, asked);
  const list = notificationList(asked);
  let next: string | null = null;
  for (let page = 0; page < mostPages; page++) {
    const given: Awaited<ReturnType<typeof list.page>> = await list.page(next);
    const found = given.found.filter((one) => one.item === item).slice(0, 1);
    if (found.length > 0) return (await list.read(found))[0] ?? null;
    next = given.next;
    if (next === null) break;
  }
  return null;
}
