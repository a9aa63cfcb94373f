import { z } from 'zod';
import { channel } from './channel.ts';
import { id, instant } from './instant.ts';

export const interactionKind = z.enum([
  'message',
  'comment',
  'mention',
  'review',
  'share',
  'reaction',
  'follow',
  'unfollow',
  'call',
  'visit',
  'letter',
  'form',
  'note',
]);
export type InteractionKind = z.infer<typeof interactionKind>;

export const direction = z.enum(['inbound', 'outbound', 'internal']);
export type Direction = z.infer<typeof direction>;

export const visibility = z.enum(['public', 'private']);
export type Visibility = z.infer<typeof visibility>;

/** A person as a network names them: an e-mail address, a handle or a provider's id. `address` is lower case. */
export const party = z.object({ name: z.string().nullable(), address: z.string() }).readonly();
export type Party = z.infer<typeof party>;

export const attachment = z
  .object({
    name: z.string(),
    mediaType: z.string(),
    bytes: z.number().int().nonnegative(),
    sha256: z.string(),
    inline: z.boolean(),
    /** The part's Content-ID without brackets, by which HTML refers to it. */
    contentId: z.string().nullable(),
  })
  .readonly();
export type Attachment = z.infer<typeof attachment>;

/** The one noun every channel normalizes to. A fact: what the network gave, never changed afterwards. */
export const interaction = z
  .object({
    id,
    conversationId: id,
    customerId: id.nullable(),
    accountId: id.nullable(),
    channel,
    kind: interactionKind,
    direction,
    visibility,
    author: party,
    to: z.array(party).readonly(),
    cc: z.array(party).readonly(),
    subject: z.string().nullable(),
    /** The readable text of the whole message. */
    text: z.string(),
    /** What this author newly wrote, without quoted history and signature. */
    newText: z.string(),
    html: z.string().nullable(),
    attachments: z.array(attachment).readonly(),
    rating: z.number().nullable(),
    occurredAt: instant,
    receivedAt: instant,
    providerId: z.string(),
    inReplyTo: z.string().nullable(),
    permalink: z.string().nullable(),
  })
  .readonly();
export type Interaction = z.infer<typeof interaction>;
