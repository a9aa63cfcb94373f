import type { Incoming, RawItem } from '#main/connectors/connector';
import { noDetails } from '#shared/domain/interaction';
import { originalWords, ratingOf, replyOf, servedReview } from './review.ts';
import type { PublicState } from '#shared/domain/public-state';

/** A review, or the answer to one, as an interaction. Throws for what is neither. */
export async function normalizeReview(item: RawItem): Promise<Incoming> {
  const { part, place, placeName, review } = servedReview.parse(JSON.parse(Buffer.from(item.raw).toString('utf8')));
  const { name, reviewer, reviewReply: reply } = review;
  const own = part === 'reply';
  if (own && !reply) throw new Error('There is no answer');
  const text = originalWords(own ? (reply?.comment ?? '') : review.comment);
  const id = own ? replyOf(name) : name;
  // Google names nobody by an id. Everybody has one review of a place at most, so that it stands for who wrote it there.
  const reviewerAddress = reviewer.isAnonymous ? '' : `${place}:${review.reviewId}`.toLowerCase();
  return {
    key: `review:${id}`,
    kind: own ? 'comment' : 'review',
    direction: own ? 'outbound' : 'inbound',
    visibility: 'public',
    author: own
      ? { name: placeName, address: place }
      : { name: reviewer.displayName.trim().slice(0, 300) || null, address: reviewerAddress },
    ...{ replyTo: [], to: [], cc: [], subject: null, text, newText: text, html: null, attachments: [] },
    rating: own ? null : ratingOf(review.starRating),
    occurredAt: instantOf(own ? (reply?.updateTime ?? '') : review.createTime),
    ...{ receivedAt: item.receivedAt, providerId: id },
    ...(own ? { inReplyTo: name, references: [name] } : { inReplyTo: null, references: [] }),
    permalink: review.reviewReplyUrl ?? 'https://business.google.com/reviews',
    ...{ thread: null, details: noDetails, state: own ? stateOf(reply?.reviewReplyState ?? '') : 'published' },
    ...{ seen: item.seen || own, head: new Uint8Array() },
  };
}

export function instantOf(time: string): number {
  const at = Date.parse(time);
  if (Number.isNaN(at)) throw new Error('It says no time');
  return at;
}

/** Google looks at answers before it shows them, since 2026. */
function stateOf(replyState: string): PublicState {
  if (replyState === 'PENDING') return 'held';
  return replyState === 'REJECTED' ? 'unavailable' : 'published';
}
