import { z } from 'zod';
import { id, instant } from './instant.ts';

/** Who does things: the shop's owner, a rule they wrote, a file that was brought in, or strong evidence from a network. */
export const actor = z.enum(['owner', 'network', 'import', 'rule']);

const value = z.union([z.string(), z.number(), z.boolean()]).nullable();

/** One field of a thing, as it said before and says after. */
export const historyChange = z.object({ field: z.string(), before: value, after: value }).readonly();
export type HistoryChange = z.infer<typeof historyChange>;

/** What was done to one thing. */
export const historyAct = z
  .object({
    kind: z.string(),
    entity: z.string(),
    entityId: z.string(),
    /** What the thing is called; null where nothing is known of it any more. */
    name: z.string().nullable(),
    customerId: id.nullable(),
    customerName: z.string().nullable(),
    changes: z.array(historyChange).readonly(),
  })
  .readonly();
export type HistoryAct = z.infer<typeof historyAct>;

/** Whether something can be taken back: it can, it was already, it is too long ago, or it is of a kind that cannot be. */
export const undoState = z.enum(['possible', 'taken-back', 'too-old', 'not-undoable']);
export type UndoState = z.infer<typeof undoState>;

/** What was done together, as one line of the history. */
export const historyLine = z
  .object({
    id,
    at: instant,
    actor,
    /** Of its first act. */
    kind: z.string(),
    entity: z.string(),
    /** How many things were changed; `acts` are the first few of them. */
    count: z.number().int().positive(),
    acts: z.array(historyAct).readonly(),
    /** The kind of what this took back. */
    takesBack: z.string().nullable(),
    undo: undoState,
  })
  .readonly();
export type HistoryLine = z.infer<typeof historyLine>;

/** Things the history can be narrowed to. */
export const historyThing = z.enum([
  'conversation',
  'customer',
  'follow-up',
  'complaint',
  'interaction',
  'deal',
  'outbox',
  'account',
  'import',
  'segment',
]);
export type HistoryThing = z.infer<typeof historyThing>;

/** How long what was done can be taken back. */
export const undoableFor = 30 * 86_400_000;
