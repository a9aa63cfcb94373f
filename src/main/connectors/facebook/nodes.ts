import { z } from 'zod';
import { graphFiles, graphPerson } from '#main/connectors/graph-item';

/*
 * What is asked of Graph's nodes, and what of it has to be there. Privacy, age and the app's permissions leave out what they
 * like; only the id and the time are counted on.
 */
const id = z.string().min(1);

export const message = z.object({
  id,
  created_time: z.string(),
  from: graphPerson,
  to: z
    .object({ data: z.array(graphPerson) })
    .nullish()
    .catch(null),
  message: z.string().catch(''),
  attachments: graphFiles,
  sticker: z.string().nullish().catch(null),
});
export const messageFields = 'id,created_time,from,to,message,attachments{name,mime_type},sticker';

export const comment = z.object({
  id,
  created_time: z.string(),
  from: graphPerson,
  message: z.string().catch(''),
  parent: z.object({ id }).nullish().catch(null),
  is_hidden: z.boolean().catch(false),
  permalink_url: z.string().nullish().catch(null),
  attachment: z
    .object({ type: z.string().catch('file'), title: z.string().optional() })
    .nullish()
    .catch(null),
});
export const commentFields = 'id,created_time,from,message,parent{id},is_hidden,permalink_url,attachment';

export const post = z.object({
  id,
  created_time: z.string(),
  updated_time: z.string().optional(),
  from: graphPerson,
  message: z.string().nullish().catch(null),
  story: z.string().nullish().catch(null),
  is_hidden: z.boolean().catch(false),
  permalink_url: z.string().nullish().catch(null),
  comments: z.unknown().optional(),
});
export const postFields = 'id,created_time,updated_time,from,message,story,is_hidden,permalink_url';

/** The lists of posts a page has: where those of others belong, and whether what is said below them is the shop's to hear. */
export const postLists = [
  { edge: 'published_posts', stream: null, discussed: true },
  { edge: 'visitor_posts', stream: 'posts', discussed: true },
  { edge: 'tagged', stream: 'mentions', discussed: false },
] as const;

/** One node on its way to be read, with what it does not say itself. */
export const served = z.object({
  kind: z.enum(['message', 'comment', 'post', 'mention']),
  /** The page's number, and its account's address. */
  page: z.string(),
  shop: z.string(),
  /** What a comment stands below; `answered` where that is a visitor's word, and so part of the conversation. */
  under: z.object({ id: z.string(), title: z.string().nullable(), answered: z.boolean() }).nullable().catch(null),
  node: z.unknown(),
});
export type Served = z.infer<typeof served>;
