import { z } from 'zod';
import { id } from '#shared/domain/instant';
import { party, visibility } from '#shared/domain/interaction';
import { draft, outboxItem, outboxState } from '#shared/domain/outbox';
import { byId, nothing, operation, pageInput, pageOf } from './base.ts';

export const drafts = {
  /** The draft of a conversation: the saved one, or a fresh answer to its newest inbound interaction (not saved yet). */
  open: operation.input(z.object({ conversationId: id, everyone: z.boolean().default(false) })).output(draft),
  /** Saves what was typed. Attachments are added and taken away by their own calls. */
  save: operation
    .input(
      z.object({
        conversationId: id,
        to: z.array(party).max(200),
        cc: z.array(party).max(200),
        subject: z.string().max(998),
        text: z.string().max(5_000_000),
      }),
    )
    .output(draft),
  /** Adds a file that was uploaded under `/bytes/uploads`. */
  attach: operation.input(z.object({ conversationId: id, upload: id })).output(draft),
  detach: operation.input(z.object({ conversationId: id, attachment: id })).output(draft),
  discard: operation.input(z.object({ conversationId: id })).output(nothing),
};

export const outbox = {
  list: operation.input(pageInput.extend({ state: outboxState.nullable().default(null) })).output(pageOf(outboxItem)),
  /**
   * Queues the conversation's saved draft; it is held for `undoSeconds` and can be cancelled until it has left.
   * With `text`, these words leave instead, to whom a fresh answer would go, and the draft stays as it is.
   * `visibility` null means as the conversation is; one its channel does not have is refused as invalid-input.
   */
  reply: operation
    .input(
      z.object({
        conversationId: id,
        undoSeconds: z.number().int().min(0).max(120).default(0),
        thenState: z.enum(['open', 'waiting', 'done']).nullable().default(null),
        text: z.string().max(5_000_000).nullable().default(null),
        visibility: visibility.nullable().default(null),
      }),
    )
    .output(outboxItem),
  /** Sends what is due, in order, until nothing is; answers what became of each item it touched. */
  sendDue: operation.input(nothing).output(z.array(outboxItem)),
  /** Takes a reply back that has not left; its words become the draft again. */
  cancel: operation.input(byId).output(outboxItem),
  /** Tries a failed reply again now. */
  retry: operation.input(byId).output(outboxItem),
  /** Settles a reply of which nobody knows whether it left. */
  settle: operation.input(z.object({ id, answer: z.enum(['it-was-sent', 'send-again']) })).output(outboxItem),
};
