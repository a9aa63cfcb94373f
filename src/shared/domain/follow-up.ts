import { z } from 'zod';
import { id, instant } from './instant.ts';

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

/** What is to be done for a customer, by when, and what came of it. */
export const followUp = z
  .object({
    id,
    kind: followUpKind,
    text: z.string(),
    /** The sentence a promise was said in. */
    said: z.string().nullable(),
    customerId: id,
    conversationId: id.nullable(),
    dueAt: instant.nullable(),
    doneAt: instant.nullable(),
    outcome: followUpOutcome.nullable(),
    outcomeNote: z.string().nullable(),
    createdAt: instant,
  })
  .readonly();
export type FollowUp = z.infer<typeof followUp>;
