import { z } from 'zod';
import { visibility } from './interaction.ts';

/** What connecting a channel takes, as data, told before anybody begins. */
export const connecting = z
  .object({
    /** A minute; an app of one's own registered at the network; or the network's approval, which takes days. */
    effort: z.enum(['minute', 'own-app', 'approval']),
    /** One line each, in the order they are done; what stands in `fields` is filled in afterwards. */
    steps: z.array(z.string()).readonly(),
    /** Where the steps begin. */
    link: z.url().nullable(),
    /** What can not be done there, and what one has to know before; one sentence each. */
    limits: z.array(z.string()).readonly(),
  })
  .readonly();
export type Connecting = z.infer<typeof connecting>;

/** What a network charges, in millionths of its currency, and what may be spent a month unless the account says otherwise. */
export const prices = z
  .object({
    /** ISO 4217. */
    currency: z.string().length(3),
    items: z
      .array(
        z
          .object({
            of: z.string(),
            amount: z.number().int().nonnegative(),
            /** It is the price of a usual answer that these can read: told before one is sent. */
            answers: visibility.optional(),
            /** It is that of one whose words hold a link. */
            linked: z.boolean().optional(),
          })
          .readonly(),
      )
      .readonly(),
    usualBudget: z.number().int().nonnegative(),
  })
  .readonly();
export type Prices = z.infer<typeof prices>;
