import type { Writer } from '#main/storage/open-log';
import { changeOutboxItem, findOutboxByProvider, findSentTo, type OutboxRow } from '#main/storage/outbox';
import type { Arrival, Origin } from './arrival.ts';

/** Servers give up within five days (RFC 5321 §4.5.4.1); a report that names no mail is about one of these. */
const longestTry = 6 * 24 * 60 * 60_000;

/**
 * Brings a report on a delivery to the reply it belongs to, by the Message-ID it returns or else by recipient and time: the
 * reply has failed, in the server's words, where the report says so; one that is only late goes on. Answers the report as it
 * is to be placed, so that it stands in the reply's conversation.
 */
export function tellReply(writer: Writer, { accountId }: Origin, arrival: Arrival): Arrival {
  const { delivery, authenticity } = arrival.details;
  // Whoever got a reply knows its Message-ID: a report in a forged name marks nothing.
  if (delivery === null || accountId === null || authenticity?.verdict === 'failed') return arrival;
  const reply = replyOf(writer, accountId, arrival);
  if (reply === null) return arrival;
  if (delivery.outcome === 'failed' && ['sent', 'unknown', 'leased'].includes(reply.state)) {
    changeOutboxItem(writer, reply.id, {
      state: 'failed',
      failure: {
        code: 'not-delivered',
        detail: [delivery.recipient, delivery.reason].filter(Boolean).join(': ') || null,
      },
      notBefore: reply.notBefore,
      attempted: false,
      sentAt: null,
    });
  }
  if (delivery.of !== null) return arrival;
  return {
    ...arrival,
    inReplyTo: reply.providerId,
    references: [...arrival.references, reply.providerId],
    details: { ...arrival.details, delivery: { ...delivery, of: reply.providerId } },
  };
}

function replyOf(writer: Writer, accountId: string, { details: { delivery }, receivedAt }: Arrival): OutboxRow | null {
  if (!delivery) return null;
  if (delivery.of !== null) return findOutboxByProvider(writer, accountId, delivery.of);
  const recipient = delivery.recipient?.split(',')[0]?.trim();
  if (!recipient) return null;
  return findSentTo(writer, { accountId, address: recipient, from: receivedAt - longestTry, to: receivedAt });
}
