import { z } from 'zod';
import type { PublicState } from '#shared/domain/public-state';

/** A comment as WordPress gives it to who may moderate (`context=edit`). Plugins leave out or change what they like. */
export const comment = z.object({
  id: z.number().int().positive(),
  post: z.number().int().nonnegative().catch(0),
  parent: z.number().int().nonnegative().catch(0),
  /** The number of a user of the site; 0 for a visitor. */
  author: z.number().int().nonnegative().catch(0),
  author_name: z.string().catch(''),
  author_email: z.string().catch(''),
  author_url: z.string().catch(''),
  /** UTC, without a zone. */
  date_gmt: z.string(),
  content: z.object({ raw: z.string().optional(), rendered: z.string().optional() }),
  link: z.string().catch(''),
  status: z.string(),
  type: z.string().catch('comment'),
  _embedded: z
    .object({ up: z.array(z.unknown()).optional() })
    .optional()
    .catch(undefined),
});
export type Comment = z.infer<typeof comment>;

/** What it stands under, as embedded. */
export const post = z.object({
  title: z.object({ rendered: z.string() }).optional().catch(undefined),
  link: z.string().optional().catch(undefined),
  author: z.number().optional().catch(undefined),
});

/** One comment on its way to be read: also what of the site says whose it is. */
export const servedComment = z.object({ site: z.string(), me: z.number().int(), comment });

/** `post-trashed` and what plugins add is visible to nobody, and not said to be gone. */
export function stateOf(status: string): PublicState {
  switch (status) {
    case 'approved':
    case 'approve':
      return 'published';
    case 'hold':
      return 'held';
    case 'spam':
      return 'spam';
    case 'trash':
      return 'trashed';
    default:
      return 'unavailable';
  }
}

const earliest = Date.UTC(1990, 0, 1);

/**
 * When it was written: `date_gmt` is UTC without saying so. One that says no time (0000-00-00 of some import) stands at the
 * beginning, in the order of the numbers: it is part of what makes a comment the same one everywhere.
 */
export function instantOf({ date_gmt: given, id }: Pick<Comment, 'date_gmt' | 'id'>): number {
  const at = Date.parse(/(?:z|[+-]\d\d:?\d\d)$/iu.test(given) ? given : `${given}Z`);
  return Number.isNaN(at) || at < earliest ? earliest + id * 1000 : at;
}
