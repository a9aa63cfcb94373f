import { z } from 'zod';
import { understood, type Ask } from '#main/connectors/api';
import type { Outgoing, Receipt } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { clockSkew, sameWords } from '#main/connectors/same-answer';
import { holdsLink } from '#shared/domain/weighted-length';
import { understand } from './answers.ts';
import { withLinks } from './normalize.ts';
import type { PollParts } from './parts.ts';
import { idAt, instantOf, message, messageFields, messageName, numberIn, post, postFields, postName } from './post.ts';
import { price } from './prices.ts';

const posted = z.object({ data: z.object({ id: z.string() }) });
const messaged = z.object({ data: z.object({ dm_event_id: z.string() }) });

/** Answers a post in public, or writes a direct message. */
export function sendAnswer(item: Outgoing, parts: PollParts): Promise<Receipt> {
  return item.visibility === 'public' ? reply(item, parts) : write(item, parts);
}

async function reply(item: Outgoing, parts: PollParts): Promise<Receipt> {
  const to = numberIn(item.inReplyTo, 'post');
  if (to === null) throw new ProviderFailure('refused', 'gone-there', { detail: 'X' });
  try {
    const { body } = await parts.ask({
      ...{ path: 'tweets', method: 'POST', sends: true, bucket: 'answer' },
      body: { text: item.text, reply: { in_reply_to_tweet_id: to } },
    });
    const { id } = understood(posted, body, 'X').data;
    return receiptOf(`x:post:${id}`, id, answerCost(item.text));
  } catch (failure) {
    // X takes no words twice: an attempt before this one arrived.
    if (failure instanceof ProviderFailure && /duplicate/iu.test(failure.detail ?? '')) {
      const before = await findAnswer(item, parts);
      if (before) return before;
    }
    throw failure;
  }
}

async function write(item: Outgoing, { ask }: PollParts): Promise<Receipt> {
  const path = conversationOf(item);
  if (path === null) throw new ProviderFailure('refused', 'gone-there', { detail: 'X' });
  const { body } = await ask({
    ...{ path: `dm_conversations/${path}/messages`, method: 'POST', sends: true, bucket: 'message' },
    body: { text: item.text },
  });
  const { dm_event_id: id } = understood(messaged, body, 'X').data;
  return receiptOf(messageName(id), id, price.messageSent);
}

/** The same words of the shop's, to the same, since they left here. */
export function findAnswer(item: Outgoing, parts: PollParts): Promise<Receipt | null> {
  return item.visibility === 'public' ? findReply(item, parts) : findMessage(item, parts);
}

async function findReply(item: Outgoing, { ask, me, purse, postPrice }: PollParts): Promise<Receipt | null> {
  const to = numberIn(item.inReplyTo, 'post');
  const { expansions: _, ...fields } = postFields;
  const { body } = await ask({
    path: `users/${me.id}/tweets`,
    query: { ...fields, max_results: 20, since_id: idAt(item.writtenAt - clockSkew), exclude: 'retweets' },
    bucket: 'posts',
  });
  const { entries, charged } = understand(body, { kind: 'post', amount: postPrice });
  purse.charge(charged);
  for (const { entry } of entries) {
    const { data: one } = post.safeParse(entry);
    if (!one?.referenced_tweets?.some(({ type, id }) => type === 'replied_to' && id === to)) continue;
    const words = [...one.text].slice(one.display_text_range?.[0] ?? 0).join('');
    if (isSaid(words, one.entities?.urls, item)) return receiptOf(postName(one), one.id, answerCost(item.text));
  }
  return null;
}

async function findMessage(item: Outgoing, { ask, me, purse }: PollParts): Promise<Receipt | null> {
  const path = conversationOf(item);
  if (path === null) return null;
  const { expansions: _, ...fields } = messageFields;
  const { body } = await ask({
    path: `dm_conversations/${path}/dm_events`,
    query: { ...fields, max_results: 5, event_types: 'MessageCreate' },
    bucket: 'messages',
  });
  const { entries, charged } = understand(body, { kind: 'message', amount: price.message });
  purse.charge(charged);
  for (const { entry } of entries) {
    const { data: one } = message.safeParse(entry);
    if (one?.sender_id !== me.id || instantOf(one.id) < item.writtenAt - clockSkew) continue;
    if (isSaid(one.text, one.entities?.urls, item)) return receiptOf(messageName(one.id), one.id, price.messageSent);
  }
  return null;
}

/** A conversation that is there, or the one with whom it is for. */
function conversationOf({ thread, to }: Outgoing): string | null {
  if (thread !== null && /^[\d-]+$/u.test(thread)) return thread;
  const person = numberIn(to[0]?.address ?? null, 'user');
  return person === null ? null : `with/${person}`;
}

function isSaid(text: string, urls: Parameters<typeof withLinks>[1], item: Outgoing): boolean {
  return sameWords(withLinks(text, urls), item.text);
}

function answerCost(text: string): number {
  return holdsLink(text) ? price.answerWithLink : price.answer;
}

function receiptOf(providerId: string, id: string, cost: number): Receipt {
  return { providerId, at: instantOf(id), note: null, maximumBytes: null, cost };
}

/** Hides a reply below a post of the shop's, or shows it; answers how it stands. What cannot be hidden stays as it is. */
export async function setHidden(id: string, hidden: boolean, ask: Ask): Promise<boolean> {
  const { status } = await ask({ path: `tweets/${id}/hidden`, method: 'PUT', body: { hidden }, bucket: 'hide' });
  return status < 300 && hidden;
}
