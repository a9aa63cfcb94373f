import { newId } from '#main/kernel/ids';
import { Refusal, required } from '#main/kernel/refusal';
import { inBatch, type Undoable } from '#main/storage/activity';
import { complaints, type ComplaintFields } from '#main/storage/complaints';
import { recordAbout } from '#main/storage/conversations';
import type { Writer } from '#main/storage/open-log';
import { revise, withChanges } from '#main/storage/revising';
import type { Severity } from '#shared/domain/complaint';

export type Opening = Readonly<{
  customerId: string | null;
  conversationIds: readonly string[];
  severity: Severity;
  summary: string;
}>;
export type Changing = Readonly<{
  id: string;
  severity?: Severity | undefined;
  summary?: string | undefined;
  conversationIds?: readonly string[] | undefined;
}>;
export type Closing = Readonly<{ id: string; outcome: string; told: string }>;

/** What the log thread does for complaints. Each command is a batch of its own, undone by what it answers. */
export function complaintCommands(writer: Writer) {
  const put = (id: string, to: ComplaintFields, kind: string): Undoable =>
    inBatch(writer, (batch) => revise(writer, complaints, { id, to, kind, batch }));
  return {
    openComplaint: (input: Opening): Undoable & Readonly<{ id: string }> => {
      const id = newId(writer.clock.now());
      return { id, ...put(id, opened(writer, input), 'open-complaint') };
    },
    changeComplaint: ({ id, conversationIds, ...changes }: Changing): Undoable => {
      const standing = required(complaints.find(writer, id));
      const about = conversationIds === undefined ? standing.conversationIds : inOrder(conversationIds);
      return put(id, { ...withChanges(standing, changes), conversationIds: about }, 'change-complaint');
    },
    closeComplaint: ({ id, outcome, told }: Closing): Undoable => {
      const standing = required(complaints.find(writer, id));
      if (standing.closedAt !== null) throw new Refusal('invalid-input', { detail: 'the complaint is closed already' });
      return put(id, { ...standing, closedAt: writer.clock.now(), outcome, told }, 'close-complaint');
    },
  };
}

function opened(writer: Writer, { customerId, severity, summary, ...rest }: Opening): ComplaintFields {
  const conversationIds = inOrder(rest.conversationIds);
  const recordId = recordAbout(writer, { customerId, conversationId: rest.conversationIds[0] ?? null });
  const open = { closedAt: null, outcome: null, told: null };
  return { recordId, conversationIds, severity, summary, openedAt: writer.clock.now(), ...open };
}

function inOrder(ids: readonly string[]): string[] {
  return [...new Set(ids)].toSorted();
}
