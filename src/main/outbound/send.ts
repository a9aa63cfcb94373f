import type { Outgoing, Receipt } from '#main/connectors/connector';
import type { FailureKind } from '#main/connectors/failure';
import { blobFile } from '#main/storage/blobs';
import type { Writer } from '#main/storage/open-log';
import {
  changeOutboxItem,
  findOutboxItem,
  markInterrupted,
  renameOutboxItem,
  rewriteEnvelope,
  type OutboxRow,
} from '#main/storage/outbox';
import { setAccountHealth } from '#main/storage/accounts';
import { refreshConversation } from '#main/storage/conversations';
import { spend } from '#main/storage/spending';
import { recountCustomer } from '#main/storage/customers';
import { deleteFact, findFactOf, moveFact, renameFact } from '#main/storage/facts';
import { findInteraction, lastHeardIn, standingOfFact } from '#main/storage/interactions';
import { nameOwnMail } from '#main/storage/placing';
import type { Reader } from '#main/storage/statement';
import { holdReply, wroteFirst } from '#main/storage/held-replies';
import { setMaximumBytes } from '#main/storage/writing';
import { firstBarred } from './do-not-contact.ts';

/** How an attempt ended, as a value: it crosses threads. */
export type Attempt =
  | Readonly<{ receipt: Receipt | null }>
  | Readonly<{
      failure: Readonly<{
        kind: FailureKind;
        code: string;
        detail: string | null;
        until: number | null;
        mayHaveLeft: boolean;
      }>;
    }>;

const firstWait = 15_000;
const longestWait = 5 * 60_000;
/** The last instant a Date can hold (ECMA-262 §21.4.1.1). */
const never = 8_640_000_000_000_000;

/** What the log thread does around an attempt. The state is on disk before the network sees anything. */
export function sendCommands(writer: Writer) {
  const inOne = <Answer>(work: () => Answer): Answer => writer.database.transaction(work).immediate();
  return {
    /** After a start: what was being sent when the core ended is unknown. */
    markInterrupted: (): number => markInterrupted(writer),
    /** Takes an item for sending, as it leaves; null when it is no longer due (cancelled meanwhile). */
    leaseItem: ({ id }: { id: string }): OutboxRow | null =>
      inOne(() => {
        const item = findOutboxItem(writer, id);
        if (item?.state !== 'queued') return null;
        const reason = reasonToHold(writer, item);
        if (reason !== null) {
          holdReply(writer, id, reason);
          refreshConversation(writer, item.conversationId);
          return null;
        }
        changeOutboxItem(writer, id, {
          state: 'leased',
          failure: null,
          notBefore: item.notBefore,
          attempted: true,
          sentAt: null,
        });
        // Until its first attempt it bears the time it was queued at; a later one sends the same mail.
        if (item.sendAt !== null && item.envelope.writtenAt === item.queuedAt) writeNow(writer, item);
        return findOutboxItem(writer, id);
      }),
    /** Writes down how an attempt to send ended. */
    reportAttempt: ({ id, attempt }: { id: string; attempt: Attempt }): void =>
      inOne(() => report(writer, id, attempt)),
    /** Writes down what the provider said about an item nobody was sure of. */
    reportFound: ({ id, attempt }: { id: string; attempt: Attempt }): void =>
      inOne(() => reportFound(writer, id, attempt)),
  };
}

/**
 * Why an item is not to leave by itself: it waited for its time and they wrote meanwhile, or since it was written they asked
 * not to be written to. Looked at in the transaction that leases it, so that nothing comes in between.
 */
function reasonToHold(writer: Writer, item: OutboxRow): Readonly<{ code: string; detail: string | null }> | null {
  if (item.attempts > 0) return null;
  const { draft: content, overridden } = item.envelope;
  const channel = standingOfFact(writer, item.interactionId)?.channel ?? '';
  const barred = overridden ? null : firstBarred(writer, { channel, content });
  if (barred !== null) return { code: 'do-not-contact', detail: barred.name };
  return item.sendAt !== null && wroteFirst(writer, item) ? { code: 'they-wrote-first', detail: null } : null;
}

/** When the other side was last heard where an item answers, as of now: what came while it waited counts. */
export function heardBefore(reader: Reader, { conversationId, envelope }: OutboxRow): number | null {
  const { answers } = envelope.draft;
  const answeredIn = answers === null ? null : standingOfFact(reader, answers);
  return lastHeardIn(reader, answeredIn?.conversationId ?? conversationId);
}

/** The item as its connector takes it. */
export function outgoingOf({ envelope, providerId }: OutboxRow, folder: string, heardAt: number | null): Outgoing {
  const { attachments, draftId: _, draft: __, thenState: ___, formerState: ____, ...rest } = envelope;
  const { customerId: _____, heard: ________, overridden: ______, companion: _______, ...kept } = rest;
  const { thenUntil: _________, formerUntil: __________, ...message } = kept;
  return {
    ...message,
    providerId,
    heardAt,
    attachments: attachments.map(({ name, mediaType, sha256, contentId }) => ({
      name,
      mediaType,
      file: blobFile(folder, sha256),
      contentId,
    })),
  };
}

/** A mail that waited for its time is dated when it leaves, for its recipient and in its conversation. */
function writeNow(writer: Writer, { id, envelope, interactionId, conversationId }: OutboxRow): void {
  const now = writer.clock.now();
  rewriteEnvelope(writer, id, { ...envelope, writtenAt: now });
  moveFact(writer, interactionId, now);
  refreshConversation(writer, conversationId);
  const customerId = findInteraction(writer, interactionId)?.recordId ?? null;
  if (customerId !== null) recountCustomer(writer, customerId);
}

/**
 * The network gave it an id of its own, by which it will come back. Where it came back already, before anybody here knew
 * that id, what came stands for it.
 */
function takeName(writer: Writer, item: OutboxRow, providerId: string): void {
  if (providerId === item.providerId) return;
  const echo = findFactOf(writer, item.accountId, providerId);
  if (echo !== null) {
    deleteFact(writer, item.interactionId);
    refreshConversation(writer, item.conversationId);
  } else {
    renameFact(writer, item.interactionId, providerId);
    const channel = standingOfFact(writer, item.interactionId)?.channel ?? '';
    nameOwnMail(writer, { channel, conversationId: item.conversationId, providerId });
  }
  renameOutboxItem(writer, item.id, { providerId, interactionId: echo ?? item.interactionId });
}

function report(writer: Writer, id: string, attempt: Attempt): void {
  const item = findOutboxItem(writer, id);
  // The own echo may have come first, or that it did not arrive: that stays so.
  if (!item || item.state === 'sent' || item.failureCode === 'not-delivered') return;
  if ('receipt' in attempt) {
    const note = attempt.receipt?.note ?? null;
    const maximumBytes = attempt.receipt?.maximumBytes ?? null;
    if (maximumBytes !== null) setMaximumBytes(writer, item.accountId, maximumBytes);
    if (attempt.receipt) takeName(writer, item, attempt.receipt.providerId);
    spend(writer, item.accountId, attempt.receipt?.cost ?? 0);
    changeOutboxItem(writer, id, {
      state: 'sent',
      // One recipient refused, or not filed in Sent: sent, and still to be told.
      failure: note === null ? null : { code: 'sent-with-remark', detail: note },
      notBefore: item.notBefore,
      attempted: false,
      sentAt: attempt.receipt?.at ?? writer.clock.now(),
    });
    return;
  }
  const { kind, code, detail, until, mayHaveLeft } = attempt.failure;
  const now = writer.clock.now();
  const failure = { code, detail };
  if (mayHaveLeft) {
    changeOutboxItem(writer, id, { state: 'unknown', failure, notBefore: now, attempted: false, sentAt: null });
  } else if (kind === 'refused' || kind === 'unexpected') {
    changeOutboxItem(writer, id, { state: 'failed', failure, notBefore: now, attempted: false, sentAt: null });
  } else if (kind === 'needs-sign-in') {
    // Too many wrong passwords lock an account: it waits until somebody signs in again.
    changeOutboxItem(writer, id, { state: 'queued', failure, notBefore: never, attempted: false, sentAt: null });
    setAccountHealth(writer, item.accountId, { state: kind, failure, lastSyncAt: null, notBefore: null });
  } else {
    const wait = until ?? now + Math.min(longestWait, firstWait * 2 ** Math.max(0, item.attempts - 1));
    changeOutboxItem(writer, id, { state: 'queued', failure, notBefore: wait, attempted: false, sentAt: null });
  }
}

/** Longest wait between two looks for an item that may have left; after that only a person can tell. */
const looks = [0, 10_000, 60_000, 10 * 60_000];

function reportFound(writer: Writer, id: string, attempt: Attempt): void {
  const item = findOutboxItem(writer, id);
  if (item?.state !== 'unknown') return;
  if ('receipt' in attempt && attempt.receipt) {
    takeName(writer, item, attempt.receipt.providerId);
    changeOutboxItem(writer, id, {
      state: 'sent',
      failure: null,
      notBefore: item.notBefore,
      attempted: false,
      sentAt: attempt.receipt.at,
    });
    return;
  }
  const wait = looks[item.attempts] ?? longestWait;
  const failure = item.failureCode ? { code: item.failureCode, detail: item.failureDetail } : null;
  changeOutboxItem(writer, id, {
    state: 'unknown',
    failure,
    notBefore: writer.clock.now() + wait,
    attempted: true,
    sentAt: null,
  });
}
