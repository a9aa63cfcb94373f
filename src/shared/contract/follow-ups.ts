import { z } from 'zod';
import { followUp, followUpDue, followUpKind, followUpOutcome, followUpState } from '#shared/domain/follow-up';
import { id, instant } from '#shared/domain/instant';
import { repetition } from '#shared/domain/repetition';
import { byId, operation, pageInput, pageOf } from './base.ts';
import { dueFollowUp } from './today.ts';

const words = z.string().trim().min(1).max(2000);
const undoable = z.object({ undo: id });

/** What is to be done for somebody. Everything here is undone by what it answers (`activity.undo`). */
export const followUps = {
  /**
   * For a customer, or for the one a conversation is with. Refuses `not-found` where neither names one, `invalid-input` for
   * a promise that an answer would make needless, and where an answer is awaited in no conversation.
   */
  create: operation
    .input(
      z.object({
        customerId: id.nullable().default(null),
        conversationId: id.nullable().default(null),
        kind: followUpKind,
        text: words,
        said: words.nullable().default(null),
        saidIn: id.nullable().default(null),
        dueAt: instant.nullable().default(null),
        repeats: repetition.nullable().default(null),
        unlessAnswered: z.boolean().default(false),
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
        repeats: repetition.nullable().optional(),
        unlessAnswered: z.boolean().optional(),
      }),
    )
    .output(undoable),
  remove: operation.input(byId).output(undoable),
  /**
   * A promise is kept or broken, a task done or dropped; null opens it again. What repeats makes its `next`, unless this is
   * to be its `last` time. Refuses `invalid-input` when the outcome is not one of its kind.
   */
  settle: operation
    .input(
      byId.extend({
        outcome: followUpOutcome.nullable(),
        note: words.nullable().default(null),
        last: z.boolean().default(false),
      }),
    )
    .output(undoable.extend({ next: id.nullable() })),
  show: operation.input(byId).output(followUp),
  /** What is still to be done and for whom, the longest overdue first; `answered` are those whose answer came, apart. */
  open: operation
    .input(
      pageInput.extend({
        due: followUpDue.nullable().default(null),
        kind: followUpKind.nullable().default(null),
        customerId: id.nullable().default(null),
      }),
    )
    .output(pageOf(dueFollowUp)),
  /** How many are due when. */
  counts: operation
    .input(z.object({ kind: followUpKind.nullable().default(null), customerId: id.nullable().default(null) }))
    .output(z.record(followUpDue, z.number().int())),
  /** Newest first, of all or of one customer or conversation. */
  list: operation
    .input(
      pageInput.extend({
        state: followUpState.nullable().default(null),
        customerId: id.nullable().default(null),
        conversationId: id.nullable().default(null),
      }),
    )
    .output(pageOf(followUp)),
};
