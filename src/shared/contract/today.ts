import { z } from 'zod';
import { account } from '#shared/domain/account';
import { channel } from '#shared/domain/channel';
import { complaint } from '#shared/domain/complaint';
import { conversation } from '#shared/domain/conversation';
import { followUp } from '#shared/domain/follow-up';
import { id, instant } from '#shared/domain/instant';
import { outboxItem } from '#shared/domain/outbox';
import { nothing, operation } from './base.ts';

/** A follow-up with the name of the customer it is for. */
export const dueFollowUp = z.object({ followUp, customerName: z.string() }).readonly();
export type DueFollowUp = z.infer<typeof dueFollowUp>;

/** A complaint that is open, with the name of the customer whose it is. */
export const openComplaint = z.object({ complaint, customerName: z.string() }).readonly();
export type OpenComplaint = z.infer<typeof openComplaint>;

/** How many wait for an answer on a channel, and who has waited longest. */
export const waitingChannel = z
  .object({ channel, waiting: z.number().int(), longest: conversation.nullable() })
  .readonly();
export type WaitingChannel = z.infer<typeof waitingChannel>;

/** An account, and when it was last read to its end. */
export const todayAccount = account
  .unwrap()
  .pick({ id: true, channel: true, address: true, state: true, lastSyncAt: true })
  .readonly();
export type TodayAccount = z.infer<typeof todayAccount>;

/** How much waits, for a badge and a tray. */
export const waitingCounts = z
  .object({
    unread: z.number().int(),
    unanswered: z.number().int(),
    overdue: z.number().int(),
    complaints: z.number().int(),
    unsent: z.number().int(),
  })
  .readonly();
export type WaitingCounts = z.infer<typeof waitingCounts>;

export const today = {
  counts: operation.input(nothing).output(waitingCounts),
  /** What waits for the shop. All of it is as the log is at `asOf`; what came of a channel by then stands under `read`. */
  show: operation.input(nothing).output(
    z.object({
      asOf: instant,
      /** Open conversations in which it is the shop's turn and that are not put off, the longest wait first. */
      unanswered: z.array(conversation),
      unansweredTotal: z.number().int(),
      /** By when each of them should have an answer, by the shop's hours; null where nothing says. */
      answersDue: z.record(id, instant.nullable()),
      /** The same by channel, the one with the longest wait first. */
      channels: z.array(waitingChannel),
      /** The oldest first. */
      complaints: z.array(openComplaint),
      complaintsTotal: z.number().int(),
      /** Replies that failed, or of which nobody knows whether they left, or that still wait to leave. */
      outgoing: z.array(outboxItem),
      /** What is to be done today or was to be done before, the longest overdue first. */
      due: z.array(dueFollowUp),
      dueTotal: z.number().int(),
      /** What a stand-in says is done, and is open as yet. */
      tickedFollowUps: z.array(dueFollowUp),
      tickedComplaints: z.array(openComplaint),
      tickedConversations: z.array(conversation),
      /** What was put off until today, the first to come back first. */
      returning: z.array(conversation),
      /** Accounts that are not well. */
      accounts: z.array(account),
      /** Every account, and when it was last read to its end. */
      read: z.array(todayAccount),
    }),
  ),
};
