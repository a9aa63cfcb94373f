import { z } from 'zod';

/** Names, separated by commas, as they are compared. */
const names = z
  .string()
  .default('')
  .transform((given) => given.split(',').map((name) => name.trim().replace(/^[#@]/u, '').toLowerCase()))
  .transform((all) => all.filter((name) => name !== ''));

/** What an account is configured with, apart from the bot's token. */
export const discordSettings = z
  .object({
    /** Set where something stands in for Discord: a test, the sample shop. */
    api: z
      .url()
      .refine((address) => /^https:|^http:\/\/127\.\d+\.\d+\.\d+[:/]/u.test(address))
      .default('https://discord.com/api/v10/'),
    /** An address within the server, or its number. */
    server: z
      .string()
      .trim()
      .transform((given) => /(?:^|\/channels\/)(\d{15,20})(?:\/|$)/u.exec(given)?.[1] ?? '')
      .refine((id) => id !== ''),
    channels: z.union([z.array(z.string()), names]).default([]),
    team: z.union([z.array(z.string()), names]).default([]),
    /** Minutes between two polls. */
    interval: z.number().int().min(1).max(1440).default(1),
  })
  .readonly();
export type DiscordSettings = z.infer<typeof discordSettings>;
