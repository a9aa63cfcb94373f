import { newId } from '#main/kernel/ids';
import { Refusal } from '#main/kernel/refusal';
import { act, type Act } from '#main/storage/activity';
import { chooseState, claimKeys, refreshConversation, threadKey } from '#main/storage/conversations';
import { recountCustomer, touchCustomer } from '#main/storage/customers';
import { findDraft, removeDraft, saveDraft, type DraftRow } from '#main/storage/drafts';
import { deleteFact, insertFact } from '#main/storage/facts';
import { findInteraction } from '#main/storage/interactions';
import type { Writer } from '#main/storage/open-log';
import { changeOutboxItem, findOutboxItem, insertOutboxItem, type OutboxRow } from '#main/storage/outbox';
import type { ConversationState } from '#shared/domain/conversation';
import { noDetails } from '#shared/domain/interaction';
import { accountFor, freshDraft, requireConversation } from './draft.ts';

/** `text` null sends the saved draft; otherwise these words leave as a fresh answer and the draft stays. */
type ReplyInput = Readonly<{
  conversationId: string;
  undoSeconds: number;
  thenState: ConversationState | null;
  text: string | null;
}>;

/** What the log thread does when a reply is queued, taken back, tried again or settled by hand. */
export function replyCommands(writer: Writer) {
  const inOne = <Answer>(work: () => Answer): Answer => writer.database.transaction(work).immediate();
  return {
    /** Turns the saved draft into an interaction and an outbox row, in one transaction. */
    queueReply: (input: ReplyInput): string => inOne(() => queueReply(writer, input)),
    cancelReply: ({ id }: { id: string }): void => inOne(() => cancelReply(writer, id)),
    retryReply: ({ id }: { id: string }): void =>
      inOne(() => {
        const item = requireItem(writer, id);
        if (item.state === 'failed' || item.state === 'queued') release(writer, item, 'retry-reply');
        else throw new Refusal('already-left');
      }),
    settleReply: ({ id, answer }: { id: string; answer: 'it-was-sent' | 'send-again' }): void =>
      inOne(() => {
        const item = requireItem(writer, id);
        if (item.state !== 'unknown') throw new Refusal('already-left');
        if (answer === 'send-again') {
          release(writer, item, 'send-again');
          return;
        }
        act(writer, decision(item, 'settle-as-sent', 'sent'), () => {
          changeOutboxItem(writer, id, {
            state: 'sent',
            failure: null,
            notBefore: item.notBefore,
            attempted: false,
            sentAt: writer.clock.now(),
          });
        });
      }),
  };
}

function queueReply(writer: Writer, input: ReplyInput): string {
  const conversation = requireConversation(writer, input.conversationId);
  const draft =
    input.text === null ? findDraft(writer, conversation.id) : freshReply(writer, conversation.id, input.text);
  if (!draft || (draft.text.trim() === '' && draft.attachments.length === 0))
    throw new Refusal('nothing-to-send', { field: 'text' });
  const { to, cc, answers } = draft.recipients;
  if (to.length === 0) throw new Refusal('no-recipient', { field: 'to' });
  const account = accountFor(writer, conversation);
  if (!account) throw new Refusal('account-disconnected');

  const now = writer.clock.now();
  const answered = answers ? findInteraction(writer, answers) : null;
  const parent = answered && isMessageId(answered.interaction.providerId) ? answered.interaction.providerId : null;
  const references = [...(answered?.references ?? []), ...(parent ? [parent] : [])].filter(isMessageId);
  // RFC 5322 §3.6.4: globally unique; the domain is the sender's own so that no other mailer can make the same.
  const providerId = `${newId(now)}@${account.address.split('@').at(-1) ?? 'shopbell.invalid'}`;
  const id = newId(now);
  const interactionId = newId(now);
  const from = { name: account.name, address: account.address };
  insertFact(writer, {
    id: interactionId,
    accountId: account.id,
    conversationId: conversation.id,
    customerId: conversation.customerId,
    channel: conversation.channel,
    kind: 'message',
    direction: 'outbound',
    visibility: 'private',
    author: from,
    recipients: { to, cc, replyTo: [] },
    subject: draft.subject,
    text: draft.text,
    newText: draft.text,
    html: null,
    attachments: draft.attachments.map(({ id: _, ...file }) => ({ ...file, inline: false, contentId: null })),
    rating: null,
    occurredAt: now,
    receivedAt: now,
    providerId,
    inReplyTo: parent,
    references,
    permalink: null,
    details: noDetails,
    standing: 'heard',
    read: true,
    head: new Uint8Array(),
  });
  claimKeys(writer, [threadKey(writer, conversation.channel, providerId)], conversation.id);
  insertOutboxItem(writer, {
    id,
    conversationId: conversation.id,
    accountId: account.id,
    interactionId,
    providerId,
    envelope: {
      from,
      to,
      cc,
      subject: draft.subject,
      text: draft.text,
      inReplyTo: parent,
      references,
      writtenAt: now,
      attachments: draft.attachments,
      answers,
      thenState: input.thenState,
      formerState: conversation.state,
    },
    notBefore: now + input.undoSeconds * 1000,
    queuedAt: now,
  });
  if (input.text === null) removeDraft(writer, conversation.id);
  if (conversation.customerId) touchCustomer(writer, conversation.customerId, now);
  refreshConversation(writer, conversation.id);
  const { thenState } = input;
  act(
    writer,
    {
      actor: 'owner',
      kind: 'queue-reply',
      entity: 'outbox',
      entityId: id,
      customerId: conversation.customerId,
      before: { state: conversation.state },
      after: { state: thenState ?? conversation.state },
    },
    (clock) => {
      if (thenState) chooseState(writer, conversation.id, thenState, clock);
    },
  );
  return id;
}

function freshReply(writer: Writer, conversationId: string, text: string): Omit<DraftRow, 'savedAt'> {
  const { to, cc, answers, subject } = freshDraft(writer, conversationId, false);
  return { conversationId, recipients: { to: [...to], cc: [...cc], answers }, subject, text, attachments: [] };
}

/** Only what has certainly not left can be taken back; its words become the draft again. */
function cancelReply(writer: Writer, id: string): void {
  const item = requireItem(writer, id);
  if (item.state !== 'queued' && item.state !== 'failed') throw new Refusal('already-left');
  const { envelope, conversationId } = item;
  act(writer, decision(item, 'cancel-reply', 'cancelled'), (clock) => {
    changeOutboxItem(writer, id, {
      state: 'cancelled',
      failure: null,
      notBefore: item.notBefore,
      attempted: false,
      sentAt: null,
    });
    const customerId = findInteraction(writer, item.interactionId)?.interaction.customerId ?? null;
    deleteFact(writer, item.interactionId);
    const begun = findDraft(writer, conversationId);
    // Words typed since are kept too: the reply taken back goes above them.
    saveDraft(writer, {
      conversationId,
      recipients: { to: envelope.to, cc: envelope.cc, answers: envelope.answers },
      subject: envelope.subject,
      text: begun?.text ? `${envelope.text}\n\n${begun.text}` : envelope.text,
      attachments: [...envelope.attachments, ...(begun?.attachments ?? [])],
    });
    refreshConversation(writer, conversationId);
    const { thenState, formerState } = envelope;
    if (thenState && formerState && requireConversation(writer, conversationId).state === thenState) {
      chooseState(writer, conversationId, formerState, clock);
    }
    if (customerId) recountCustomer(writer, customerId);
  });
}

function release(writer: Writer, item: OutboxRow, kind: string): void {
  act(writer, decision(item, kind, 'queued'), () => {
    changeOutboxItem(writer, item.id, {
      state: 'queued',
      failure: null,
      notBefore: writer.clock.now(),
      attempted: false,
      sentAt: null,
    });
  });
}

function decision(item: OutboxRow, kind: string, state: OutboxRow['state']): Act {
  const { id, state: former } = item;
  return {
    actor: 'owner',
    kind,
    entity: 'outbox',
    entityId: id,
    customerId: null,
    before: { state: former },
    after: { state },
  };
}

function requireItem(writer: Writer, id: string): OutboxRow {
  const item = findOutboxItem(writer, id);
  if (!item) throw new Refusal('not-found');
  return item;
}

/** Mail without a Message-ID has a digest instead, which no header may carry. */
function isMessageId(providerId: string): boolean {
  return (
    /^[^\s<>:]+@[^\s<>]+$/u.test(providerId) || (!providerId.startsWith('sha256:') && /^[^\s<>]+$/u.test(providerId))
  );
}
