import { z } from 'zod';
import type { Outgoing, Receipt } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { isSameAnswer } from '#main/connectors/same-answer';
import { namesIn, statusLength } from '#shared/domain/status-length';
import { textOfContent, withoutAddressees } from './content-text.ts';
import { status, type Status } from './entities.ts';
import type { Server } from './server.ts';
import { statusId, statusIn } from './settings.ts';

const usual = { max_characters: 500, characters_reserved_per_url: 23 };
const instance = z.object({
  configuration: z.object({
    statuses: z.object({
      max_characters: z.number().catch(usual.max_characters),
      characters_reserved_per_url: z.number().catch(usual.characters_reserved_per_url),
    }),
  }),
});

/** Answers where it was said, to those who can read that, with the name of who said it. Twice by one key is once there. */
export async function sendAnswer(item: Outgoing, server: Server): Promise<Receipt> {
  const { domain } = server.settings;
  const answered = await answeredBy(item, server);
  const text = addressed(item, answered, domain);
  await refuseTooLong(text, item.text, server);
  const form = new URLSearchParams({
    status: text,
    visibility: item.visibility === 'private' ? 'direct' : (answered?.visibility ?? 'public'),
    ...(answered && { in_reply_to_id: answered.id }),
    // Who had to choose to read it is not shown more by the answer.
    ...(answered?.spoiler_text && { spoiler_text: answered.spoiler_text }),
  });
  const headers = { 'idempotency-key': item.providerId };
  const made = await server.ask({ path: '/api/v1/statuses', method: 'POST', form, headers, sends: true }, status);
  // Servers answer so where what is answered was deleted this moment.
  if (!made) throw new ProviderFailure('refused', 'gone-there', { detail: domain });
  return receiptOf(made, domain);
}

/** The answer with these words, among the newest the account wrote. */
export async function findAnswer(item: Outgoing, server: Server): Promise<Receipt | null> {
  const { domain } = server.settings;
  const path = `/api/v1/accounts/${await server.me()}/statuses`;
  const above = statusIn(domain, item.inReplyTo);
  const answer = { ...item, text: withoutAddressees(item.text) || item.text };
  const found = (await server.list({ path, query: { limit: 40, exclude_reblogs: true } }, status)).find(
    (one) =>
      (one.in_reply_to_id ?? null) === above &&
      isSameAnswer(answer, { text: withoutAddressees(textOfContent(one.content)), at: Date.parse(one.created_at) }),
  );
  return found ? receiptOf(found, domain) : null;
}

/** Null where no status is answered: a like, a boost, somebody who follows. */
async function answeredBy(item: Outgoing, server: Server): Promise<Status | null> {
  const { domain } = server.settings;
  const id = statusIn(domain, item.inReplyTo);
  if (id === null) return null;
  const found = await server.ask({ path: `/api/v1/statuses/${id}` }, status);
  if (found) return found;
  throw new ProviderFailure('refused', 'gone-there', { detail: domain });
}

/** Only who is named is told of it, and of a message nobody else may read it. */
function addressed({ to, text }: Outgoing, answered: Status | null, domain: string): string {
  const address = to[0]?.address ?? '';
  const there = address.endsWith(`@${domain}`) ? address.slice(0, -domain.length - 1) : address;
  const name = answered?.account.acct ?? there;
  if (name === '') throw new ProviderFailure('refused', 'gone-there', { detail: domain });
  const known = [`@${name}`, `@${name}@${domain}`].map((one) => one.toLowerCase());
  return namesIn(text).some((one) => known.includes(one)) ? text : `@${name} ${text}`;
}

async function refuseTooLong(text: string, typed: string, server: Server): Promise<void> {
  const told = await server.ask({ path: '/api/v2/instance' }, instance);
  const { max_characters: most, characters_reserved_per_url: link } = told?.configuration.statuses ?? usual;
  const over = statusLength(text, link) - most;
  if (over <= 0) return;
  const room = statusLength(typed, link) - over;
  throw new ProviderFailure('refused', 'too-long', { detail: String(Math.max(0, room)) });
}

function receiptOf({ id, created_at: at }: Status, domain: string): Receipt {
  return { providerId: statusId(domain, id), at: Date.parse(at), note: null, maximumBytes: null };
}
