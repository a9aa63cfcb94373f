import { z } from 'zod';

/** What an account is configured with, apart from its token. */
export const telegramSettings = z
  .object({
    /** The bot's user name, without its @. */
    bot: z.string().regex(/^[a-z]\w{2,31}$/iu),
    /** Set where something stands in for Telegram. */
    api: z
      .url()
      .refine((address) => /^https:|^http:\/\/127\.\d+\.\d+\.\d+[:/]/u.test(address))
      .default('https://api.telegram.org/'),
    /** Minutes between two polls; what comes meanwhile is heard at once. */
    interval: z.number().int().min(1).max(1440).default(1),
  })
  .readonly();
export type TelegramSettings = z.infer<typeof telegramSettings>;

/** Where a message stands: through a business connection or the bot's own chat (''), with whom, and its number there. */
export type Spot = Readonly<{ connection: string; chat: number; message: number }>;

/** The network's name of a chat. */
export function threadOf({ connection, chat }: Omit<Spot, 'message'>): string {
  return `${connection}:${chat}`;
}

/** What names a message among those of its bot. */
export function nameOf({ connection, chat, message }: Spot): string {
  return `${connection}:${chat}:${message}`;
}

/** The provider's id of a message: over all bots no other has it. */
export function messageId(bot: number, spot: Spot): string {
  return `telegram:${bot}:${nameOf(spot)}`;
}

/** The message that a name or a provider's id tells of; null for anything else. */
export function spotIn(name: string): Spot | null {
  const found = /^(?:telegram:\d+:)?([\w-]*):(-?\d{1,16}):(\d{1,16})$/u.exec(name);
  if (!found) return null;
  const [, connection = '', chat, message] = found;
  return { connection, chat: Number(chat), message: Number(message) };
}
