import { newId } from '#main/kernel/ids';
import { Refusal } from '#main/kernel/refusal';
import { inBatch, type Undoable } from '#main/storage/activity';
import { findConversation } from '#main/storage/conversations';
import { followUps, type FollowUpFields } from '#main/storage/follow-ups';
import type { Writer } from '#main/storage/open-log';
import { personOf } from '#main/storage/people';
import { revise } from '#main/storage/revising';
import { outcomesOf, type FollowUpKind, type FollowUpOutcome } from '#shared/domain/follow-up';

export type Creating = Readonly<{
  customerId: string | null;
  conversationId: string | null;
  kind: FollowUpKind;
  text: string;
  said: string | null;
  dueAt: number | null;
}>;
export type Changing = Readonly<{
  id: string;
  kind?: FollowUpKind | undefined;
  text?: string | undefined;
  said?: string | null | undefined;
  dueAt?: number | null | undefined;
}>;
export type Settling = Readonly<{ id: string; outcome: FollowUpOutcome | null; note: string | null }>;

/** What the log thread does for follow-ups. Each command is a batch of its own, undone by what it answers. */
export function followUpCommands(writer: Writer) {
  const put = (id: string, to: FollowUpFields | null, kind: string): Undoable =>
    inBatch(writer, (batch) => revise(writer, followUps, { id, to, kind, batch }));
  return {
    createFollowUp: (input: Creating): Undoable & Readonly<{ id: string }> => {
      const id = newId(writer.clock.now());
      return { id, ...put(id, created(writer, input), 'create-follow-up') };
    },
    changeFollowUp: ({ id, ...changes }: Changing): Undoable => {
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const to = { ...required(followUps.find(writer, id)), ...given };
      if (to.outcome !== null) requireOutcome(to.kind, to.outcome);
      return put(id, to, 'change-follow-up');
    },
    removeFollowUp: ({ id }: { id: string }): Undoable => {
      required(followUps.find(writer, id));
      return put(id, null, 'remove-follow-up');
    },
    settleFollowUp: ({ id, outcome, note }: Settling): Undoable => {
      const standing = required(followUps.find(writer, id));
      if (outcome !== null) requireOutcome(standing.kind, outcome);
      const doneAt = outcome === null ? null : (standing.doneAt ?? writer.clock.now());
      const outcomeNote = outcome === null ? null : note;
      return put(id, { ...standing, doneAt, outcome, outcomeNote }, 'settle-follow-up');
    },
  };
}

function created(writer: Writer, { customerId, ...rest }: Creating): FollowUpFields {
  const about = customerId ?? (rest.conversationId && findConversation(writer, rest.conversationId)?.customerId);
  const recordId = required(about ? personOf(writer, about) : null);
  return { ...rest, recordId, doneAt: null, outcome: null, outcomeNote: null, createdAt: writer.clock.now() };
}

function requireOutcome(kind: FollowUpKind, outcome: FollowUpOutcome): void {
  const outcomes: readonly FollowUpOutcome[] = outcomesOf[kind];
  if (!outcomes.includes(outcome))
    throw new Refusal('invalid-input', { detail: `a ${kind} ends as ${outcomes.join(' or ')}` });
}

function required<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new Refusal('not-found');
  return thing;
}
