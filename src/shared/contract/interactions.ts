import { z } from 'zod';
import { id } from '#shared/domain/instant';
import { interaction } from '#shared/domain/interaction';
import { byId, operation, pageInput, pageOf } from './base.ts';

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
};
