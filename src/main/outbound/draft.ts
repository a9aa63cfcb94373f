import { Refusal } from '#main/kernel/refusal';
import { findConversation } from '#main/storage/conversations';
import { findDraft, listBegun, type DraftRow } from '#main/storage/drafts';
import { findInteraction } from '#main/storage/interactions';
import type { Reader } from '#main/storage/statement';
import type { Conversation } from '#shared/domain/conversation';
import { listWriting } from '#main/storage/writing';
import { isTooLong, type AnswerWay } from '#shared/domain/answering';
import type { Draft, DraftContent, Sender } from '#shared/domain/draft';
import { mailOf, personalIn } from './audience.ts';
import { answeredIn, answerSubject, recipientsOf } from './answer.ts';
import { forwardedHistory, quotedHistory, type History } from './history.ts';
import { listSenders, senderFor } from './senders.ts';
import { waysOn } from './ways.ts';

/** A draft as it lies on disk, or as it would begin. */
export type DraftAt = Omit<DraftRow, 'savedAt'> & Readonly<{ savedAt: number | null }>;

/** A mail with nothing in it. */
export const blank: DraftContent = {
  ...{ from: null, to: [], cc: [], bcc: [], subject: '', text: '', html: null },
  ...{
    quote: true,
    signature: true,
    visibility: null,
    privately: null,
    promises: [],
    attachments: [],
    answers: null,
    forwards: null,
  },
};

/** The answer in a conversation: what was saved, or a fresh one. */
export function openAnswer(reader: Reader, conversationId: string, everyone: boolean): Draft {
  const { id } = requireConversation(reader, conversationId);
  return shown(reader, findDraft(reader, id) ?? freshAnswer(reader, id, everyone));
}

/** Any draft by its id. */
export function showDraft(reader: Reader, id: string): Draft {
  const at = findDraft(reader, id) ?? (findConversation(reader, id) && freshAnswer(reader, id, false));
  if (!at) throw new Refusal('not-found');
  return shown(reader, at);
}

/** Mails begun that are no answers, newest first. */
export function listDrafts(reader: Reader): Draft[] {
  return listBegun(reader)
    .filter(({ content }) => !isUntouched(content))
    .map((row) => shown(reader, row));
}

/** An answer with no words yet, to the newest message of a person. */
export function freshAnswer(reader: Reader, conversationId: string, everyone: boolean): DraftAt {
  const conversation = requireConversation(reader, conversationId);
  const answered = answeredIn(reader, conversation.id);
  const own = listSenders(reader).map(({ address }) => address);
  const content = {
    ...blank,
    ...(waysOn(reader, conversation.channel, answered?.interaction ?? null)[0]?.addressed === false
      ? { to: answered ? [answered.interaction.author] : [], cc: [] }
      : {
          ...recipientsOf(answered, conversation, { own, everyone }),
          subject: answerSubject(conversation.subject),
        }),
    answers: answered?.interaction.id ?? null,
  };
  return { id: conversation.id, conversationId: conversation.id, content, savedAt: null };
}

/** The draft with this id, wherever its saving begins: saved, a fresh answer, or a new mail. */
export function draftAt(reader: Reader, id: string): DraftAt {
  const conversation = findConversation(reader, id);
  const known = conversation?.id ?? id;
  return (
    findDraft(reader, known) ??
    (conversation ? freshAnswer(reader, known, false) : { id, conversationId: null, content: blank, savedAt: null })
  );
}

/** What goes below the words: the message that is sent on, or the one that is answered unless it was left out. */
export function historyOf(reader: Reader, { answers, forwards, quote }: DraftContent): History | null {
  const earlier = findInteraction(reader, forwards ?? answers ?? '')?.interaction;
  if (!earlier) return null;
  if (forwards !== null) return forwardedHistory(earlier);
  return quote ? quotedHistory(earlier) : null;
}

/** Begun and left without a word. Whom it would have gone to is not worth keeping it. */
export function isUntouched({ text, subject, attachments, forwards }: DraftContent): boolean {
  return text.trim() === '' && subject === '' && attachments.length === 0 && forwards === null;
}

/** The ways a draft can leave: an answer as its conversation's channel has them, anything else as its sender's. */
export function waysOfDraft(
  reader: Reader,
  { conversationId, content }: Pick<DraftAt, 'conversationId' | 'content'>,
  { accountId }: Sender,
): AnswerWay[] {
  const channel = listWriting(reader).find((account) => account.accountId === accountId)?.channel ?? '';
  if (conversationId === null) return waysOn(reader, channel, null).filter(({ addressed }) => addressed);
  const answered = content.answers === null ? null : findInteraction(reader, content.answers);
  return waysOn(reader, channel, answered?.interaction ?? null);
}

export function requireConversation(reader: Reader, id: string): Conversation {
  const conversation = findConversation(reader, id);
  if (!conversation) throw new Refusal('not-found');
  return conversation;
}

function shown(reader: Reader, { id, conversationId, content, savedAt }: DraftAt): Draft {
  const conversation = conversationId === null ? null : findConversation(reader, conversationId);
  const answered = content.answers === null ? null : findInteraction(reader, content.answers);
  const sender = senderFor(reader, { from: content.from, conversation, answered });
  const ways = sender === null ? [] : waysOfDraft(reader, { conversationId, content }, sender);
  const way = ways.find(({ visibility }) => visibility === content.visibility) ?? ways[0];
  return {
    ...content,
    id,
    conversationId,
    sender,
    ways,
    history: ways[0]?.addressed === true ? (historyOf(reader, { ...content, quote: true })?.text ?? null) : null,
    reachable: ways[0]?.visibility === 'public' ? mailOf(reader, conversation?.customerId ?? null) : [],
    // What is too long to be said there is not looked through at each save; it is refused for its length.
    personal:
      way && !isTooLong(content.text, way)
        ? personalIn(reader, content.text, {
            visibility: way.visibility,
            customerId: conversation?.customerId ?? null,
          })
        : [],
    savedAt,
  };
}
