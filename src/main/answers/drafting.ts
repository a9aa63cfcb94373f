import { findConversation } from '#main/storage/conversations';
import type { DraftRow } from '#main/storage/drafts';
import { layDraft } from '#main/storage/laid-drafts';
import type { Writer } from '#main/storage/open-log';
import type { Doing } from '#main/storage/revising';
import { findSavedAnswer } from '#main/storage/saved-answers';
import { fillAnswer } from './filling.ts';

/** Which answer is to be written where, and by whom. `brief`: in its short form, where it has one. */
export type Drafting = Doing & Readonly<{ answerId: string; conversationId: string; brief?: boolean }>;

/** What became of it: nobody's words are written over, and an answer that is gone writes nothing. */
export type Drafted = 'drafted' | 'already-written' | 'no-answer';

/** The draft in a conversation as it lies there, or as it would begin. */
export type DraftIn = (conversationId: string) => Omit<DraftRow, 'savedAt'>;

/**
 * Lays a saved answer into a conversation as its draft, for a person to read, change and send. It never sends. Within the
 * caller's transaction; undone with its batch unless somebody wrote in it since. Refuses `not-found` for the conversation.
 */
export function draftAnswer(writer: Writer, draftIn: DraftIn, drafting: Drafting): Drafted {
  const { answerId, conversationId, brief = false, actor, batch } = drafting;
  const answer = findSavedAnswer(writer, answerId);
  if (!answer) return 'no-answer';
  const { id, content, conversationId: within } = draftIn(conversationId);
  if (content.text.trim() !== '' || content.attachments.length > 0) return 'already-written';
  const { text, html } = fillAnswer(writer, answer, {
    ...{ conversationId, to: content.to[0] ?? null, from: null, language: null, brief },
    now: writer.clock.now(),
  });
  const customerId = findConversation(writer, conversationId)?.customerId ?? null;
  layDraft(
    writer,
    { id, conversationId: within, content: { ...content, text, html } },
    { actor, batch, answerId, customerId },
  );
  return 'drafted';
}
