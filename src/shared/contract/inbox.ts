import { z } from 'zod';
import { conversation, conversationState } from '#shared/domain/conversation';
import { id, instant } from '#shared/domain/instant';
import { interaction } from '#shared/domain/interaction';
import { outboxItem } from '#shared/domain/outbox';
import { byId, nothing, operation, pageInput, pageOf } from './base.ts';

/** An interaction as the window shows it: each attachment with the path its bytes are served under. */
export const shownInteraction = z
  .object({
    ...interaction.unwrap().shape,
    paths: z.array(z.string()).readonly(),
    /** Read here or elsewhere. Always true for what the shop wrote. */
    read: z.boolean(),
    outbox: outboxItem.nullable(),
  })
  .readonly();
export type ShownInteraction = z.infer<typeof shownInteraction>;

export const inboxCounts = z
  .object({ open: z.number().int(), unread: z.number().int(), waiting: z.number().int(), done: z.number().int() })
  .readonly();

export const inbox = {
  counts: operation.input(nothing).output(inboxCounts),
  /** Newest first. */
  list: operation
    .input(
      pageInput.extend({
        state: conversationState.nullable().default(null),
        unread: z.boolean().default(false),
        accountId: id.nullable().default(null),
        customerId: id.nullable().default(null),
      }),
    )
    .output(pageOf(conversation)),
  show: operation.input(byId).output(conversation),
  /** Oldest first within a page; `after` walks to older ones, starting from the newest page. */
  interactions: operation.input(pageInput.extend({ conversationId: id })).output(pageOf(shownInteraction)),
  setState: operation.input(z.object({ ids: z.array(id).min(1).max(1000), state: conversationState })).output(nothing),
  /** Marks as done every open conversation whose last word is older than `before`; answers how many there are, and with `act` does it. */
  settleOlder: operation
    .input(z.object({ before: instant, act: z.boolean() }))
    .output(z.object({ count: z.number().int() })),
  setRead: operation.input(z.object({ ids: z.array(id).min(1).max(1000), read: z.boolean() })).output(nothing),
};
