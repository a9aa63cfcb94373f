import { z } from 'zod';
import { channel } from './channel.ts';
import { id, instant } from './instant.ts';
import { direction, interactionKind, party } from './interaction.ts';

export const conversationState = z.enum(['open', 'waiting', 'done']);
export type ConversationState = z.infer<typeof conversationState>;

/** Who has to do something next. */
export const conversationTurn = z.enum(['shop', 'customer', 'nobody']);
export type ConversationTurn = z.infer<typeof conversationTurn>;

/** A word by which conversations are found again. */
export const conversationTag = z.string().trim().min(1).max(100);

/** What becomes of a conversation: its state, until when it is put off, one of its tags, or whether it is read. */
export const conversationChange = z.union([
  z.strictObject({ state: conversationState }),
  z.strictObject({ until: instant }),
  z.strictObject({ tag: conversationTag, there: z.boolean() }),
  z.strictObject({ read: z.boolean() }),
]);
export type ConversationChange = Readonly<z.infer<typeof conversationChange>>;

/** Interactions that belong together on one channel. Counts, unread and the last line are computed from the log. */
export const conversation = z
  .object({
    id,
    channel,
    accountId: id.nullable(),
    customerId: id.nullable(),
    subject: z.string().nullable(),
    state: conversationState,
    /** Put off until then, or until somebody writes; it stays said once the time has come. */
    snoozedUntil: instant.nullable(),
    /** Since when somebody has waited for an answer: what was first heard of them after the shop's last word. */
    unansweredSince: instant.nullable(),
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
    /** Computed: whoever was spoken to last, unless it was put to rest. */
    turn: conversationTurn,
    /** What came in since and left the state as somebody chose it: a plain thanks, or a machine's answer. */
    leftBy: z.enum(['thanks', 'automatic']).nullable(),
    /** A reply that has not left yet, if there is one. */
    outgoing: z.enum(['draft', 'queued', 'failed', 'unknown', 'held']).nullable(),
  })
  .readonly();
export type Conversation = z.infer<typeof conversation>;
