import { z } from 'zod';

/** https://developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews */
export const review = z.object({
  name: z.string(),
  reviewId: z.string().min(1),
  reviewer: z
    .object({ displayName: z.string().catch(''), isAnonymous: z.boolean().catch(false) })
    .catch({ displayName: '', isAnonymous: true }),
  starRating: z.string().catch(''),
  comment: z.string().catch(''),
  createTime: z.string(),
  updateTime: z.string(),
  reviewReply: z
    .object({ comment: z.string(), updateTime: z.string(), reviewReplyState: z.string().catch('') })
    .optional()
    .catch(undefined),
  reviewReplyUrl: z.string().optional().catch(undefined),
});
export type Review = z.infer<typeof review>;

/** One review on its way to be read, or the shop's answer to it: they are two items. */
export const servedReview = z.object({
  part: z.enum(['review', 'reply']),
  place: z.string(),
  placeName: z.string().nullable(),
  review,
});

/** What names the answer to a review, which is one at most. */
export function replyOf(name: string): string {
  return `${name}/reply`;
}

const stars = new Map(['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE'].map((name, index) => [name, index + 1]));

export function ratingOf(starRating: string): number | null {
  return stars.get(starRating) ?? null;
}

/**
 * The words as they were written. Google puts its translation before them, “(Translated by Google) … (Original) …”, or
 * after them.
 */
export function originalWords(comment: string): string {
  const before = /^\s*\(Translated by Google\)[\s\S]*?\(Original\)([\s\S]*)$/u.exec(comment)?.[1];
  const after = /^([\s\S]*?)\n\s*\(Translated by Google\)/u.exec(comment)?.[1];
  return (before ?? after ?? comment).trim();
}
