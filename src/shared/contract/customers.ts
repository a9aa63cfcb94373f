import { z } from 'zod';
import { customer } from '#shared/domain/customer';
import { id } from '#shared/domain/instant';
import { byId, operation, pageInput, pageOf } from './base.ts';
import { shownInteraction } from './inbox.ts';

export const customers = {
  /** By name or address when `text` is given; newest contact first. */
  list: operation
    .input(pageInput.extend({ text: z.string().max(200).default('') }))
    .output(pageOf(customer).extend({ total: z.number().int() })),
  show: operation.input(byId).output(customer),
  /** Everything this person and the shop said, newest first. */
  timeline: operation.input(pageInput.extend({ customerId: id })).output(pageOf(shownInteraction)),
};
