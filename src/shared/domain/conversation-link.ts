import { z } from 'zod';
import { channel } from './channel.ts';
import { conversationState } from './conversation.ts';
import { id, instant } from './instant.ts';
import { party, visibility } from './interaction.ts';

/** The other half of a case that was answered in public and goes on in private. */
export const linkedConversation = z
  .object({
    id,
    channel,
    visibility,
    subject: z.string().nullable(),
    state: conversationState,
    lastAt: instant,
    with: party,
  })
  .readonly();
export type LinkedConversation = z.infer<typeof linkedConversation>;
