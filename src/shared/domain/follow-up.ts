import { z } from 'zod';
import { id, instant, type Instant } from './instant.ts';
import { repetition } from './repetition.ts';

/** A task is the shop's own; a promise was made to somebody. */
export const followUpKind = z.enum(['task', 'promise']);
export type FollowUpKind = z.infer<typeof followUpKind>;

/** How it ended: a promise kept or broken, a task done or dropped. */
export const followUpOutcome = z.enum(['kept', 'broken', 'done', 'dropped']);
export type FollowUpOutcome = z.infer<typeof followUpOutcome>;

/** The ways each kind may end, the good one first. */
export const outcomesOf = {
  promise: ['kept', 'broken'],
  task: ['done', 'dropped'],
} as const satisfies Record<FollowUpKind, readonly FollowUpOutcome[]>;

/**
 * How it stands: nobody said yet how it ended (`open`, and `overdue` once its instant is past), the answer it waited for
 * came (`answered`), somebody said how it ended (`done`).
 */
export const followUpState = z.enum(['open', 'overdue', 'answered', 'done']);
export type FollowUpState = z.infer<typeof followUpState>;

/** When what is still to be done is due: before now, today after now, within the seven days after, later, on no day. */
export const followUpDue = z.enum(['overdue', 'today', 'week', 'later', 'undated', 'answered']);
export type FollowUpDue = z.infer<typeof followUpDue>;

/** What is to be done for a customer, by when, and what came of it. */
export const followUp = z
  .object({
    id,
    kind: followUpKind,
    text: z.string(),
    /** The sentence a promise was said in, and the interaction that holds it. */
    said: z.string().nullable(),
    saidIn: id.nullable(),
    customerId: id,
    conversationId: id.nullable(),
    dueAt: instant.nullable(),
    /** When it is due again once it is settled. */
    repeats: repetition.nullable(),
    /** Whether it is to be done only while they have not answered in its conversation. */
    unlessAnswered: z.boolean(),
    /** When they first answered since, of one that waits for that: it is not due any more. */
    answeredAt: instant.nullable(),
    doneAt: instant.nullable(),
    outcome: followUpOutcome.nullable(),
    outcomeNote: z.string().nullable(),
    createdAt: instant,
  })
  .readonly();
export type FollowUp = z.infer<typeof followUp>;

export function stateOf(
  { doneAt, answeredAt, dueAt }: Pick<FollowUp, 'doneAt' | 'answeredAt' | 'dueAt'>,
  now: Instant,
): FollowUpState {
  if (doneAt !== null) return 'done';
  if (answeredAt !== null) return 'answered';
  return dueAt !== null && dueAt < now ? 'overdue' : 'open';
}
