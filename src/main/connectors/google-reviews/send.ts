import { z } from 'zod';
import { understood } from '#main/connectors/api';
import type { Outgoing, Receipt } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { sameWords } from '#main/connectors/same-answer';
import { instantOf } from './normalize.ts';
import { asked, reviewNamed, type PollParts } from './poll.ts';
import { originalWords, replyOf } from './review.ts';

const reply = z.object({ updateTime: z.string() });

/** Answers a review. Google keeps one answer: whatever stood there is replaced, so that sending twice does no harm. */
export async function sendAnswer(item: Outgoing, parts: PollParts): Promise<Receipt> {
  const name = `${parts.location}/reviews/${encodeURIComponent(reviewAnswered(item, parts))}`;
  const { body } = await parts.ask({
    ...{ path: replyOf(name), method: 'PUT', sends: true, ...asked },
    body: { comment: item.text },
  });
  return receiptOf(item, understood(reply, body, 'Google').updateTime);
}

/** Whether the answer that stands there has these words. */
export async function findAnswer(item: Outgoing, parts: PollParts): Promise<Receipt | null> {
  const answer = (await reviewNamed(reviewAnswered(item, parts), parts))?.reviewReply;
  if (!answer || !sameWords(originalWords(answer.comment), item.text)) return null;
  return receiptOf(item, answer.updateTime);
}

function reviewAnswered({ inReplyTo }: Outgoing, { location }: PollParts): string {
  const prefix = `${location}/reviews/`;
  if (inReplyTo?.startsWith(prefix) !== true) throw new ProviderFailure('refused', 'gone-there', { detail: 'Google' });
  return inReplyTo.slice(prefix.length).split('/')[0] ?? '';
}

function receiptOf({ inReplyTo }: Outgoing, updateTime: string): Receipt {
  return { providerId: replyOf(inReplyTo ?? ''), at: instantOf(updateTime), note: null, maximumBytes: null };
}
