import { z } from 'zod';
import { channel } from './channel.ts';
import { complaint } from './complaint.ts';
import { followUp } from './follow-up.ts';
import { id, instant } from './instant.ts';
import { direction, engagement, interactionKind, party, visibility } from './interaction.ts';

/** What a timeline can be narrowed to: kinds of interactions, and what else hangs on a customer. */
export const timelineKind = z.enum([...interactionKind.options, 'deal', 'follow-up', 'complaint']);
export type TimelineKind = z.infer<typeof timelineKind>;

/** An interaction as a timeline shows it: the beginning of its new words, and the way to the rest. */
export const saidOnTimeline = z
  .object({
    id,
    /** Null for what was logged by hand, and for what came without words. */
    conversationId: id.nullable(),
    channel,
    kind: interactionKind,
    direction,
    visibility,
    author: party,
    subject: z.string().nullable(),
    /** What the author newly wrote, cut after some lines; `more` says that there is more of it. */
    words: z.string(),
    more: z.boolean(),
    attachments: z.array(z.object({ name: z.string(), bytes: z.number().int(), path: z.string() })).readonly(),
    rating: z.number().nullable(),
    engagement: engagement.nullable(),
    receivedAt: instant,
    permalink: z.string().nullable(),
    /** Written down by hand: it can be changed. */
    logged: z.boolean(),
    pinned: z.boolean(),
    /** One line is enough: bulk mail, automatic answers, what came without words. */
    quiet: z.boolean(),
  })
  .readonly();
export type SaidOnTimeline = z.infer<typeof saidOnTimeline>;

/** A deal as a timeline shows it. */
export const dealOnTimeline = z
  .object({
    id,
    conversationId: id.nullable(),
    title: z.string(),
    /** In the currency's smallest unit. */
    amount: z.number().int().nullable(),
    currency: z.string(),
    reason: z.string().nullable(),
  })
  .readonly();

const entry = {
  /** Its place: where a page goes on. */
  key: z.string(),
  at: instant,
  /** Whom it is about, where that is not the customer whose timeline it is: somebody linked. */
  about: z.object({ id, name: z.string() }).readonly().nullable(),
};

/** One thing that happened between a customer and the shop. */
export const timelineEntry = z
  .discriminatedUnion('type', [
    z.object({ ...entry, type: z.literal('said'), said: saidOnTimeline }),
    z.object({ ...entry, type: z.literal('deal'), event: z.enum(['opened', 'won', 'lost']), deal: dealOnTimeline }),
    z.object({ ...entry, type: z.literal('follow-up'), event: z.enum(['made', 'settled']), followUp }),
    z.object({ ...entry, type: z.literal('complaint'), event: z.enum(['opened', 'closed']), complaint }),
  ])
  .readonly();
export type TimelineEntry = z.infer<typeof timelineEntry>;
