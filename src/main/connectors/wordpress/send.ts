import { z } from 'zod';
import type { Outgoing, Receipt } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { isSameAnswer } from '#main/connectors/same-answer';
import { escapeHtml } from '#shared/domain/plain-as-html';
import { comment, instantOf, stateOf } from './comment.ts';
import { textOfComment } from '#main/connectors/comment-text';
import { setState } from './moderate.ts';
import { commentId, commentNumber } from './settings.ts';
import { understood, type Site } from './site.ts';

const answered = comment.pick({ id: true, post: true, status: true });
const sent = comment.pick({ id: true, date_gmt: true, content: true });

export type SendParts = Readonly<{ site: Site; name: string; me: () => Promise<number> }>;

/** Answers a comment below it. One that is held is published first, as WordPress itself does: else the answer would stand alone. */
export async function sendAnswer(item: Outgoing, parts: SendParts): Promise<Receipt> {
  const { site, name } = parts;
  const parent = item.inReplyTo === null ? null : commentNumber(name, item.inReplyTo);
  if (parent === null) throw new ProviderFailure('refused', 'gone-there', { detail: name });
  const found = await site.ask({ route: `wp/v2/comments/${parent}`, parameters: { context: 'edit' } }, [404]);
  if ('code' in found) throw new ProviderFailure('refused', 'gone-there', { detail: name });
  const { post, status } = understood(answered, found.body);
  const state = stateOf(status);
  if (state === 'held') await setState(parent, 'published', site);
  else if (state !== 'published') throw new ProviderFailure('refused', 'gone-there', { detail: name });
  const made = await site.ask(
    {
      ...{ route: 'wp/v2/comments', method: 'POST', parameters: { context: 'edit' }, sends: true },
      // A comment is HTML: what was typed has to arrive as it was typed.
      body: { post, parent, content: escapeHtml(item.text) },
    },
    [409],
  );
  if (!('code' in made)) return receiptOf(understood(sent, made.body), name);
  // WordPress takes no words twice (`comment_duplicate`): an attempt before this one arrived.
  const before = await findAnswer(item, parts);
  if (before) return before;
  throw new ProviderFailure('refused', 'server-refused', { detail: made.message });
}

/** The answer with these words below that comment, written since it left here. */
export async function findAnswer(item: Outgoing, { site, name, me }: SendParts): Promise<Receipt | null> {
  const parent = item.inReplyTo === null ? null : commentNumber(name, item.inReplyTo);
  if (parent === null) return null;
  const { body } = await site.get('wp/v2/comments', {
    ...{ context: 'edit', status: 'all', parent, author: await me(), orderby: 'id', order: 'desc', per_page: 100 },
  });
  const found = understood(z.array(sent), body).find((one) =>
    isSameAnswer(item, { text: textOfComment(one.content.raw ?? ''), at: instantOf(one) }),
  );
  return found ? receiptOf(found, name) : null;
}

function receiptOf(made: z.infer<typeof sent>, name: string): Receipt {
  return { providerId: commentId(name, made.id), at: instantOf(made), note: null, maximumBytes: null };
}
