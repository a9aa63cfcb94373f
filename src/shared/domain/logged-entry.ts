import { z } from 'zod';
import { id, instant } from './instant.ts';
import { direction } from './interaction.ts';

/** What is written down by hand: `message` is one that came elsewhere, outside of every connected channel. */
export const loggedKind = z.enum(['call', 'visit', 'letter', 'message', 'other', 'note']);
export type LoggedKind = z.infer<typeof loggedKind>;

/** What somebody wrote down about a customer: an interaction of no network, of which every part may be put right. */
export const loggedEntry = z
  .object({
    id,
    customerId: id,
    kind: loggedKind,
    /** Who came to whom; internal for a note. */
    direction,
    subject: z.string().nullable(),
    /** Markdown in a note. */
    text: z.string(),
    /** When it happened. */
    occurredAt: instant,
    /** When it was entered. */
    receivedAt: instant,
    /** Fixed to the top of the timeline. */
    pinned: z.boolean(),
  })
  .readonly();
export type LoggedEntry = z.infer<typeof loggedEntry>;
