import { z } from 'zod';

const id = z.string().min(1);
const named = z.object({ id }).nullish().catch(null);

/** What is asked of a thread or a reply, and what of it has to be there. */
export const post = z.object({
  id,
  timestamp: z.string(),
  text: z.string().nullish().catch(null),
  username: z.string().optional().catch(undefined),
  permalink: z.string().nullish().catch(null),
  media_type: z.string().catch('TEXT_POST'),
  has_replies: z.boolean().catch(false),
  hide_status: z.string().catch(''),
  replied_to: named,
  root_post: named,
});
export type Post = z.infer<typeof post>;
export const fields = 'id,timestamp,text,username,permalink,media_type,has_replies,hide_status,replied_to,root_post';

/** One of them on its way to be read, with what it does not say itself. */
export const served = z.object({
  kind: z.enum(['reply', 'mention']),
  username: z.string(),
  under: z.object({ id, title: z.string().nullable() }).nullable().catch(null),
  node: z.unknown(),
});
export type Served = z.infer<typeof served>;

/** Threads knows several ways of being hidden by the owner of what stands above. */
export function isHidden({ hide_status: status }: Pick<Post, 'hide_status'>): boolean {
  return status === 'HIDDEN' || status === 'COVERED' || status === 'BLOCKED';
}
