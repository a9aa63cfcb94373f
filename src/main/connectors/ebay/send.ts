import { z } from 'zod';
import { understood } from '#main/connectors/api';
import type { Mark, Outgoing, Receipt } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { isSameAnswer } from '#main/connectors/same-answer';
import { instantOf, message } from './message.ts';
import type { PollParts } from './poll.ts';
import { memberAddress } from './settings.ts';

const sent = z.object({ messageId: z.string(), createdDate: z.string() });
const said = z.object({ messages: z.array(message).default([]) });

export async function sendMessage(item: Outgoing, { ask }: PollParts): Promise<Receipt> {
  const { body } = await ask({
    ...{ path: 'send_message', method: 'POST', sends: true, bucket: 'calls' },
    body: { conversationId: threadOf(item), messageText: item.text },
  });
  return receiptOf(understood(sent, body, 'eBay'));
}

/** The own message with these words in that conversation, written since it left here. */
export async function findMessage(item: Outgoing, { ask, username }: PollParts): Promise<Receipt | null> {
  const path = `conversation/${encodeURIComponent(threadOf(item))}`;
  const { body } = await ask({ path, query: { conversation_type: 'FROM_MEMBERS', limit: 50 }, bucket: 'calls' });
  const found = understood(said, body, 'eBay').messages.find(
    (one) =>
      memberAddress(one.senderUsername) === memberAddress(username) &&
      isSameAnswer(item, { text: one.messageBody, at: instantOf(one.createdDate) }),
  );
  return found ? receiptOf(found) : null;
}

/** Marks conversations as read, or not; eBay knows nothing of answered. */
export async function markConversations<Given extends Mark>(
  marks: readonly Given[],
  { ask }: PollParts,
): Promise<readonly Given[]> {
  const seen = new Map(marks.filter(({ mark }) => mark === 'seen').map(({ item, on }) => [item.split('/')[0], on]));
  for (const [conversationId, read] of seen) {
    const body = { conversationId, conversationType: 'FROM_MEMBERS', read };
    await ask({ path: 'update_conversation', method: 'POST', bucket: 'calls', body });
  }
  return marks.filter(({ mark }) => mark !== 'seen');
}

function threadOf({ thread }: Outgoing): string {
  if (thread === null) throw new ProviderFailure('refused', 'gone-there', { detail: 'eBay' });
  return thread;
}

function receiptOf({ messageId, createdDate }: z.infer<typeof sent>): Receipt {
  return { providerId: messageId, at: instantOf(createdDate), note: null, maximumBytes: null };
}
