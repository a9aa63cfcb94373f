import { z } from 'zod';
import { channel } from './channel.ts';
import { conversationState, conversationTag, conversationTurn } from './conversation.ts';
import { id } from './instant.ts';

/** Which conversations are meant: those for which everything holds that is asked. */
export const conversationFilter = z
  .object({
    state: conversationState.nullable().default(null),
    /** True for what is put off until later, false for the rest, null for both. */
    snoozed: z.boolean().nullable().default(null),
    turn: conversationTurn.nullable().default(null),
    tag: conversationTag.nullable().default(null),
    channel: channel.nullable().default(null),
    accountId: id.nullable().default(null),
    customerId: id.nullable().default(null),
    unread: z.boolean().default(false),
    /** True for what is filed aside, false for the rest, null for both. */
    aside: z.boolean().nullable().default(false),
    /** Those an open complaint is about. */
    complaint: z.boolean().default(false),
    /** In the words of a search: what one of its interactions says. */
    text: z.string().max(500).default(''),
  })
  .readonly();
export type ConversationFilter = z.infer<typeof conversationFilter>;

/** A filter that somebody gave a name. */
export const conversationView = z
  .object({ id, name: z.string(), filter: conversationFilter, position: z.number().int() })
  .readonly();
export type ConversationView = z.infer<typeof conversationView>;
