import { z } from 'zod';
import { graphFiles, graphPerson } from '#main/connectors/graph-item';

/** What is asked of Instagram's nodes, and what of it has to be there. */
const id = z.string().min(1);

export const message = z.object({
  id,
  created_time: z.string(),
  from: graphPerson,
  to: z
    .object({ data: z.array(graphPerson) })
    .nullish()
    .catch(null),
  message: z.string().nullish().catch(null),
  attachments: graphFiles,
});
export const messageFields = 'id,created_time,from,to,message,attachments';

export const comment = z.object({
  id,
  timestamp: z.string(),
  text: z.string().catch(''),
  username: z.string().optional().catch(undefined),
  from: graphPerson,
  parent_id: id.nullish().catch(null),
  hidden: z.boolean().catch(false),
  replies: z.unknown().optional(),
});
export const commentFields = 'id,timestamp,text,username,from,parent_id,hidden';

export const media = z.object({
  id,
  timestamp: z.string(),
  caption: z.string().nullish().catch(null),
  comments_count: z.number().catch(0),
  permalink: z.string().nullish().catch(null),
  username: z.string().optional().catch(undefined),
});
export type Media = z.infer<typeof media>;
export const mediaFields = 'id,timestamp,caption,comments_count,permalink,username';

/** One node on its way to be read, with what it does not say itself. */
export const served = z.object({
  kind: z.enum(['message', 'comment', 'tag']),
  /** The account's numbers, one of the app and one for everybody, and its name. */
  me: z.object({ ids: z.array(z.string()), username: z.string() }),
  under: z.object({ title: z.string().nullable(), link: z.string().nullable() }).nullable().catch(null),
  /** What a comment answers, where the list it came from says so. */
  parent: z.string().nullable().catch(null),
  node: z.unknown(),
});
export type Served = z.infer<typeof served>;
export type Me = Served['me'];

/** The number that stands in addresses of those who deal with the account. */
export function numberOf({ ids }: Me): string {
  return ids[0] ?? '';
}
