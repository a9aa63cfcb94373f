import { understood, type Ask } from '#main/connectors/api';
import type { Outgoing, Receipt } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { isSameAnswer } from '#main/connectors/same-answer';
import { comment, instantOf, threadOf, type Comment } from './comment.ts';
import type { Comments } from './comments.ts';

export type SendParts = Readonly<{ ask: Ask; comments: Comments; channel: string }>;

/** Answers a comment. A reply is answered beside it: YouTube knows one level. */
export async function sendAnswer(item: Outgoing, { ask }: SendParts): Promise<Receipt> {
  const { body } = await ask({
    ...{ path: 'comments', query: { part: 'snippet' }, method: 'POST', sends: true, bucket: 'changes' },
    body: { snippet: { parentId: threadAnswered(item), textOriginal: item.text } },
  });
  return receiptOf(understood(comment, body, 'YouTube'));
}

/** The channel's own reply with these words in that thread, written since it left here. */
export async function findAnswer(item: Outgoing, { comments, channel }: SendParts): Promise<Receipt | null> {
  const found = (await comments.replies(threadAnswered(item))).find(
    ({ snippet }) =>
      snippet.authorChannelId?.value === channel &&
      isSameAnswer(item, { text: snippet.textOriginal ?? snippet.textDisplay, at: instantOf(snippet.publishedAt) }),
  );
  return found ? receiptOf(found) : null;
}

function threadAnswered({ inReplyTo }: Outgoing): string {
  if (inReplyTo === null) throw new ProviderFailure('refused', 'gone-there', { detail: 'YouTube' });
  return threadOf(inReplyTo);
}

function receiptOf({ id, snippet }: Comment): Receipt {
  return { providerId: id, at: instantOf(snippet.publishedAt), note: null, maximumBytes: null };
}
