import type { Writer } from '#main/storage/open-log';
import { inBatch, type Undoable } from '#main/storage/activity';
import {
  changeComplaint,
  closeComplaint,
  openComplaint,
  reopenComplaint,
  type Changing,
  type Closing,
  type Opening,
} from '#main/storage/complaint-cases';
import type { Doing } from '#main/storage/revising';

/** What the log thread does for complaints. Each command is a batch of its own, undone by what it answers. */
export function complaintCommands(writer: Writer) {
  const together = <Answer extends object>(work: (by: Doing) => Answer): Answer & Undoable =>
    inBatch(writer, (batch) => work({ actor: 'owner', batch }));
  return {
    openComplaint: (input: Opening): Undoable & Readonly<{ id: string }> =>
      together((by) => ({ id: openComplaint(writer, input, by) })),
    changeComplaint: (input: Changing): Undoable =>
      together((by) => {
        changeComplaint(writer, input, by);
        return {};
      }),
    closeComplaint: (input: Closing): Undoable =>
      together((by) => {
        closeComplaint(writer, input, by);
        return {};
      }),
    reopenComplaint: ({ id }: { id: string }): Undoable =>
      together((by) => {
        reopenComplaint(writer, id, by);
        return {};
      }),
  };
}
