import { z } from 'zod';
import { instant } from './instant.ts';
import { publicState } from './public-state.ts';

/** What became of an interaction at its network. The interaction itself is as it was first read. */
export const revision = z
  .object({
    /** When it was seen or chosen here; networks mostly do not say when it was. */
    at: instant,
    /** Edited: `text` has its words from then on, null where they are forgotten. Else how it stood from then on. */
    what: z.enum([...publicState.options, 'edited']),
    text: z.string().nullable(),
    /** Where the stars of a review changed: how many it had until then. */
    formerRating: z.number().nullable().default(null),
    /** Somebody here chose it; else the network told. */
    chosen: z.boolean(),
  })
  .readonly();
export type Revision = z.infer<typeof revision>;
