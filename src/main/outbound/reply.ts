import { Refusal } from '#main/kernel/refusal';
import { act, type Act } from '#main/storage/activity';
import { choose, findConversation, refreshConversation } from '#main/storage/conversations';
import { forgetCustomerWithoutTrace, recountCustomer } from '#main/storage/customers';
import { findDraft, saveDraft, withWordsBelow, type DraftRow } from '#main/storage/drafts';
import { deleteFact } from '#main/storage/facts';
import { findInteraction } from '#main/storage/interactions';
import { takeBackPromises } from '#main/storage/promises-said';
import type { Writer } from '#main/storage/open-log';
import { unlinkConversations } from '#main/storage/conversation-links';
import { heardOf } from '#main/storage/held-replies';
import { changeOutboxItem, findOutboxItem, rewriteEnvelope, type OutboxRow } from '#main/storage/outbox';
import type { Visibility } from '#shared/domain/interaction';
import { requireContactable } from './do-not-contact.ts';
import { queueDraft, queueText, type Leaving } from './queue.ts';

/** Which draft leaves, or whose conversation these words answer; `visibility` null as the draft says. */
export type QueuedReply = Leaving & Readonly<{ id: string; text: string | null; visibility: Visibility | null }>;

/** What has certainly not left. */
const takenBack: ReadonlySet<OutboxRow['state']> = new Set(['queued', 'failed', 'held']);

/** What the log thread does when a mail is queued, taken back, tried again or settled by hand. */
export function replyCommands(writer: Writer) {
  const inOne = <Answer>(work: () => Answer): Answer => writer.database.transaction(work).immediate();
  return {
    /** Turns the draft with this id, or with `text` these words as a fresh answer, into an interaction and an outbox row. */
    queueReply: ({ id, text, visibility, ...leaving }: QueuedReply): string =>
      inOne(() =>
        text === null
          ? queueDraft(writer, { id, visibility }, leaving)
          : queueText(writer, { id, text, visibility }, leaving),
      ),
    cancelReply: ({ id }: { id: string }): void => inOne(() => cancelReply(writer, id, 'as-draft')),
    /** Takes it back, and its words away. */
    dropReply: ({ id }: { id: string }): void => inOne(() => cancelReply(writer, id, 'nothing')),
    retryReply: ({ id, overrideDoNotContact }: { id: string; overrideDoNotContact: string | null }): void =>
      inOne(() => {
        const item = requireItem(writer, id);
        if (item.state === 'held') return sendHeld(writer, item, overrideDoNotContact);
        if (item.state === 'failed' || item.state === 'queued')
          release(writer, item, { kind: 'retry-reply', at: writer.clock.now() });
        else throw new Refusal('already-left');
      }),
    settleReply: ({ id, answer }: { id: string; answer: 'it-was-sent' | 'send-again' }): void =>
      inOne(() => {
        const item = requireItem(writer, id);
        if (item.state !== 'unknown') throw new Refusal('already-left');
        if (answer === 'send-again') {
          // One that is to wait for its time still does.
          release(writer, item, { kind: 'send-again', at: Math.max(writer.clock.now(), item.sendAt ?? 0) });
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

/** Somebody knows what came meanwhile, and means it all the same: it leaves at its time, or now. */
function sendHeld(writer: Writer, item: OutboxRow, reason: string | null): void {
  const { envelope, conversationId } = item;
  const channel = findInteraction(writer, item.interactionId)?.interaction.channel ?? '';
  const barred = envelope.overridden ? [] : requireContactable(writer, { channel, content: envelope.draft, reason });
  const now = writer.clock.now();
  const heard = heardOf(writer, { conversationId, customerId: envelope.customerId }, now);
  rewriteEnvelope(writer, item.id, { ...envelope, heard, overridden: envelope.overridden || barred.length > 0 });
  const why = barred.length > 0 ? { overrideDoNotContact: { reason, customerIds: barred } } : {};
  release(writer, item, { kind: 'send-held-reply', at: Math.max(now, item.sendAt ?? 0), ...why });
  refreshConversation(writer, conversationId);
}

/** Only what has certainly not left can be taken back; its words become the draft again, above what was typed since. */
function cancelReply(writer: Writer, id: string, keep: 'as-draft' | 'nothing'): void {
  const asked = requireItem(writer, id);
  const other = findOutboxItem(writer, asked.envelope.companion ?? '');
  if (!other || !takenBack.has(other.state)) return cancelOne(writer, asked, keep);
  // The two halves of one answer are taken back together; the draft of the public one has the words of both.
  const [answer, beside] = asked.envelope.visibility === 'public' ? [asked, other] : [other, asked];
  cancelOne(writer, beside, 'nothing');
  const pair = { publicId: answer.conversationId, privateId: beside.conversationId };
  unlinkConversations(writer, { ...pair, customerId: beside.envelope.customerId }, answer.id);
  cancelOne(writer, answer, keep);
}

function cancelOne(writer: Writer, item: OutboxRow, keep: 'as-draft' | 'nothing'): void {
  const { id } = item;
  // What came back has left: the words stay where they are, to be sent again or answered anew.
  if (!takenBack.has(item.state) || item.failureCode === 'not-delivered') throw new Refusal('already-left');
  const { conversationId } = item;
  act(writer, decision(item, 'cancel-reply', 'cancelled'), (clock) => {
    changeOutboxItem(writer, id, {
      state: 'cancelled',
      failure: null,
      notBefore: item.notBefore,
      attempted: false,
      sentAt: null,
    });
    const customerId = findInteraction(writer, item.interactionId)?.recordId ?? null;
    takeBackPromises(writer, item.interactionId, { actor: 'owner', batch: id });
    deleteFact(writer, item.interactionId);
    refreshConversation(writer, conversationId);
    const draft = draftOfCancelled(writer, item);
    if (keep === 'as-draft') bringBack(writer, draft, item);
    const answeredIn = draft.conversationId ?? conversationId;
    if (answeredIn !== conversationId)
      unlinkConversations(writer, { publicId: answeredIn, privateId: conversationId, customerId }, id);
    giveBackState(writer, answeredIn, { item, clock });
    if (!customerId) return;
    recountCustomer(writer, customerId);
    forgetCustomerWithoutTrace(writer, customerId);
  });
}

/** The state the conversation had in which it was written, unless somebody chose another since. */
function giveBackState(
  writer: Writer,
  conversationId: string,
  { item: { envelope }, clock }: Readonly<{ item: OutboxRow; clock: string }>,
): void {
  const { thenState, thenUntil, formerState: state, formerUntil: until } = envelope;
  const standing = findConversation(writer, conversationId);
  if (!thenState || !state || standing?.state !== thenState || standing.snoozedUntil !== thenUntil) return;
  choose(writer, conversationId, { state, until, clock });
}

type DraftPlace = Pick<DraftRow, 'id' | 'conversationId'>;

function bringBack(writer: Writer, draft: DraftPlace, { envelope: { draft: words } }: OutboxRow): void {
  const begun = findDraft(writer, draft.id);
  saveDraft(writer, { ...draft, content: begun ? withWordsBelow(words, begun.content) : words });
}

/**
 * Where the words go: an answer's to the conversation it stood in, or where it stood alone to that of what it answers;
 * another mail's to the draft it was.
 */
function draftOfCancelled(writer: Writer, { envelope, conversationId: stood }: OutboxRow): DraftPlace {
  const { answers } = envelope.draft;
  if (answers === null) return { id: envelope.draftId, conversationId: null };
  const answered = findInteraction(writer, answers)?.interaction.conversationId;
  const conversationId = findConversation(writer, stood) ? stood : (answered ?? stood);
  return { id: conversationId, conversationId };
}

function release(
  writer: Writer,
  item: OutboxRow,
  { kind, at, ...told }: Readonly<{ kind: string; at: number; overrideDoNotContact?: unknown }>,
): void {
  const decided = decision(item, kind, 'queued');
  act(writer, { ...decided, after: { state: 'queued', ...told } }, () => {
    changeOutboxItem(writer, item.id, {
      state: 'queued',
      failure: null,
      notBefore: at,
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
