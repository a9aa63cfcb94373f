import { z } from 'zod';
import { customer } from '#shared/domain/customer';
import { id, instant } from '#shared/domain/instant';
import { segment, segmentFilter, segmentValues } from '#shared/domain/segment';
import { customerOrder } from './customers.ts';
import { byId, nothing, operation, pageInput, pageOf } from './base.ts';

const name = z.string().trim().min(1).max(100);
const undoable = z.object({ undo: id });
/** A filter as it stands, or else that of a saved segment; refuses `not-found` where neither is there. */
const filtered = {
  filter: segmentFilter.nullable().default(null),
  segmentId: id.nullable().default(null),
  /** Those with it in a name or address alone. */
  text: z.string().max(200).default(''),
};

/** Filters over customers. What is saved, changed or removed is undone by what it answers (`activity.undo`). */
export const segments = {
  /** In the order somebody gave them. */
  list: operation.input(nothing).output(z.array(segment)),
  show: operation.input(byId).output(segment),
  count: operation.input(z.object(filtered)).output(z.object({ count: z.number().int(), asOf: instant })),
  /** In the orders of all customers. */
  customers: operation
    .input(
      pageInput.extend({
        ...filtered,
        order: customerOrder.default('last'),
        descending: z.boolean().default(false),
      }),
    )
    .output(pageOf(customer)),
  /** What a filter may choose from. */
  values: operation.input(nothing).output(segmentValues),
  add: operation.input(z.object({ name, filter: segmentFilter })).output(undoable.extend({ id })),
  /** What is left out stays as it is. */
  change: operation.input(byId.extend({ name: name.optional(), filter: segmentFilter.optional() })).output(undoable),
  /** All of them, in their new order. */
  order: operation.input(z.object({ ids: z.array(id).min(1).max(1000) })).output(undoable),
  remove: operation.input(byId).output(undoable),
};
