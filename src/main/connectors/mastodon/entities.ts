import { z } from 'zod';

/** https://docs.joinmastodon.org/entities/Account/ */
export const account = z.object({
  id: z.string(),
  username: z.string(),
  /** `name` on this server, `name@server` of another. */
  acct: z.string(),
  display_name: z.string().catch(''),
  url: z.string().catch(''),
});
export type Account = z.infer<typeof account>;

const media = z.object({
  type: z.string().catch('unknown'),
  url: z.string().nullish().catch(null),
  remote_url: z.string().nullish().catch(null),
  description: z.string().nullish().catch(null),
});

/** https://docs.joinmastodon.org/entities/Status/ */
export const status = z.object({
  id: z.string().min(1),
  created_at: z.string(),
  edited_at: z.string().nullish().catch(null),
  in_reply_to_id: z.string().nullish(),
  in_reply_to_account_id: z.string().nullish(),
  visibility: z.string(),
  spoiler_text: z.string().catch(''),
  content: z.string(),
  url: z.string().nullish().catch(null),
  account,
  mentions: z.array(z.object({ id: z.string(), acct: z.string() })).catch([]),
  media_attachments: z.array(media).catch([]),
  poll: z
    .object({ options: z.array(z.object({ title: z.string() })) })
    .nullish()
    .catch(null),
});
export type Status = z.infer<typeof status>;

/** https://docs.joinmastodon.org/entities/Notification/; a status that is gone is not there. */
export const notification = z.object({
  id: z.string().min(1),
  type: z.string(),
  created_at: z.string(),
  account,
  status: status.nullish(),
});
export type Notification = z.infer<typeof notification>;

/** What a poll has to know of either; the rest is read one by one, so that an odd one keeps back no other. */
export const glance = z.object({
  id: z.string().min(1),
  created_at: z.string().catch(''),
  edited_at: status.shape.edited_at,
  in_reply_to_id: z.string().nullish().catch(null),
  in_reply_to_account_id: z.string().nullish().catch(null),
  mentions: z.array(z.object({ id: z.string() })).catch([]),
});
export type Glance = z.infer<typeof glance>;
export const toldGlance = z.object({
  id: z.string().min(1),
  type: z.string(),
  created_at: z.string().catch(''),
  account: z.object({ id: z.string() }),
  status: glance.nullish(),
});
export type ToldGlance = z.infer<typeof toldGlance>;

/** What stands above a status, oldest first, and whether the shop wrote it. */
const above = z.object({ id: z.string(), own: z.boolean() });
export type Above = z.infer<typeof above>;

/** One thing on its way to be read: on which server, to which account, and what is not in itself. */
export const served = z.object({
  domain: z.string(),
  me: z.string(),
  above: z.array(above).catch([]),
  notification: z.unknown().optional(),
  status: z.unknown().optional(),
  /** Who follows no more, and when that was seen. */
  unfollowed: z.object({ account, of: z.string(), at: z.number() }).optional(),
});
export type Served = z.infer<typeof served>;

/** Notifications that bring words of their own. */
export function bringsWords(type: string): boolean {
  return type === 'mention' || type === 'quote';
}

/** Ids grow: as numbers, or in servers of other make as texts of one length. */
export function isAfter(id: string, other: string): boolean {
  return id.length === other.length ? id > other : id.length > other.length;
}
