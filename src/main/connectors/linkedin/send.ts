import { z } from 'zod';
import { understood } from '#main/connectors/api';
import type { Outgoing, Receipt } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { isSameAnswer } from '#main/connectors/same-answer';
import { objectOf } from './notification.ts';
import type { PollParts } from './poll.ts';
import { asked } from './settings.ts';

const said = z.object({
  commentUrn: z.string(),
  actor: z.string(),
  message: z.object({ text: z.string() }),
  created: z.object({ time: z.number() }),
});

/** Answers a comment below it, and a post that mentions the page with a comment. */
export async function sendAnswer(item: Outgoing, { ask, page }: PollParts): Promise<Receipt> {
  const [answered, object] = answeredBy(item);
  const { body } = await ask({
    ...{ path: below(answered), method: 'POST', sends: true, ...asked },
    body: {
      ...{ actor: page, object, message: { text: item.text } },
      ...(answered !== object && { parentComment: answered }),
    },
  });
  return receiptOf(understood(said, body, 'LinkedIn'));
}

/** The page's own comment with these words there, written since it left here. */
export async function findAnswer(item: Outgoing, { ask, page }: PollParts): Promise<Receipt | null> {
  const [answered] = answeredBy(item);
  const { body } = await ask({ path: below(answered), query: { count: 100 }, ...asked });
  const { elements } = understood(z.object({ elements: z.array(said) }), body, 'LinkedIn');
  const found = elements.find(
    ({ actor, message, created }) => actor === page && isSameAnswer(item, { text: message.text, at: created.time }),
  );
  return found ? receiptOf(found) : null;
}

function below(urn: string): string {
  return `socialActions/${encodeURIComponent(urn)}/comments`;
}

function answeredBy({ inReplyTo }: Outgoing): readonly [string, string] {
  if (inReplyTo === null) throw new ProviderFailure('refused', 'gone-there', { detail: 'LinkedIn' });
  return [inReplyTo, objectOf(inReplyTo)];
}

function receiptOf({ commentUrn, created }: z.infer<typeof said>): Receipt {
  return { providerId: commentUrn, at: created.time, note: null, maximumBytes: null };
}
