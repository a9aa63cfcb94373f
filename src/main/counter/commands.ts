import { newId } from '#main/kernel/ids';
import { notFound } from '#main/kernel/refusal';
import { inBatch, type Undoable } from '#main/storage/activity';
import { createCard } from '#main/storage/card';
import { entries, type EntryFields } from '#main/storage/counter';
import { createFollowUp } from '#main/storage/follow-ups';
import type { Writer } from '#main/storage/open-log';
import { personOf } from '#main/storage/people';
import { revise, withChanges } from '#main/storage/revising';
import type { Direction } from '#shared/domain/interaction';
import type { LoggedKind } from '#shared/domain/logged-entry';

export type Logging = Readonly<{
  customerId: string | null;
  /** Of somebody new, in place of a customer. */
  newName: string | null;
  kind: LoggedKind;
  direction: Direction | null;
  subject: string | null;
  text: string;
  occurredAt: number | null;
  promise: Readonly<{ text: string; dueAt: number | null }> | null;
}>;

export type Change = Readonly<{
  id: string;
  customerId?: string | undefined;
  kind?: LoggedKind | undefined;
  direction?: Direction | undefined;
  subject?: string | null | undefined;
  text?: string | undefined;
  occurredAt?: number | undefined;
}>;

/** What the log thread does for what is logged by hand. Every command is one batch of acts, undone by what it answers. */
export function counterCommands(writer: Writer) {
  return {
    logEntry: (input: Logging): Readonly<{ id: string; customerId: string }> & Undoable =>
      inBatch(writer, (batch) => logEntry(writer, input, batch)),
    changeEntry: ({ id, ...changes }: Change): Undoable =>
      inBatch(writer, (batch) => {
        const to = changed(writer, entries.find(writer, id) ?? notFound(), changes);
        revise(writer, entries, { id, to, kind: 'change-entry', batch });
      }),
    removeEntry: ({ id }: { id: string }): Undoable =>
      inBatch(writer, (batch) => {
        if (!revise(writer, entries, { id, to: null, kind: 'remove-entry', batch })) notFound();
      }),
  };
}

function logEntry(writer: Writer, input: Logging, batch: string): Readonly<{ id: string; customerId: string }> {
  const { kind, subject, text, promise } = input;
  const recordId = recordToLogFor(writer, input, batch);
  const now = writer.clock.now();
  const to: EntryFields = {
    recordId,
    kind,
    direction: input.direction ?? usualDirection(kind),
    subject: subject?.trim() || null,
    text,
    occurredAt: input.occurredAt ?? now,
    receivedAt: now,
  };
  const id = newId(now);
  revise(writer, entries, { id, to, kind: 'log-entry', batch });
  if (promise)
    createFollowUp(
      writer,
      { customerId: recordId, kind: 'promise', ...promise, saidIn: id },
      { actor: 'owner', batch },
    );
  return { id, customerId: recordId };
}

/** The record that stands for the customer, or a new one of somebody new. */
function recordToLogFor(writer: Writer, { customerId, newName }: Logging, batch: string): string {
  if (customerId !== null) return personOf(writer, customerId) ?? notFound();
  const id = newId(writer.clock.now());
  createCard(writer, id, { card: { fields: { name: newName ?? notFound() } }, batch });
  return id;
}

function changed(writer: Writer, before: EntryFields, { customerId, ...changes }: Omit<Change, 'id'>): EntryFields {
  const recordId = customerId === undefined ? before.recordId : (personOf(writer, customerId) ?? notFound());
  return { ...withChanges(before, changes), recordId };
}

function usualDirection(kind: LoggedKind): Direction {
  return kind === 'note' ? 'internal' : 'inbound';
}
