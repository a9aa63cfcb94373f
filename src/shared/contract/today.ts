import { z } from 'zod';
import { account } from '#shared/domain/account';
import { conversation } from '#shared/domain/conversation';
import { followUp } from '#shared/domain/follow-up';
import { instant } from '#shared/domain/instant';
import { outboxItem } from '#shared/domain/outbox';
import { nothing, operation } from './base.ts';

/** A follow-up with the name of the customer it is for. */
export const dueFollowUp = z.object({ followUp, customerName: z.string() }).readonly();
export type DueFollowUp = z.infer<typeof dueFollowUp>;

export const today = {
  /** What waits for the shop, as of `asOf`. */
  show: operation.input(nothing).output(
    z.object({
      asOf: instant,
      /** Open conversations whose last word is the customer's, oldest first. */
      unanswered: z.array(conversation),
      unansweredTotal: z.number().int(),
      /** Replies that failed, or of which nobody knows whether they left, or that still wait to leave. */
      outgoing: z.array(outboxItem),
      /** What is to be done today or was to be done before, the longest overdue first. */
      due: z.array(dueFollowUp),
      /** Accounts that are not well. */
      accounts: z.array(account),
    }),
  ),
};
