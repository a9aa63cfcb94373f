import { oc } from '@orpc/contract';
import { z } from 'zod';
import { id } from '#shared/domain/instant';
import { refusals } from './refusals.ts';

/** What every operation starts from. */
export const operation = oc.errors(refusals);

export const nothing = z.object({});
export const byId = z.object({ id });
/** A page of a list: `next` continues it, null at its end. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
/** `after` is the `next` of the page before, or the id of any item of the list: the page begins behind it. */
export const pageInput = z.object({
  limit: z.number().int().min(1).max(500).default(50),
  after: z.string().nullable().default(null),
});
