import { z } from 'zod';
import { id, instant } from './instant.ts';
import { party } from './interaction.ts';

export const outboxState = z.enum(['draft', 'queued', 'leased', 'sent', 'unknown', 'failed', 'cancelled']);
export type OutboxState = z.infer<typeof outboxState>;

/** A file that will leave with a reply. It lies in the log's folder under its digest. */
export const outgoingAttachment = z
  .object({
    id,
    name: z.string().min(1).max(255),
    mediaType: z.string(),
    bytes: z.number().int().nonnegative(),
    sha256: z.string(),
  })
  .readonly();
export type OutgoingAttachment = z.infer<typeof outgoingAttachment>;

/** What is being written: on disk from the first word. One per conversation. */
export const draft = z
  .object({
    conversationId: id,
    accountId: id.nullable(),
    to: z.array(party).readonly(),
    cc: z.array(party).readonly(),
    subject: z.string(),
    text: z.string(),
    attachments: z.array(outgoingAttachment).readonly(),
    /** The interaction that is answered. */
    answers: id.nullable(),
    savedAt: instant.nullable(),
  })
  .readonly();
export type Draft = z.infer<typeof draft>;

/** A reply on its way out. State is on disk before the network sees it. */
export const outboxItem = z
  .object({
    id,
    conversationId: id,
    accountId: id,
    /** The interaction this reply is in its conversation. */
    interactionId: id,
    state: outboxState,
    to: z.array(party).readonly(),
    subject: z.string().nullable(),
    text: z.string(),
    attempts: z.number().int().nonnegative(),
    /** Until then the reply is held: an undo window, or a server that asked to wait. */
    notBefore: instant,
    failure: z.object({ code: z.string(), message: z.string() }).readonly().nullable(),
    queuedAt: instant,
    sentAt: instant.nullable(),
  })
  .readonly();
export type OutboxItem = z.infer<typeof outboxItem>;
