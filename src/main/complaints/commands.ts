import { newId } from '#main/kernel/ids';
import { Refusal } from '#main/kernel/refusal';
import { inBatch, type Undoable } from '#main/storage/activity';
import { complaints, type ComplaintFields } from '#main/storage/complaints';
import { findConversation } from '#main/storage/conversations';
import type { Writer } from '#main/storage/open-log';
import { personOf } from '#main/storage/people';
import { revise } from '#main/storage/revising';
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
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const about = conversationIds === undefined ? standing.conversationIds : inOrder(conversationIds);
      return put(id, { ...standing, ...given, conversationIds: about }, 'change-complaint');
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
  const [first] = rest.conversationIds;
  const about = customerId ?? (first === undefined ? null : findConversation(writer, first)?.customerId);
  const recordId = required(about ? personOf(writer, about) : null);
  const open = { closedAt: null, outcome: null, told: null };
  return { recordId, conversationIds, severity, summary, openedAt: writer.clock.now(), ...open };
}

function inOrder(ids: readonly string[]): string[] {
  return [...new Set(ids)].toSorted();
}

function required<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new Refusal('not-found');
  return thing;
}
