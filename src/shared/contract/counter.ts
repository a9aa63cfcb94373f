import { z } from 'zod';
import { id, instant } from '#shared/domain/instant';
import { direction } from '#shared/domain/interaction';
import { loggedEntry, loggedKind } from '#shared/domain/logged-entry';
import { byId, operation, pageInput, pageOf } from './base.ts';

const words = z.string().max(20_000);
/** Of an act: by what it is undone (`activity.undo`). */
const undoable = z.object({ undo: id });

/** What happened across the counter, on the phone, in a letter; and notes. */
export const counter = {
  /**
   * Writes down what happened with a customer, or with somebody new (`newName`), and what was promised then. Of the
   * unsaid: it happened now; they came to the shop; a note is internal. One act with all that comes of it.
   */
  log: operation
    .input(
      z
        .object({
          customerId: id.nullable().default(null),
          newName: z.string().trim().min(1).max(200).nullable().default(null),
          kind: loggedKind,
          direction: direction.nullable().default(null),
          subject: z.string().max(500).nullable().default(null),
          text: words.default(''),
          occurredAt: instant.nullable().default(null),
          promise: z
            .object({ text: z.string().trim().min(1).max(2000), dueAt: instant.nullable() })
            .nullable()
            .default(null),
        })
        .refine(({ customerId, newName }) => (customerId === null) !== (newName === null)),
    )
    .output(undoable.extend({ id, customerId: id })),
  /** What is left out stays as it is. Refuses `not-found` for what was not logged by hand. */
  change: operation
    .input(
      byId.extend({
        customerId: id.optional(),
        kind: loggedKind.optional(),
        direction: direction.optional(),
        subject: z.string().max(500).nullable().optional(),
        text: words.optional(),
        occurredAt: instant.optional(),
      }),
    )
    .output(undoable),
  /** Its words leave the log and its index; only the act that removed it keeps them, to be undone. */
  remove: operation.input(byId).output(undoable),
  /** Of one customer, newest first; `kinds` empty: all. */
  list: operation
    .input(pageInput.extend({ customerId: id, kinds: z.array(loggedKind).max(10).default([]) }))
    .output(pageOf(loggedEntry)),
};
