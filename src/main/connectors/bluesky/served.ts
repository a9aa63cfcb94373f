import { z } from 'zod';

/** What the network serves, as far as it is read. Programs of others write records, and leave out or add what they like. */
export const profile = z.object({
  did: z.string().regex(/^did:[a-z]+:\S+$/u),
  handle: z.string().catch(''),
  displayName: z.string().optional().catch(undefined),
});
export type Profile = z.infer<typeof profile>;

const reference = z.object({ uri: z.string().startsWith('at://'), cid: z.string().catch('') });

const facet = z.object({
  index: z.object({ byteStart: z.number().int().nonnegative(), byteEnd: z.number().int().nonnegative() }),
  features: z.array(z.looseObject({ $type: z.string().optional(), uri: z.string().optional() })),
});
const picture = z.object({ alt: z.string().catch('') });
const media = z.looseObject({
  $type: z.string().catch(''),
  images: z.array(picture).optional().catch(undefined),
  alt: z.string().optional().catch(undefined),
  external: z.object({ uri: z.string() }).optional().catch(undefined),
});

/** A post, and for all else what it has in common with one: app.bsky.feed.{post,like,repost}, app.bsky.graph.follow. */
export const record = z.object({
  text: z.string().catch(''),
  createdAt: z.string().catch(''),
  reply: z.object({ root: reference, parent: reference }).optional().catch(undefined),
  facets: z.array(facet).max(200).optional().catch(undefined),
  embed: media
    .extend({ media: media.optional().catch(undefined) })
    .optional()
    .catch(undefined),
});
export type PostRecord = z.infer<typeof record>;

const label = z.object({ val: z.string() });

/** What the network tells the account of. */
export const notification = z.object({
  uri: z.string().startsWith('at://'),
  cid: z.string(),
  author: profile,
  reason: z.string(),
  reasonSubject: z.string().optional(),
  record,
  isRead: z.boolean().catch(false),
  indexedAt: z.iso.datetime({ offset: true }),
  labels: z.array(label).optional().catch(undefined),
});
export type Notification = z.infer<typeof notification>;

/** A post as others see it. */
export const postView = z.object({
  uri: z.string(),
  cid: z.string(),
  author: profile,
  record,
  viewer: z.object({ replyDisabled: z.boolean().optional() }).optional().catch(undefined),
});
export type PostView = z.infer<typeof postView>;

/** The account's own post, in its repository. */
export const ownPost = z.object({ uri: z.string().startsWith('at://'), cid: z.string().catch(''), value: record });
export type OwnPost = z.infer<typeof ownPost>;

/** chat.bsky.convo.defs#messageView, and #deletedMessageView by its $type. */
export const chatMessage = z.object({
  $type: z.string().catch(''),
  id: z.string(),
  rev: z.string().catch(''),
  text: z.string().catch(''),
  facets: record.shape.facets,
  sender: z.object({ did: z.string() }).optional().catch(undefined),
  sentAt: z.iso.datetime({ offset: true }),
});
export type ChatMessage = z.infer<typeof chatMessage>;

export const convo = z.object({
  id: z.string(),
  rev: z.string(),
  members: z.array(profile).catch([]),
  unreadCount: z.number().catch(0),
});
export type Convo = z.infer<typeof convo>;

/** One item on its way to be read: all that says what it is, and whose. `about` is the post of the shop's or others' it stands under. */
const about = z.object({ uri: z.string(), text: z.string() }).nullable();
export const servedItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('notification'), me: z.string(), notification, about }),
  z.object({ kind: z.literal('answer'), me: profile, post: ownPost, to: profile.nullable(), about }),
  z.object({
    kind: z.literal('message'),
    me: z.string(),
    convo: z.string(),
    members: z.array(profile),
    message: chatMessage,
  }),
  z.object({ kind: z.literal('unfollow'), author: profile, of: z.string(), at: z.number() }),
]);
export type ServedItem = z.infer<typeof servedItem>;

/** The repository something is kept in: the part of its address after at:// (atproto.com/specs/at-uri-scheme). */
export function ownerOf(uri: string): string {
  return uri.slice('at://'.length).split('/', 1)[0] ?? '';
}

export function collectionOf(uri: string): string {
  return uri.split('/')[3] ?? '';
}

export function keyOf(uri: string): string {
  return uri.split('/')[4] ?? '';
}
