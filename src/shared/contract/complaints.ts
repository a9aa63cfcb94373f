import { z } from 'zod';
import { complaint, complaintOffer, outcomeKind, saidPublicly, severity, toldHow } from '#shared/domain/complaint';
import { id, instant } from '#shared/domain/instant';
import { byId, operation, pageInput, pageOf } from './base.ts';

const words = z.string().trim().min(1).max(2000);
const link = z.string().trim().min(1).max(2000);
const undoable = z.object({ undo: id });

/** Whether it was put right where everybody can read it, and when to ask whether it is still well. */
const afterwards = {
  saidPublicly: saidPublicly.nullable().optional(),
  publicNote: words.nullable().optional(),
  publicLink: link.nullable().optional(),
  publicInteractionId: id.nullable().optional(),
  checkAt: instant.nullable().optional(),
};

/** What customers are cross about. Everything here is undone by what it answers (`activity.undo`). */
export const complaints = {
  /** Of a customer, or of the one its first conversation is with. Refuses `not-found` where neither names one. */
  open: operation
    .input(
      z.object({
        customerId: id.nullable().default(null),
        conversationIds: z.array(id).max(100).default([]),
        severity: severity.default('normal'),
        summary: words,
        /** What is gone through for it; left out: the one for complaints. */
        playbookId: id.nullable().optional(),
        /** The message it was told by, which teaches what a complaint is; left out: the last of its first conversation. */
        interactionId: id.optional(),
      }),
    )
    .output(undoable.extend({ id })),
  /** What is left out stays as it is. */
  change: operation
    .input(
      byId.extend({
        severity: severity.optional(),
        summary: words.optional(),
        conversationIds: z.array(id).max(100).optional(),
        ...afterwards,
      }),
    )
    .output(undoable),
  /** Closes it with what came of it and who was told; neither can be left out. Refuses `invalid-input` when it is closed. */
  close: operation
    .input(
      byId.extend({
        outcomeKind: outcomeKind.default('other'),
        outcome: words,
        told: words,
        toldHow: toldHow.nullable().default(null),
        ...afterwards,
      }),
    )
    .output(undoable),
  /** It was not over: it is open again, and ends again with an outcome of its own. Refuses `invalid-input` when it is open. */
  reopen: operation.input(byId).output(undoable),
  /** What in a conversation sounds like a complaint, while nobody said whether it is one. */
  offer: operation.input(z.object({ conversationId: id })).output(z.object({ offer: complaintOffer.nullable() })),
  /** Says of a message that it is a complaint, or is none; it is not offered again, and teaches. */
  mark: operation.input(z.object({ interactionId: id, isComplaint: z.boolean() })).output(undoable),
  show: operation.input(byId).output(complaint),
  /** Newest first, of all or of one customer or conversation. */
  list: operation
    .input(
      pageInput.extend({
        state: z.enum(['open', 'closed']).nullable().default(null),
        customerId: id.nullable().default(null),
        conversationId: id.nullable().default(null),
      }),
    )
    .output(pageOf(complaint)),
};
