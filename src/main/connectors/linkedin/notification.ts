import { z } from 'zod';
import type { InteractionKind } from '#shared/domain/interaction';

const activity = z.object({
  entity: z.string().optional(),
  owner: z.string().catch(''),
  text: z.string().catch(''),
  parentComment: z.string().optional().catch(undefined),
});

/** What LinkedIn tells a page of: one deed of somebody, with the words it brought. */
export const notification = z.object({
  notificationId: z.coerce.string(),
  action: z.string(),
  sourcePost: z.string().catch(''),
  decoratedSourcePost: z
    .object({ text: z.string().catch('') })
    .optional()
    .catch(undefined),
  /** What came of it: a comment, a share, a like. */
  generatedActivity: z.string().catch(''),
  decoratedGeneratedActivity: z
    .object({ comment: activity.optional(), share: activity.optional() })
    .optional()
    .catch(undefined),
  lastModifiedAt: z.number(),
});
export type Notification = z.infer<typeof notification>;

/** What is asked for; an edit and a deletion are told of a comment that came before. */
export const kinds: ReadonlyMap<string, InteractionKind | 'gone'> = new Map([
  ['COMMENT', 'comment'],
  ['ADMIN_COMMENT', 'comment'],
  ['COMMENT_EDIT', 'comment'],
  ['COMMENT_DELETE', 'gone'],
  ['SHARE_MENTION', 'mention'],
  ['SHARE', 'share'],
  ['LIKE', 'reaction'],
]);

/** The name of what was done, over all pages. LinkedIn writes some of them short: `comment:(activity:1,2)`. */
export function urnOf({ generatedActivity, decoratedGeneratedActivity: told, notificationId }: Notification): string {
  const urn = (told?.comment ?? told?.share)?.entity ?? generatedActivity;
  return urn.replace(/\((?!urn:)/u, '(urn:li:') || `urn:li:notification:${notificationId}`;
}

/** Who did it. Of a like only its own name tells. */
export function ownerOf({ generatedActivity, decoratedGeneratedActivity: told }: Notification): string {
  return (
    (told?.comment ?? told?.share)?.owner ||
    (/urn:li:(?:person|organization):[\w-]+/u.exec(generatedActivity)?.[0] ?? '')
  );
}

/** What a comment stands under, by its own name: a post. Of anything else, the thing itself. */
export function objectOf(urn: string): string {
  return /^urn:li:comment:\((.+),[^,]+\)$/u.exec(urn)?.[1] ?? urn;
}

/** Its numbers begin with the millisecond in which they were given, so that an edit does not move what was said. */
export function instantOf(told: Notification): number {
  const number = /(\d{15,19})\)?$/u.exec(urnOf(told))?.[1];
  const at = number === undefined ? 0 : Number(BigInt(number) >> 22n);
  return at > earliest && at <= told.lastModifiedAt + clockSkew ? at : told.lastModifiedAt;
}
/** LinkedIn's first posts, and what its clocks may differ among themselves. */
const earliest = Date.UTC(2010, 0, 1);
const clockSkew = 60 * 60_000;
