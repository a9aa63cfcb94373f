import type { Conversation } from '#shared/domain/conversation';

/** Where the open conversation stood when the list last held it. */
export type Standing = Readonly<{ conversation: Conversation; index: number }>;

/**
 * The list with the open conversation kept where it stood, after reading it or marking it as done made it leave the
 * filter: it goes when another one is opened, not from under the reader.
 */
export function withOpenKept(conversations: readonly Conversation[], kept: Standing | null): readonly Conversation[] {
  if (!kept || conversations.some(({ id }) => id === kept.conversation.id)) return conversations;
  return conversations.toSpliced(Math.min(kept.index, conversations.length), 0, kept.conversation);
}

/** The conversation `steps` further down (or up, when negative) from the open one; the first or last when none is open. */
export function neighbour(
  conversations: readonly Conversation[],
  openId: string | null,
  steps: 1 | -1,
): Conversation | undefined {
  const index = conversations.findIndex(({ id }) => id === openId);
  if (index === -1) return steps === 1 ? conversations[0] : undefined;
  return conversations[index + steps];
}

/** How far the rows on screen moved down because of what came in above them, in rows; 0 when none of them is left. */
export function rowsMoved(visible: readonly string[], firstVisible: number, now: readonly Conversation[]): number {
  const places = new Map(now.map(({ id }, index) => [id, index]));
  for (const [offset, id] of visible.entries()) {
    const place = places.get(id);
    if (place !== undefined) return place - (firstVisible + offset);
  }
  return 0;
}
