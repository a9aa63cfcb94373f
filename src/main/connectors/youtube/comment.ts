import { z } from 'zod';
import { publicState, type PublicState } from '#shared/domain/public-state';

/** A comment, or a reply to one: YouTube has no deeper level. */
export const comment = z.object({
  id: z.string().min(1),
  snippet: z.object({
    authorDisplayName: z.string().catch(''),
    authorChannelId: z.object({ value: z.string() }).optional().catch(undefined),
    videoId: z.string().optional().catch(undefined),
    channelId: z.string().optional().catch(undefined),
    parentId: z.string().optional().catch(undefined),
    /** As it was written; only for its author. `textDisplay` is plain text because it is asked for so. */
    textOriginal: z.string().optional().catch(undefined),
    textDisplay: z.string().catch(''),
    publishedAt: z.string(),
    updatedAt: z.string().catch(''),
  }),
});
export type Comment = z.infer<typeof comment>;

export const thread = z.object({
  id: z.string().min(1),
  snippet: z.object({
    topLevelComment: comment,
    videoId: z.string().optional().catch(undefined),
    totalReplyCount: z.number().catch(0),
  }),
  /** Some of them: all where they are as many as `totalReplyCount`. */
  replies: z.object({ comments: z.array(comment).default([]) }).optional(),
});
export type Thread = z.infer<typeof thread>;

/** One comment on its way to be read, with what is known of where it stands. */
export const servedComment = z.object({
  channel: z.string(),
  state: publicState,
  video: z.object({ id: z.string(), title: z.string().nullable() }).nullable(),
  comment,
});
export type Served = z.infer<typeof servedComment>;

/** The lists of comments, and how what is on them stands. */
export const lists = [
  ['published', 'published'],
  ['heldForReview', 'held'],
  ['likelySpam', 'spam'],
] as const satisfies readonly (readonly [string, PublicState])[];

/** The comment that a reply hangs on is the first part of its id. */
export function threadOf(id: string): string {
  return id.split('.')[0] ?? id;
}

export function instantOf(time: string): number {
  const at = Date.parse(time);
  if (Number.isNaN(at)) throw new Error('It says no time');
  return at;
}
