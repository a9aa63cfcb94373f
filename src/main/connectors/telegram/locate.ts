import { z } from 'zod';
import type { Located } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { telegramSettings } from './settings.ts';

const filled = z.object({ bot: z.string().trim().min(1).max(200), api: z.url().optional() });

/** From what people copy: `@shop_bot`, `t.me/shop_bot`, the whole address. Nothing is asked: only the token tells more. */
export async function locateBot(given: Readonly<Record<string, string>>): Promise<Located> {
  const { bot: typed, api } = filled.parse(given);
  const name = typed.replace(/^(?:https?:\/\/)?(?:t\.me\/|telegram\.me\/)?@?/iu, '').replace(/[/?#].*$/u, '');
  const { success, data } = telegramSettings.safeParse({ bot: name, ...(api !== undefined && { api }) });
  if (!success) throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: typed });
  return { address: addressOf(data.bot), name: null, settings: data };
}

/** The bot as an address: what customers search for. */
export function addressOf(bot: string): string {
  return `@${bot.toLowerCase()}`;
}
