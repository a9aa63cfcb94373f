import { newId } from '#main/kernel/ids';
import { Refusal } from '#main/kernel/refusal';
import { findAccount, listAccounts, type AccountRow } from '#main/storage/accounts';
import { findConversation } from '#main/storage/conversations';
import { findDraft, forgetUpload, removeDraft, saveDraft, type DraftRow } from '#main/storage/drafts';
import { listInteractions, type StoredInteraction } from '#main/storage/interactions';
import type { Writer } from '#main/storage/open-log';
import type { Reader } from '#main/storage/statement';
import type { Conversation } from '#shared/domain/conversation';
import type { Party } from '#shared/domain/interaction';
import type { Draft, OutgoingAttachment } from '#shared/domain/outbox';

/** How many of a conversation's newest interactions are looked at for the one to answer. */
const lookBack = 50;

/** The draft of a conversation: what was saved, or a fresh answer to its newest inbound interaction. */
export function openDraft(reader: Reader, conversationId: string, everyone: boolean): Draft {
  const conversation = requireConversation(reader, conversationId);
  const saved = findDraft(reader, conversation.id);
  return saved ? draftOf(saved, accountFor(reader, conversation)) : freshDraft(reader, conversation.id, everyone);
}

/** An answer with no words yet. */
export function freshDraft(reader: Reader, conversationId: string, everyone: boolean): Draft {
  const conversation = requireConversation(reader, conversationId);
  const account = accountFor(reader, conversation);
  const answered = answeredIn(reader, conversation.id);
  return {
    conversationId: conversation.id,
    accountId: account?.id ?? null,
    ...recipientsOf(answered, conversation.with, { own: account?.address ?? '', everyone }),
    subject: answerSubject(conversation.subject),
    text: '',
    attachments: [],
    answers: answered?.interaction.id ?? null,
    savedAt: null,
  };
}

/** What the log thread does for a draft. */
export function draftCommands(writer: Writer) {
  return {
    saveDraft: (input: { conversationId: string; to: Party[]; cc: Party[]; subject: string; text: string }): Draft => {
      const { to, cc, subject, text } = input;
      return write(writer, input.conversationId, (draft) => ({
        ...draft,
        recipients: { ...draft.recipients, to, cc },
        subject,
        text,
      }));
    },
    /** Attaches a file whose bytes already lie under their digest; the upload it came as is forgotten. */
    attachFile: (input: { conversationId: string; upload: string; file: Omit<OutgoingAttachment, 'id'> }): Draft =>
      writer.database.transaction(() => {
        forgetUpload(writer, input.upload);
        const attachment = { ...input.file, id: newId(writer.clock.now()) };
        return write(writer, input.conversationId, (draft) => ({
          ...draft,
          attachments: [...draft.attachments, attachment],
        }));
      })(),
    detachUpload: (input: { conversationId: string; attachment: string }): Draft =>
      write(writer, input.conversationId, (draft) => ({
        ...draft,
        attachments: draft.attachments.filter(({ id }) => id !== input.attachment),
      })),
    discardDraft: ({ conversationId }: { conversationId: string }): void =>
      removeDraft(writer, requireConversation(writer, conversationId).id),
  };
}

/** The account a conversation is answered from: its own, else for what was imported the first one connected. */
export function accountFor(reader: Reader, conversation: Conversation): AccountRow | null {
  if (conversation.accountId !== null) return findAccount(reader, conversation.accountId);
  return listAccounts(reader).find(({ channel }) => channel === conversation.channel) ?? null;
}

export function requireConversation(reader: Reader, id: string): Conversation {
  const conversation = findConversation(reader, id);
  if (!conversation) throw new Refusal('not-found');
  return conversation;
}

function write(
  writer: Writer,
  conversationId: string,
  edit: (draft: Omit<DraftRow, 'savedAt'>) => Omit<DraftRow, 'savedAt'>,
): Draft {
  const {
    accountId: _,
    savedAt: __,
    answers,
    to,
    cc,
    attachments,
    ...fresh
  } = openDraft(writer, conversationId, false);
  saveDraft(
    writer,
    edit({ ...fresh, attachments: [...attachments], recipients: { to: [...to], cc: [...cc], answers } }),
  );
  return openDraft(writer, conversationId, false);
}

function draftOf(saved: DraftRow, account: AccountRow | null): Draft {
  const { recipients, ...rest } = saved;
  return { ...rest, accountId: account?.id ?? null, to: recipients.to, cc: recipients.cc, answers: recipients.answers };
}

function answeredIn(reader: Reader, conversationId: string): StoredInteraction | null {
  const newest = listInteractions(reader, { conversationId, customerId: null, after: null, limit: lookBack });
  return newest.find(({ interaction }) => interaction.direction === 'inbound') ?? newest[0] ?? null;
}

function recipientsOf(
  answered: StoredInteraction | null,
  other: Party,
  { own, everyone }: Readonly<{ own: string; everyone: boolean }>,
): Readonly<{ to: Party[]; cc: Party[] }> {
  if (!answered) return { to: [other], cc: [] };
  const { interaction, replyTo } = answered;
  if (interaction.direction === 'outbound') return { to: [...interaction.to], cc: everyone ? [...interaction.cc] : [] };
  const to = replyTo.length > 0 ? [...replyTo] : [interaction.author];
  const known = new Set([...to.map(({ address }) => address), own]);
  const cc = everyone ? [...interaction.to, ...interaction.cc].filter(({ address }) => !known.has(address)) : [];
  return { to, cc };
}

/** RFC 5322 §3.6.5: one "Re: " and no more. */
function answerSubject(subject: string | null): string {
  const bare = (subject ?? '').replace(/^(?:\s*(?:re|aw|sv|antw|vs|odp|rif)\s*(?:\[\d+\])?\s*:\s*)+/iu, '').trim();
  return `Re: ${bare}`.trim();
}
