import { z } from 'zod';
import { channel } from './channel.ts';
import { id, instant } from './instant.ts';
import { direction, interactionKind, party } from './interaction.ts';

export const conversationState = z.enum(['open', 'waiting', 'done']);
export type ConversationState = z.infer<typeof conversationState>;

/** Interactions that belong together on one channel. Counts, unread and the last line are computed from the log. */
export const conversation = z
  .object({
    id,
    channel,
    accountId: id.nullable(),
    customerId: id.nullable(),
    subject: z.string().nullable(),
    state: conversationState,
    snoozedUntil: instant.nullable(),
    /** How many inbound interactions nobody has read here or in another mail program. */
    unread: z.number().int().nonnegative(),
    interactions: z.number().int().nonnegative(),
    firstAt: instant,
    lastAt: instant,
    tags: z.array(z.string()).readonly(),
    /** The person on the other side, as their newest interaction names them. */
    with: party,
    /** The beginning of the newest interaction's new text, on one line. */
    preview: z.string(),
    lastDirection: direction,
    /** What the newest thing that came in is; a message where nothing did. */
    kind: interactionKind,
    attachments: z.boolean(),
    /** Filed aside: nobody but machines wrote in it (newsletters, notifications), and nobody answered. */
    aside: z.boolean(),
    /** A reply that has not left yet, if there is one. */
    outgoing: z.enum(['draft', 'queued', 'failed', 'unknown']).nullable(),
  })
  .readonly();
export type Conversation = z.infer<typeof conversation>;
