import { inBatch, type Undoable } from '#main/storage/activity';
import {
  changeFollowUp,
  createFollowUp,
  removeFollowUp,
  settleFollowUp,
  type FollowUpFields,
  type NewFollowUp,
} from '#main/storage/follow-ups';
import type { Writer } from '#main/storage/open-log';
import type { Doing } from '#main/storage/revising';
import type { FollowUpOutcome } from '#shared/domain/follow-up';

export type Creating = NewFollowUp;
type Changeable = Pick<FollowUpFields, 'kind' | 'text' | 'said' | 'dueAt' | 'repeats' | 'unlessAnswered'>;
export type Changing = Readonly<{ id: string } & { [Field in keyof Changeable]?: Changeable[Field] | undefined }>;
export type Settling = Readonly<{ id: string; outcome: FollowUpOutcome | null; note: string | null; last?: boolean }>;

/** What the log thread does for follow-ups. Each command is a batch of its own, undone by what it answers. */
export function followUpCommands(writer: Writer) {
  const asOwner = (batch: string): Doing => ({ actor: 'owner', batch });
  return {
    createFollowUp: (input: Creating): Undoable & Readonly<{ id: string }> =>
      inBatch(writer, (batch) => ({ id: createFollowUp(writer, input, asOwner(batch)) })),
    changeFollowUp: (input: Changing): Undoable =>
      inBatch(writer, (batch) => changeFollowUp(writer, input, asOwner(batch))),
    removeFollowUp: ({ id }: { id: string }): Undoable =>
      inBatch(writer, (batch) => removeFollowUp(writer, id, asOwner(batch))),
    settleFollowUp: (input: Settling): Undoable & Readonly<{ next: string | null }> =>
      inBatch(writer, (batch) => ({ next: settleFollowUp(writer, input, asOwner(batch)) })),
  };
}
