import { z } from 'zod';
import { direction, interactionDetails } from '#shared/domain/interaction';
import { loggedKind, type LoggedEntry, type LoggedKind } from '#shared/domain/logged-entry';
import { findCustomer, recountCustomer, touchCustomer } from './customers.ts';
import { deleteFact, insertFact, type Fact } from './facts.ts';
import { ofEachRecord, personIn } from './people.ts';
import type { Revisable } from './revising.ts';
import { flag } from './rows.ts';
import { query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

/** What an entry says, as its acts write it down; `recordId` is the record of the customer it is about. */
const entryFields = z
  .object({
    recordId: z.string(),
    kind: loggedKind,
    direction,
    subject: z.string().nullable(),
    text: z.string(),
    occurredAt: z.number(),
    receivedAt: z.number(),
  })
  .readonly();
export type EntryFields = z.infer<typeof entryFields>;

const entryRow = z.object({
  id: z.string(),
  row: z.number(),
  recordId: z.string(),
  customerId: z.string(),
  kind: loggedKind,
  direction,
  subject: z.string().nullable(),
  text: z.string(),
  occurredAt: z.number(),
  receivedAt: z.number(),
  pinned: flag,
});
const columns = `i.id, i.row, i.customer_id as recordId, ${personIn('i.customer_id')} as customerId, i.kind, i.direction, i.subject,
  (select text from interaction_body where row = i.row) as text, i.occurred_at as occurredAt, i.received_at as receivedAt,
  exists (select 1 from pin p where p.interaction_id = i.id) as pinned`;
const logged = "i.standing = 'logged'";

const byId = query(entryRow, `select ${columns} from interaction i where i.id = @id and ${logged}`);
const ofRecord = query(
  entryRow,
  `select ${columns} from interaction i where i.customer_id = @recordId and i.row < @before and ${logged}
     and i.kind in (select value from json_each(@kinds)) order by i.row desc limit @limit`,
);

/** What an entry says now; null when there is none. */
function findEntry(reader: Reader, id: string): EntryFields | null {
  const row = byId.one(reader, { id });
  return row && entryFields.parse(row);
}

/** Of all records of a person, newest first; `after` is the id of the last one seen. */
export function listEntries(
  reader: Reader,
  of: Readonly<{ customerId: string; kinds: readonly LoggedKind[]; after: string | null; limit: number }>,
): LoggedEntry[] {
  const before = of.after === null ? Number.MAX_SAFE_INTEGER : (byId.one(reader, { id: of.after })?.row ?? 0);
  const kinds = JSON.stringify(of.kinds.length === 0 ? loggedKind.options : of.kinds);
  return ofEachRecord(reader, of.customerId, {
    read: (recordId) => ofRecord.all(reader, { recordId, before, kinds, limit: of.limit }),
    order: (one, other) => other.row - one.row,
    limit: of.limit,
  });
}

/**
 * Makes an entry say this; null takes it away with its words. It stands in no conversation: its own id is there in place of
 * one.
 */
function writeEntry(writer: Writer, id: string, entry: EntryFields | null): void {
  const standing = findEntry(writer, id);
  deleteFact(writer, id);
  if (standing) recountCustomer(writer, standing.recordId);
  if (!entry) return;
  const { recordId } = entry;
  insertFact(writer, entryFact(id, entry, findCustomer(writer, recordId)?.name ?? null));
  touchCustomer(writer, recordId, { ...entry, at: entry.occurredAt, channel: 'counter' });
}

/** An entry as the interaction it is, with a customer of this name. */
export function entryFact(id: string, entry: EntryFields, name: string | null): Fact {
  const { recordId, ...said } = entry;
  const customer = { name, address: '' };
  const outbound = entry.direction === 'outbound';
  return {
    ...said,
    id,
    accountId: null,
    conversationId: id,
    customerId: recordId,
    channel: counterChannel,
    visibility: 'private',
    author: entry.direction === 'inbound' ? customer : { name: null, address: '' },
    recipients: { to: outbound ? [customer] : [], cc: [], replyTo: [] },
    newText: entry.text,
    html: null,
    attachments: [],
    rating: null,
    providerId: id,
    inReplyTo: null,
    references: [],
    permalink: null,
    details: interactionDetails.parse({}),
    standing: 'logged',
    read: true,
    head: new Uint8Array(),
  };
}

/** Entries as they are written down, changed and taken back. */
export const entries: Revisable<EntryFields> = {
  entity: 'interaction',
  fields: entryFields,
  find: findEntry,
  write: writeEntry,
  recordOf: ({ recordId }) => recordId,
};

/** The channel of what is logged by hand. No connector has it. */
const counterChannel = 'counter';
