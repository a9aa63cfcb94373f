import { z } from 'zod';
import { accountWriting, draft, draftWords, writingStyle } from '#shared/domain/draft';
import { id, instant } from '#shared/domain/instant';
import { party, visibility } from '#shared/domain/interaction';
import { outboxItem, outboxState } from '#shared/domain/outbox';
import { byId, nothing, operation, pageInput, pageOf } from './base.ts';

/** When something leaves: it is held for `undoSeconds`, or until `sendAt`, and can be taken back until it has left. */
const leaving = {
  undoSeconds: z.number().int().min(0).max(120).default(0),
  sendAt: instant.nullable().default(null),
  thenState: z.enum(['open', 'waiting', 'done']).nullable().default(null),
  /** Until when its conversation is put off, instead of a state. */
  thenUntil: instant.nullable().default(null),
  /** The reason to write all the same to somebody who is not to be written to: `do-not-contact` refuses without one. */
  overrideDoNotContact: z.string().trim().min(1).max(1000).nullable().default(null),
  /** Somebody looked at what is personal in words for everybody, and means it: `personal-in-public` refuses otherwise. */
  overrideAudienceGuard: z.boolean().default(false),
};

export const drafts = {
  /** The answer in a conversation: the saved one, or a fresh one to its newest inbound interaction (not saved yet). */
  open: operation.input(z.object({ conversationId: id, everyone: z.boolean().default(false) })).output(draft),
  /** Begins a mail that is no answer, with an id of its own; with `forwards` it sends that interaction on with its files. */
  begin: operation
    .input(
      z.object({
        to: z.array(party).max(500).default([]),
        from: z.string().nullable().default(null),
        forwards: id.nullable().default(null),
      }),
    )
    .output(draft),
  /** Any draft by its id. */
  show: operation.input(byId).output(draft),
  /** Mails begun that are no answers, newest first. */
  list: operation.input(nothing).output(z.array(draft)),
  /** Saves what was typed. Attachments are added and taken away by their own calls. */
  save: operation.input(z.object({ id, ...draftWords.partial().shape })).output(draft),
  /** Adds a file that was uploaded under `/bytes/uploads`; `inline` gives it a Content-ID to stand among the words. */
  attach: operation.input(z.object({ id, upload: id, inline: z.boolean().default(false) })).output(draft),
  detach: operation.input(z.object({ id, attachment: id })).output(draft),
  discard: operation.input(byId).output(nothing),
};

export const outbox = {
  list: operation.input(pageInput.extend({ state: outboxState.nullable().default(null) })).output(pageOf(outboxItem)),
  /** Queues a saved draft. A mail that is no answer opens a conversation with its first recipient. */
  send: operation.input(z.object({ id, ...leaving })).output(outboxItem),
  /**
   * Queues the conversation's saved draft. With `text`, exactly these words leave instead, to whom a fresh answer would
   * go, and the draft stays as it is. `visibility` null means as the conversation is; one its channel does not have is
   * refused as invalid-input.
   */
  reply: operation
    .input(
      z.object({
        conversationId: id,
        ...leaving,
        text: z.string().max(5_000_000).nullable().default(null),
        visibility: visibility.nullable().default(null),
      }),
    )
    .output(outboxItem),
  /** Sends what is due, in order, until nothing is; answers what became of each item it touched. */
  sendDue: operation.input(nothing).output(z.array(outboxItem)),
  /** Takes a reply back that has not left; its words become the draft again. */
  cancel: operation.input(byId).output(outboxItem),
  /** Takes a reply back that has not left, and its words away. */
  drop: operation.input(byId).output(outboxItem),
  /**
   * Tries a failed reply again now; one that waits for its time leaves now; one that is held leaves all the same, at its
   * time or now.
   */
  retry: operation.input(z.object({ id, overrideDoNotContact: leaving.overrideDoNotContact })).output(outboxItem),
  /** Settles a reply of which nobody knows whether it left. */
  settle: operation.input(z.object({ id, answer: z.enum(['it-was-sent', 'send-again']) })).output(outboxItem),
};

/** How each account's mails are written: aliases, signature, the largest mail. */
export const writing = {
  list: operation.input(nothing).output(z.array(accountWriting)),
  set: operation.input(z.object({ accountId: id, ...writingStyle.unwrap().shape })).output(accountWriting),
};
