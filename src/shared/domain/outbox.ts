import { z } from 'zod';
import { id, instant } from './instant.ts';
import { party } from './interaction.ts';

export const outboxState = z.enum([
  'draft',
  'queued',
  'leased',
  'sent',
  'unknown',
  'failed',
  'cancelled',
  // It waits for a person: they wrote first, or are not to be written to.
  'held',
]);
export type OutboxState = z.infer<typeof outboxState>;

/** A reply on its way out. State is on disk before the network sees it. */
export const outboxItem = z
  .object({
    id,
    conversationId: id,
    accountId: id,
    /** The interaction this reply is in its conversation. */
    interactionId: id,
    state: outboxState,
    /** The draft its words become again when it is taken back: the conversation's id, or its own for a mail that began one. */
    draftId: id,
    to: z.array(party).readonly(),
    cc: z.array(party).readonly(),
    bcc: z.array(party).readonly(),
    subject: z.string().nullable(),
    /** The words as they were written, without signature and history. */
    text: z.string(),
    /** When it was asked to leave; null for as soon as possible. */
    sendAt: instant.nullable(),
    attempts: z.number().int().nonnegative(),
    /** Until then the reply is held: an undo window, or a server that asked to wait. */
    notBefore: instant,
    failure: z.object({ code: z.string(), message: z.string() }).readonly().nullable(),
    queuedAt: instant,
    sentAt: instant.nullable(),
  })
  .readonly();
export type OutboxItem = z.infer<typeof outboxItem>;
