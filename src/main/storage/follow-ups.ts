import { z } from 'zod';
import { followUpKind, followUpOutcome, type FollowUp } from '#shared/domain/follow-up';
import { currentConversation, namesOfConversation } from './conversations.ts';
import { laterFirst, ofEachRecord, personIn } from './people.ts';
import type { Revisable } from './revising.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

/** What a follow-up says, as its acts write it down; `recordId` is the record of the customer it is for. */
const followUpFields = z
  .object({
    recordId: z.string(),
    conversationId: z.string().nullable(),
    kind: followUpKind,
    text: z.string(),
    said: z.string().nullable(),
    dueAt: z.number().nullable(),
    doneAt: z.number().nullable(),
    outcome: followUpOutcome.nullable(),
    outcomeNote: z.string().nullable(),
    createdAt: z.number(),
  })
  .readonly();
export type FollowUpFields = z.infer<typeof followUpFields>;

const followUpRow = z.object({ ...followUpFields.unwrap().shape, id: z.string(), customerId: z.string() });
type FollowUpRow = z.infer<typeof followUpRow>;
const columns = `f.id, f.customer_id as recordId, ${personIn('f.customer_id')} as customerId, f.conversation_id as conversationId, f.kind,
  f.text, f.said, f.due_at as dueAt, f.done_at as doneAt, f.outcome, f.outcome_note as outcomeNote, f.created_at as createdAt`;
const inState = "(@state is null or (@state = 'open') = (f.done_at is null))";
const newestFirst = 'order by f.created_at desc, f.id desc limit @limit';
const place = '(f.created_at, f.id) < (@at, @id)';

const byId = query(followUpRow, `select ${columns} from follow_up f where f.id = @id`);
const byIds = query(
  followUpRow,
  `select ${columns} from follow_up f where f.id in (select value from json_each(@ids))`,
);
const everything = query(
  followUpRow,
  `select ${columns} from follow_up f where ${place} and ${inState} ${newestFirst}`,
);
const ofRecord = query(
  followUpRow,
  `select ${columns} from follow_up f where f.customer_id = @recordId and ${place} and ${inState} ${newestFirst}`,
);
const ofConversation = query(
  followUpRow,
  `select ${columns} from follow_up f where f.conversation_id in (${namesOfConversation}) and ${place} and ${inState} ${newestFirst}`,
);
const due = query(
  followUpRow.extend({ customerName: z.string() }),
  `select ${columns}, (select p.name from customer p where p.id = ${personIn('f.customer_id')}) as customerName from follow_up f where f.done_at is null and f.due_at < @before order by f.due_at, f.id limit @limit`,
);
const put = change(`
  insert into follow_up (id, customer_id, conversation_id, kind, text, said, due_at, done_at, outcome, outcome_note, created_at, clock)
  values (@id, @recordId, @conversationId, @kind, @text, @said, @dueAt, @doneAt, @outcome, @outcomeNote, @createdAt, @clock)
  on conflict (id) do update set customer_id = excluded.customer_id, conversation_id = excluded.conversation_id, kind = excluded.kind,
    text = excluded.text, said = excluded.said, due_at = excluded.due_at, done_at = excluded.done_at, outcome = excluded.outcome,
    outcome_note = excluded.outcome_note, clock = excluded.clock`);
const remove = change('delete from follow_up where id = @id');

/** Follow-ups as they are written down, changed and taken back. */
export const followUps: Revisable<FollowUpFields> = {
  entity: 'follow-up',
  fields: followUpFields,
  find: (reader, id) => {
    const row = byId.one(reader, { id });
    return row && followUpFields.parse(row);
  },
  write: (writer: Writer, id, fields, clock) => {
    if (fields) put.run(writer, { ...fields, id, clock });
    else remove.run(writer, { id });
  },
  recordOf: ({ recordId }) => recordId,
};

/** Newest first; `after` is the id of the last one seen. */
export function listFollowUps(
  reader: Reader,
  of: Readonly<{
    state: 'open' | 'done' | null;
    customerId: string | null;
    conversationId: string | null;
    after: string | null;
    limit: number;
  }>,
): FollowUp[] {
  const { state, limit } = of;
  const from = of.after === null ? null : byId.one(reader, { id: of.after });
  const page = { state, limit, at: from?.createdAt ?? Number.MAX_SAFE_INTEGER, id: from?.id ?? '' };
  return followUpsAt(reader, of, page).map(followUpOf);
}

function followUpsAt(
  reader: Reader,
  of: Readonly<{ customerId: string | null; conversationId: string | null }>,
  page: Readonly<{ state: string | null; limit: number; at: number; id: string }>,
): FollowUpRow[] {
  if (of.conversationId !== null) {
    const conversationId = currentConversation(reader, of.conversationId);
    return ofConversation.all(reader, { ...page, conversationId });
  }
  if (of.customerId === null) return everything.all(reader, page);
  return ofEachRecord(reader, of.customerId, {
    read: (recordId) => ofRecord.all(reader, { ...page, recordId }),
    order: laterFirst(({ createdAt }) => createdAt),
    limit: page.limit,
  });
}

/** Open ones that are due before an instant and whom they are for, the longest overdue first. */
export function listDue(
  reader: Reader,
  before: number,
  limit: number,
): Readonly<{ followUp: FollowUp; customerName: string }>[] {
  return due
    .all(reader, { before, limit })
    .map(({ customerName, ...row }) => ({ followUp: followUpOf(row), customerName }));
}

export function findFollowUps(reader: Reader, ids: readonly string[]): FollowUp[] {
  return byIds.all(reader, { ids: JSON.stringify(ids) }).map(followUpOf);
}

function followUpOf({ recordId: _, ...followUp }: FollowUpRow): FollowUp {
  return followUp;
}
