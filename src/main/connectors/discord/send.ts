import { hash } from 'node:crypto';
import { z } from 'zod';
import { understood, type Ask } from '#main/connectors/api';
import type { Outgoing, Receipt } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { receiptOf } from '#main/connectors/receipt';
import { clockSkew, sameWords } from '#main/connectors/same-answer';
import { idAt, instantOf, messageName, messageNamed } from './message.ts';

const sent = z.object({
  id: z.string().regex(/^\d{1,20}$/u),
  content: z.string().catch(''),
  author: z.object({ id: z.string() }),
  message_reference: z.object({ message_id: z.string().optional() }).nullish(),
});

/** Answers a message. Sent twice within minutes it is the same one, by the name it bears. */
export async function sendAnswer(item: Outgoing, ask: Ask): Promise<Receipt> {
  const to = messageNamed(item.inReplyTo);
  if (!to) throw new ProviderFailure('refused', 'gone-there', { detail: 'Discord' });
  const { body } = await ask({
    ...{ path: `channels/${to.place}/messages`, method: 'POST', sends: true, bucket: 'answer' },
    body: {
      content: item.text,
      message_reference: { message_id: to.id },
      // Who is answered is told; what looks like a call to everybody is none.
      allowed_mentions: { parse: [], replied_user: true },
      // At most 25 signs.
      nonce: hash('sha256', item.providerId, 'hex').slice(0, 25),
      enforce_nonce: true,
    },
  });
  return receiptIn(to.place, understood(sent, body, 'Discord').id);
}

/** The bot's answer with these words to that message, since it left here. */
export async function findAnswer(item: Outgoing, me: string, ask: Ask): Promise<Receipt | null> {
  const to = messageNamed(item.inReplyTo);
  if (!to) return null;
  let after = idAt(item.writtenAt - clockSkew);
  for (;;) {
    const { body } = await ask({ path: `channels/${to.place}/messages`, query: { limit: 100, after } });
    const page = understood(z.array(sent), body, 'Discord');
    const found = page.find(
      ({ author, content, message_reference }) =>
        author.id === me && message_reference?.message_id === to.id && sameWords(content, item.text),
    );
    if (found) return receiptIn(to.place, found.id);
    if (page.length < 100) return null;
    after = page.map(({ id }) => id).reduce((one, other) => (BigInt(one) > BigInt(other) ? one : other));
  }
}

function receiptIn(place: string, id: string): Receipt {
  return receiptOf(messageName(place, id), instantOf(id));
}
