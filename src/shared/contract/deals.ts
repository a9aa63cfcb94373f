import { z } from 'zod';
import { currency } from '#shared/domain/amount';
import { amountSum, dealStage, dealState, shownDeal } from '#shared/domain/deal';
import { id } from '#shared/domain/instant';
import { day } from '#shared/domain/segment';
import { byId, nothing, operation, pageInput, pageOf } from './base.ts';

const words = z.string().trim().min(1).max(200);
const undoable = z.object({ undo: id });
const amount = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).nullable();

/** A stage of the board with its deals, what is expected first at the top; the sums are of all its deals. */
export const boardColumn = z
  .object({
    stage: dealStage,
    count: z.number().int(),
    sums: z.array(amountSum).readonly(),
    deals: z.array(shownDeal).readonly(),
  })
  .readonly();
export type BoardColumn = z.infer<typeof boardColumn>;

/** What customers may buy. Everything here is undone by what it answers (`activity.undo`). */
export const deals = {
  /** With a customer, or with the one a conversation is with. Refuses `not-found` where neither names one. */
  add: operation
    .input(
      z.object({
        customerId: id.nullable().default(null),
        conversationId: id.nullable().default(null),
        title: words,
        amount: amount.default(null),
        /** Null for the currency that was used last. */
        currency: currency.nullable().default(null),
        /** Null for the first stage. */
        stageId: id.nullable().default(null),
        expectedOn: day.nullable().default(null),
      }),
    )
    .output(undoable.extend({ id })),
  /** What is left out stays as it is. */
  change: operation
    .input(
      byId.extend({
        title: words.optional(),
        amount: amount.optional(),
        currency: currency.optional(),
        stageId: id.optional(),
        expectedOn: day.nullable().optional(),
        conversationId: id.nullable().optional(),
      }),
    )
    .output(undoable),
  /** Won, lost, or open again. */
  close: operation.input(byId.extend({ state: dealState, reason: words.nullable().default(null) })).output(undoable),
  remove: operation.input(byId).output(undoable),
  show: operation.input(byId).output(shownDeal),
  /** Newest first, of all or of one customer. */
  list: operation
    .input(pageInput.extend({ state: dealState.nullable().default(null), customerId: id.nullable().default(null) }))
    .output(pageOf(shownDeal)),
  /** By stage, those of one state. */
  board: operation.input(z.object({ state: dealState })).output(z.array(boardColumn)),
  stages: operation.input(nothing).output(z.array(dealStage)),
  addStage: operation.input(z.object({ name: words })).output(undoable.extend({ id })),
  renameStage: operation.input(byId.extend({ name: words })).output(undoable),
  /** All of them, in their new order. */
  orderStages: operation.input(z.object({ ids: z.array(id).min(1).max(100) })).output(undoable),
  /** Its deals go on in the stage `moveTo`. */
  removeStage: operation.input(byId.extend({ moveTo: id })).output(undoable),
  /** The currency a new deal begins with. */
  currency: operation.input(nothing).output(z.object({ currency })),
};
