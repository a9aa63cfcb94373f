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
  'other',
]);
export type InteractionKind = z.infer<typeof interactionKind>;

/** What is done without words: it asks for no answer. With words it is a mention or a comment. */
export const wordlessKinds = ['reaction', 'share', 'follow', 'unfollow'] as const satisfies readonly InteractionKind[];

export function isWordless(kind: InteractionKind): boolean {
  return wordlessKinds.some((wordless) => wordless === kind);
}

export const direction = z.enum(['inbound', 'outbound', 'internal']);
export type Direction = z.infer<typeof direction>;

export const visibility = z.enum(['public', 'private']);
export type Visibility = z.infer<typeof visibility>;

/** A person as a network names them: an e-mail address, a handle or a provider's id. `address` is lower case. */
export const party = z.object({ name: z.string().nullable(), address: z.string() }).readonly();
export type Party = z.infer<typeof party>;

/** Whether mail can reach an address: one that ends in `.invalid` (RFC 6761 §6.4) stands in for none. */
export function isReachable(address: string): boolean {
  return address !== '' && !address.endsWith('.invalid');
}

export const attachment = z
  .object({
    name: z.string(),
    mediaType: z.string(),
    bytes: z.number().int().nonnegative(),
    /** Empty while the file is not kept here. */
    sha256: z.string(),
    inline: z.boolean(),
    /** The part's Content-ID without brackets, by which HTML refers to it. */
    contentId: z.string().nullable(),
  })
  .readonly();
export type Attachment = z.infer<typeof attachment>;

/** A question and its answer, as somebody filled in a form. */
export const formField = z.object({ label: z.string(), value: z.string() }).readonly();
export type FormField = z.infer<typeof formField>;

/** When and where people are asked to meet (RFC 5545, RFC 5546). */
export const invitation = z
  .object({
    method: z.enum(['request', 'cancel', 'reply', 'publish', 'counter', 'other']),
    title: z.string().nullable(),
    startsAt: instant.nullable(),
    endsAt: instant.nullable(),
    /** Whole days: `startsAt` is midnight UTC of the first, `endsAt` of the day after the last. */
    allDay: z.boolean(),
    place: z.string().nullable(),
    organizer: party.nullable(),
    /** It repeats. */
    recurring: z.boolean(),
  })
  .readonly();
export type Invitation = z.infer<typeof invitation>;

/** What somebody did without a word, as its network calls it: "liked", "reposted"; `emoji` where they chose one. */
export const engagement = z.object({ verb: z.string(), emoji: z.string().nullable() }).readonly();
export type Engagement = z.infer<typeof engagement>;

/** What an item is besides its words. Facts like the words: read once from what the network gave. */
export const interactionDetails = z
  .object({
    /** Written by a machine: an automatic answer, bulk mail, a delivery report. */
    automatic: z.enum(['reply', 'bulk', 'report']).nullable().default(null),
    /** Filled in on a website: what was asked and answered, and the program that sent it on. */
    form: z
      .object({ builder: z.string(), fields: z.array(formField).readonly() })
      .readonly()
      .nullable()
      .default(null),
    /** Sent on by a network that can only be answered there: its name and where. */
    service: z.object({ name: z.string(), link: z.string().nullable() }).readonly().nullable().default(null),
    invitation: invitation.nullable().default(null),
    protection: z.enum(['signed', 'encrypted']).nullable().default(null),
    /** Of what came without words: how it reads after the person's name. What it refers to is `inReplyTo` and the subject. */
    engagement: engagement.nullable().default(null),
    /** The message that was sent on, and who really wrote it. */
    forwarded: z
      .object({ author: party.nullable(), at: instant.nullable(), subject: z.string().nullable(), text: z.string() })
      .readonly()
      .nullable()
      .default(null),
    /** Whether the receiving server found the author's address to be theirs (SPF, DKIM, DMARC by RFC 8601). */
    authenticity: z
      .object({ verdict: z.enum(['passed', 'failed', 'unknown']), detail: z.string().nullable() })
      .readonly()
      .nullable()
      .default(null),
    /** A report that something did not arrive: `of` is the provider's id of what was sent. */
    delivery: z
      .object({
        outcome: z.enum(['failed', 'delayed', 'delivered']),
        recipient: z.string().nullable(),
        reason: z.string().nullable(),
        of: z.string().nullable(),
      })
      .readonly()
      .nullable()
      .default(null),
  })
  .readonly();
export type InteractionDetails = z.infer<typeof interactionDetails>;
export const noDetails: InteractionDetails = interactionDetails.parse({});

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
    details: interactionDetails,
  })
  .readonly();
export type Interaction = z.infer<typeof interaction>;
