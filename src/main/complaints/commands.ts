import { required } from '#main/kernel/refusal';
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
import { findMessage, lastMessageOf } from '#main/storage/complaint-marks';
import type { Doing } from '#main/storage/revising';
import { teachBy } from './hearing.ts';

/** What the log thread does for complaints. Each command is a batch of its own, undone by what it answers. */
export function complaintCommands(writer: Writer) {
  const together = <Answer extends object>(work: (by: Doing) => Answer): Answer & Undoable =>
    inBatch(writer, (batch) => work({ actor: 'owner', batch }));
  return {
    openComplaint: ({ interactionId, ...opening }: Opening & Readonly<{ interactionId?: string | undefined }>) =>
      together((by) => {
        const id = openComplaint(writer, opening, by);
        const [conversationId] = opening.conversationIds;
        const message =
          interactionId === undefined
            ? conversationId !== undefined && lastMessageOf(writer, conversationId)
            : required(findMessage(writer, interactionId));
        if (message) teachBy(writer, { message, isComplaint: true }, by);
        return { id };
      }),
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
