import { z } from 'zod';
import { ownAppSettings } from '#main/connectors/own-app';
import { xPrices } from './prices.ts';

/** A name at X as it is compared: lower case, without the @. */
const handle = z
  .string()
  .trim()
  .toLowerCase()
  .max(50)
  .transform((name) => name.replace(/^@/u, ''));

/** What an account is configured with, apart from its tokens. */
export const xSettings = ownAppSettings
  .extend({
    /** The number X knows the account by, and the name people know it by. */
    userId: z.string().regex(/^\d{1,20}$/u),
    handle,
    /** The account that the app was registered with. */
    owner: handle.default(''),
    /** Minutes between two polls. */
    interval: z.number().int().min(1).max(1440).default(2),
    /** What may be spent in a month, in millionths of a dollar. */
    budget: z.number().int().nonnegative().default(xPrices.usualBudget),
  })
  .readonly();
export type XSettings = z.infer<typeof xSettings>;

/** Names an account of the shop's: `@your_shop`. */
export function ownAddress({ handle: name }: Pick<XSettings, 'handle'>): string {
  return `@${name}`;
}
