import { z } from 'zod';
import { currency } from './amount.ts';
import { id, instant } from './instant.ts';
import { day } from './segment.ts';

export const dealState = z.enum(['open', 'won', 'lost']);
export type DealState = z.infer<typeof dealState>;

/** How far open deals are; shops name and order their own. */
export const dealStage = z.object({ id, name: z.string(), position: z.number().int() }).readonly();
export type DealStage = z.infer<typeof dealStage>;

/** Something a customer may buy. */
export const deal = z
  .object({
    id,
    customerId: id,
    conversationId: id.nullable(),
    title: z.string(),
    /** In the currency's smallest unit; null while nobody knows. */
    amount: z.number().int().nonnegative().nullable(),
    currency,
    stageId: id,
    expectedOn: day.nullable(),
    state: dealState,
    /** Why it was won or lost. */
    reason: z.string().nullable(),
    openedAt: instant,
    closedAt: instant.nullable(),
  })
  .readonly();
export type Deal = z.infer<typeof deal>;

/** A deal with whom it is with: their name, and the address they are known by first. */
export const shownDeal = z
  .object({
    ...deal.unwrap().shape,
    customerName: z.string(),
    customerAddress: z.string().nullable(),
  })
  .readonly();
export type ShownDeal = z.infer<typeof shownDeal>;

/** What deals are worth together, one sum a currency, those without an amount left out. */
export const amountSum = z.object({ currency, amount: z.number().int() }).readonly();
export type AmountSum = z.infer<typeof amountSum>;
