import { z } from 'zod';
import { id, instant } from './instant.ts';

export const severity = z.enum(['low', 'normal', 'high']);
export type Severity = z.infer<typeof severity>;

/** How a complaint can end; what exactly came of it is said in words beside it. */
export const outcomeKind = z.enum([
  'resolved',
  'refunded',
  'replaced',
  'compensated',
  'apologised',
  'explained',
  'not-justified',
  'not-resolved',
  'other',
]);
export type OutcomeKind = z.infer<typeof outcomeKind>;

/** The way somebody was told how it ended. */
export const toldHow = z.enum(['message', 'call', 'in-person', 'letter', 'publicly']);
export type ToldHow = z.infer<typeof toldHow>;

/** Whether what was complained of in public was also put right in public. */
export const saidPublicly = z.enum(['yes', 'no']);
export type SaidPublicly = z.infer<typeof saidPublicly>;

/** What a complaint's end was, and who knows of it. */
const ending = {
  outcomeKind: outcomeKind.nullable(),
  /** What came of it, in words; never blank where it is closed. */
  outcome: z.string().nullable(),
  /** Who was told how it ended; never blank where it is closed. */
  told: z.string().nullable(),
  toldHow: toldHow.nullable(),
};

const inPublic = {
  saidPublicly: saidPublicly.nullable(),
  /** Why it was not said in public. */
  publicNote: z.string().nullable(),
  /** Where it was: an address, or the interaction that says it. */
  publicLink: z.string().nullable(),
  publicInteractionId: id.nullable(),
};

/** Something a customer is cross about. It ends with an outcome, and with somebody who was told of it: never in silence. */
export const complaint = z
  .object({
    id,
    customerId: id,
    conversationIds: z.array(id).readonly(),
    severity,
    summary: z.string(),
    openedAt: instant,
    closedAt: instant.nullable(),
    ...ending,
    ...inPublic,
    /** It came up where everybody could read it. */
    wasPublic: z.boolean(),
    /** When to ask whether it is still well, and the follow-up that reminds of it. */
    checkAt: instant.nullable(),
    checkId: id.nullable(),
  })
  .readonly();
export type Complaint = z.infer<typeof complaint>;

/** A message that sounds like a complaint: how much, from 0 to 1, and by which of its words. */
export const complaintOffer = z
  .object({ interactionId: id, score: z.number(), severity, evidence: z.array(z.string()).readonly() })
  .readonly();
export type ComplaintOffer = z.infer<typeof complaintOffer>;

/** What a follow-up says that reminds to ask again. */
export function checkBackWords(summary: string): string {
  return `Ask whether it is well now: ${summary}`.slice(0, 500);
}
