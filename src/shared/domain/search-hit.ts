import { z } from 'zod';
import { interaction } from './interaction.ts';

/** A found interaction without its HTML; in `snippet` the matching words stand between U+E000 and U+E001. */
export const searchHit = z
  .object({ interaction: interaction.unwrap().omit({ html: true }).readonly(), snippet: z.string() })
  .readonly();
export type SearchHit = z.infer<typeof searchHit>;

export const snippetMark = { open: '\uE000', close: '\uE001' } as const;
