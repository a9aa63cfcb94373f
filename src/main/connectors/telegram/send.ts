import { z } from 'zod';
import type { Outgoing, Receipt } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { receiptOf } from '#main/connectors/receipt';
import type { Bot } from './bot.ts';
import { day } from './channel.ts';
import { messageId, spotIn, type Spot } from './settings.ts';

const sent = z.object({ message_id: z.number(), date: z.number() });

export type SendParts = Readonly<{ bot: Bot; me: () => Promise<number>; signal: AbortSignal }>;

/** Answers in the chat, below what is answered. Nobody can be written to who did not write first. */
export async function sendAnswer(item: Outgoing, { bot, me, signal }: SendParts): Promise<Receipt> {
  const { connection, chat, answered } = destinationOf(item);
  if (connection !== '' && (item.heardAt === null || item.heardAt + day < bot.now))
    throw new ProviderFailure('refused', 'window-closed', { detail: 'private' });
  const id = await me();
  const given = {
    ...{ chat_id: chat, text: item.text },
    ...(connection !== '' && { business_connection_id: connection }),
    ...(answered > 0 && { reply_parameters: { message_id: answered, allow_sending_without_reply: true } }),
  };
  const made = await bot.call({ name: 'sendMessage', given, sends: true, bucket: 'send' }, sent, signal);
  const providerId = messageId(id, { connection, chat, message: made.message_id });
  return receiptOf(providerId, made.date * 1000);
}

function destinationOf(item: Outgoing): Readonly<{ connection: string; chat: number; answered: number }> {
  const inReplyTo: Spot | null = item.inReplyTo === null ? null : spotIn(item.inReplyTo);
  const thread = item.thread === null ? null : spotIn(`${item.thread}:0`);
  const person = /^tg:(\d{1,16})$/u.exec(item.to[0]?.address ?? '')?.[1];
  const { connection, chat } = inReplyTo ?? thread ?? { connection: '', chat: Number(person ?? 0) };
  if (chat === 0) throw new ProviderFailure('refused', 'gone-there', { detail: 'Telegram' });
  return { connection, chat, answered: inReplyTo?.message ?? 0 };
}
