import { z } from 'zod';
import { understood, type Ask } from '#main/connectors/api';
import type { Outgoing, Receipt } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { receiptOf } from '#main/connectors/receipt';
import { isSameAnswer } from '#main/connectors/same-answer';
import { listing, nameIn, thing, thingName } from './thing.ts';
import type { PollParts } from './poll.ts';

const answered = z.object({
  json: z.object({
    errors: z.array(z.array(z.string().nullish())).catch([]),
    /** Seconds until another answer is taken. */
    ratelimit: z.number().optional(),
    data: z.object({ things: z.array(z.object({ data: z.object({ name: z.string() }) })) }).optional(),
  }),
});
const usualWait = 60_000;

/** Answers a comment, a post or a message. Reddit refuses with 200. */
export async function sendAnswer(item: Outgoing, { ask, now }: Pick<PollParts, 'ask' | 'now'>): Promise<Receipt> {
  const to = nameIn(item.inReplyTo);
  if (to === null) throw new ProviderFailure('refused', 'gone-there', { detail: 'Reddit' });
  const { body } = await ask({
    ...{ path: 'api/comment', method: 'POST', sends: true, bucket: 'question' },
    form: new URLSearchParams({ api_type: 'json', raw_json: '1', thing_id: to, text: item.text }),
  });
  const { errors, ratelimit, data } = understood(answered, body, 'Reddit').json;
  const [code = '', said = ''] = errors[0] ?? [];
  if (code === 'RATELIMIT') {
    const until = now() + (ratelimit === undefined ? usualWait : ratelimit * 1000);
    throw new ProviderFailure('rate-limited', 'server-refused', { detail: `Reddit: ${said}`, until });
  }
  if (code?.startsWith('DELETED_')) throw new ProviderFailure('refused', 'gone-there', { detail: 'Reddit' });
  if (code) throw new ProviderFailure('refused', 'server-refused', { detail: `Reddit: ${said || code}` });
  const name = data?.things[0]?.data.name;
  if (name === undefined)
    throw new ProviderFailure('unexpected', 'nothing-to-read-there', { detail: 'Reddit', mayHaveLeft: true });
  return receiptOf(thingName(name), now());
}

/** The shop's answer with these words to that thing, since it left here. */
export async function findAnswer(item: Outgoing, user: string, ask: Ask): Promise<Receipt | null> {
  const to = nameIn(item.inReplyTo);
  if (to === null) return null;
  const path = item.visibility === 'public' ? `user/${user}/comments` : 'message/sent';
  const { body } = await ask({ path, query: { limit: 100, raw_json: 1 }, bucket: 'question' });
  for (const entry of understood(listing, body, 'Reddit').data.children) {
    const { data: one } = thing.safeParse(entry);
    if (one?.data.parent_id !== to) continue;
    const at = one.data.created_utc * 1000;
    if (isSameAnswer(item, { text: one.data.body ?? '', at })) return receiptOf(thingName(one.data.name), at);
  }
  return null;
}
