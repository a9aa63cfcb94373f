import type { OutboxItem } from '#shared/domain/outbox';
import type { RefusalCode } from '#shared/domain/refusal';
import { conversationText } from '../text/conversation.ts';
import { fullDate } from '../ui/date-words.ts';

export type OutgoingAction = 'cancel' | 'drop' | 'retry' | 'it-was-sent' | 'send-again';
export type OutgoingState = Readonly<{
  tone: 'quiet' | 'good' | 'signal' | 'danger';
  words: string;
  actions: readonly Readonly<{ action: OutgoingAction; words: string }>[];
}>;

const sendHeld = { action: 'retry', words: conversationText.sendHeld } as const;
const rewrite = { action: 'cancel', words: conversationText.rewrite } as const;
const drop = { action: 'drop', words: conversationText.drop } as const;
const takeBack = { action: 'cancel', words: conversationText.takeBack } as const;

/** What to say about a reply on its way out, and what can be done about it. `now` decides whether it is still held for undoing. */
export function outgoingState(item: OutboxItem, now: number): OutgoingState | null {
  switch (item.state) {
    case 'queued': {
      const held = Math.ceil((item.notBefore - now) / 1000);
      if (item.failure)
        return {
          tone: 'signal',
          words: conversationText.waitingBecause(item.failure.message),
          actions: [{ action: 'retry', words: conversationText.retry }, takeBack],
        };
      if (item.attempts === 0 && item.sendAt !== null && held > soon)
        return {
          tone: 'quiet',
          words: conversationText.scheduled(fullDate(item.sendAt)),
          actions: [{ action: 'retry', words: conversationText.sendNow }, takeBack],
        };
      if (item.attempts === 0 && held > 0)
        return {
          tone: 'quiet',
          words: conversationText.sendingIn(held),
          actions: [{ action: 'cancel', words: conversationText.undo }],
        };
      return item.attempts === 0 && held > -waitingAfter
        ? { tone: 'quiet', words: conversationText.sending, actions: [] }
        : { tone: 'signal', words: conversationText.waiting, actions: [takeBack] };
    }
    case 'leased':
      return { tone: 'quiet', words: conversationText.sending, actions: [] };
    case 'sent':
      if (item.failure) return { tone: 'signal', words: item.failure.message, actions: [] };
      // News for a while; afterwards it is like any other message of the shop.
      return item.sentAt !== null && now - item.sentAt > newsFor
        ? null
        : { tone: 'good', words: conversationText.sent, actions: [] };
    case 'failed':
      if (isUndelivered(item))
        return {
          tone: 'danger',
          words: item.failure?.message ?? '',
          actions: [{ action: 'retry', words: conversationText.sendAgain }],
        };
      return {
        tone: 'danger',
        words: conversationText.failed(item.failure?.message ?? ''),
        actions: [{ action: 'retry', words: conversationText.retry }, takeBack],
      };
    case 'unknown':
      return {
        tone: 'signal',
        words: conversationText.unknown,
        actions: [
          { action: 'it-was-sent', words: conversationText.wasSent },
          { action: 'send-again', words: conversationText.sendAgain },
        ],
      };
    case 'held':
      return {
        tone: 'signal',
        words: item.failure?.message ?? '',
        actions: isBarred(item) ? [rewrite, drop] : [sendHeld, rewrite, drop],
      };
    case 'draft':
    case 'cancelled':
      return null;
    default:
      return item.state satisfies never;
  }
}

/** Whether it takes a reason to send it all the same, which is asked for where it is written. */
export function isBarred({ failure }: OutboxItem): boolean {
  return failure?.code === ('do-not-contact' satisfies RefusalCode);
}

/** Whether it left and came back, as the other mail server reported. */
export function isUndelivered({ failure }: OutboxItem): boolean {
  return failure?.code === ('not-delivered' satisfies RefusalCode);
}

// A due reply normally leaves within a moment; only after these seconds is it worth saying that it waits.
const waitingAfter = 4;
const newsFor = 10 * 60_000;
/** Seconds to a chosen time from which on they are counted. */
const soon = 60;
