import { z } from 'zod';
import { searchHit } from '#shared/domain/search-hit';
import { operation, pageInput, pageOf } from './base.ts';

export const search = {
  /** Words, "phrases", prefix*, from: to: channel: kind: in: is: has: before: after: and - to exclude. Newest first unless `ranked`; with `typing` the last word may be the start of one. */
  run: operation
    .input(
      pageInput.extend({
        query: z.string().max(1000),
        ranked: z.boolean().default(false),
        typing: z.boolean().default(false),
      }),
    )
    .output(pageOf(searchHit).extend({ problem: z.string().nullable() })),
};
