import { z } from 'zod';
import { id, instant } from '#shared/domain/instant';
import { interaction } from '#shared/domain/interaction';
import { chosenState } from '#shared/domain/public-state';
import { byId, nothing, operation, pageInput, pageOf } from './base.ts';

export const interactions = {
  /** Newest first, over the whole log or one conversation or customer. */
  list: operation
    .input(
      pageInput.extend({
        conversationId: id.nullable().default(null),
        customerId: id.nullable().default(null),
      }),
    )
    .output(pageOf(interaction)),
  show: operation.input(byId).output(interaction),
  /** The header lines as they came, for whoever wants to know where something came from; empty where there are none. */
  head: operation.input(byId).output(z.object({ head: z.string() })),
  /** Since when no server is known to have it any more; null while one has it, and for what never came from one. */
  goneSince: operation.input(byId).output(z.object({ at: instant.nullable() })),
  /**
   * Decides how public words are to stand; their network is told at its next look. Undone by `activity.undo`. Refuses
   * `not-found`, and `gone-there` for what was deleted.
   */
  moderate: operation
    .input(z.object({ ids: z.array(id).min(1).max(1000), state: chosenState }))
    .output(z.object({ undo: id })),
  /**
   * Brings a file that was too large to be kept from the mail server; its path serves it from then on. Nothing to do where
   * it is here. Its progress is told in bytes, as the task `<id>/<index>`. Refuses `file-gone`, `account-disconnected`, and
   * what a server refuses.
   */
  fetchAttachment: operation.input(z.object({ id, index: z.number().int().nonnegative() })).output(nothing),
};
