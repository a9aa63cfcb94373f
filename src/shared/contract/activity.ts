import { z } from 'zod';
import { actor, historyLine, historyThing } from '#shared/domain/history';
import { id, instant } from '#shared/domain/instant';
import { operation, pageInput, pageOf } from './base.ts';

export const activity = {
  /**
   * Takes back what was done together, or one act alone, but for what was changed again since. That is an act like any
   * other, undone by what it answers. Refuses `not-found` when nothing of it stands, `too-long-ago` after 30 days.
   */
  undo: operation.input(z.object({ undo: id })).output(z.object({ undo: id })),
  /** What people, rules and files did, newest first: what was done together is one line. */
  history: operation
    .input(
      pageInput.extend({
        actor: actor.nullable().default(null),
        entity: historyThing.nullable().default(null),
        customerId: id.nullable().default(null),
        conversationId: id.nullable().default(null),
        from: instant.nullable().default(null),
        to: instant.nullable().default(null),
      }),
    )
    .output(pageOf(historyLine)),
};
