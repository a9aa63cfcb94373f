import { newId } from '#main/kernel/ids';
import { Refusal, required } from '#main/kernel/refusal';
import { inBatch, type Undoable } from '#main/storage/activity';
import { recordAbout } from '#main/storage/conversations';
import { followUps, type FollowUpFields } from '#main/storage/follow-ups';
import type { Writer } from '#main/storage/open-log';
import { revise, withChanges } from '#main/storage/revising';
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
      const to = withChanges(required(followUps.find(writer, id)), changes);
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
  const recordId = recordAbout(writer, { customerId, conversationId: rest.conversationId });
  return { ...rest, recordId, doneAt: null, outcome: null, outcomeNote: null, createdAt: writer.clock.now() };
}

function requireOutcome(kind: FollowUpKind, outcome: FollowUpOutcome): void {
  const outcomes: readonly FollowUpOutcome[] = outcomesOf[kind];
  if (!outcomes.includes(outcome))
    throw new Refusal('invalid-input', { detail: `a ${kind} ends as ${outcomes.join(' or ')}` });
}
