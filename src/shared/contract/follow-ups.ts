import { z } from 'zod';
import { followUp, followUpKind, followUpOutcome } from '#shared/domain/follow-up';
import { id, instant } from '#shared/domain/instant';
import { byId, operation, pageInput, pageOf } from './base.ts';

const words = z.string().trim().min(1).max(2000);
const undoable = z.object({ undo: id });

/** What is to be done for somebody. Everything here is undone by what it answers (`activity.undo`). */
export const followUps = {
  /** For a customer, or for the one a conversation is with. Refuses `not-found` where neither names one. */
  create: operation
    .input(
      z.object({
        customerId: id.nullable().default(null),
        conversationId: id.nullable().default(null),
        kind: followUpKind,
        text: words,
        said: words.nullable().default(null),
        dueAt: instant.nullable().default(null),
      }),
    )
    .output(undoable.extend({ id })),
  /** What is left out stays as it is. */
  change: operation
    .input(
      byId.extend({
        kind: followUpKind.optional(),
        text: words.optional(),
        said: words.nullable().optional(),
        dueAt: instant.nullable().optional(),
      }),
    )
    .output(undoable),
  remove: operation.input(byId).output(undoable),
  /**
   * A promise is kept or broken, a task done or dropped; null opens it again. Refuses `invalid-input` when the outcome is
   * not one of its kind.
   */
  settle: operation
    .input(byId.extend({ outcome: followUpOutcome.nullable(), note: words.nullable().default(null) }))
    .output(undoable),
  show: operation.input(byId).output(followUp),
  /** Newest first, of all or of one customer or conversation. */
  list: operation
    .input(
      pageInput.extend({
        state: z.enum(['open', 'done']).nullable().default(null),
        customerId: id.nullable().default(null),
        conversationId: id.nullable().default(null),
      }),
    )
    .output(pageOf(followUp)),
};
