import { z } from 'zod';
import { outcomeKind, saidPublicly, severity, toldHow, type Complaint } from '#shared/domain/complaint';
import { currentConversation, namesOfConversation } from './conversations.ts';
import { laterFirst, ofEachRecord, personIn } from './people.ts';
import type { Revisable } from './revising.ts';
import { flag, json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

/** What a complaint says, as its acts write it down; `recordId` is the record of the customer whose it is. */
const complaintFields = z
  .object({
    recordId: z.string(),
    conversationIds: z.array(z.string()),
    severity,
    summary: z.string(),
    openedAt: z.number(),
    closedAt: z.number().nullable(),
    outcomeKind: outcomeKind.nullable().default(null),
    outcome: z.string().nullable(),
    told: z.string().nullable(),
    toldHow: toldHow.nullable().default(null),
    saidPublicly: saidPublicly.nullable().default(null),
    publicNote: z.string().nullable().default(null),
    publicLink: z.string().nullable().default(null),
    publicInteractionId: z.string().nullable().default(null),
    checkAt: z.number().nullable().default(null),
    checkId: z.string().nullable().default(null),
  })
  .readonly();
export type ComplaintFields = z.infer<typeof complaintFields>;

const complaintRow = z.object({
  ...complaintFields.unwrap().shape,
  id: z.string(),
  customerId: z.string(),
  conversationIds: json(z.array(z.string())),
  wasPublic: flag,
});
type ComplaintRow = z.infer<typeof complaintRow>;
const columns = `p.id, p.customer_id as recordId, ${personIn('p.customer_id')} as customerId, p.severity, p.summary, p.opened_at as openedAt,
  p.closed_at as closedAt, p.outcome_kind as outcomeKind, p.outcome, p.told, p.told_how as toldHow, p.said_publicly as saidPublicly,
  p.public_note as publicNote, p.public_link as publicLink, p.public_interaction_id as publicInteractionId, p.check_at as checkAt,
  p.check_id as checkId,
  exists (select 1 from complaint_conversation o, interaction i where o.complaint_id = p.id and i.visibility = 'public' and
    i.conversation_id = coalesce((select a.conversation_id from conversation_alias a where a.id = o.conversation_id), o.conversation_id)) as wasPublic,
  (select json_group_array(o.conversation_id order by o.conversation_id) from complaint_conversation o where o.complaint_id = p.id)
    as conversationIds`;
const inState = "(@state is null or (@state = 'open') = (p.closed_at is null))";
const newestFirst = 'order by p.opened_at desc, p.id desc limit @limit';
const place = '(p.opened_at, p.id) < (@at, @id)';

const byId = query(complaintRow, `select ${columns} from complaint p where p.id = @id`);
const byIds = query(
  complaintRow,
  `select ${columns} from complaint p where p.id in (select value from json_each(@ids))`,
);
const everything = query(
  complaintRow,
  `select ${columns} from complaint p where ${place} and ${inState} ${newestFirst}`,
);
const ofRecord = query(
  complaintRow,
  `select ${columns} from complaint p where p.customer_id = @recordId and ${place} and ${inState} ${newestFirst}`,
);
const ofConversation = query(
  complaintRow,
  `select ${columns} from complaint p where p.id in (select complaint_id from complaint_conversation where conversation_id in (${namesOfConversation}))
     and ${place} and ${inState} ${newestFirst}`,
);
const put = change(`
  insert into complaint (id, customer_id, severity, summary, opened_at, closed_at, outcome_kind, outcome, told, told_how,
    said_publicly, public_note, public_link, public_interaction_id, check_at, check_id, clock)
  values (@id, @recordId, @severity, @summary, @openedAt, @closedAt, @outcomeKind, @outcome, @told, @toldHow,
    @saidPublicly, @publicNote, @publicLink, @publicInteractionId, @checkAt, @checkId, @clock)
  on conflict (id) do update set customer_id = excluded.customer_id, severity = excluded.severity, summary = excluded.summary,
    closed_at = excluded.closed_at, outcome_kind = excluded.outcome_kind, outcome = excluded.outcome, told = excluded.told,
    told_how = excluded.told_how, said_publicly = excluded.said_publicly, public_note = excluded.public_note,
    public_link = excluded.public_link, public_interaction_id = excluded.public_interaction_id, check_at = excluded.check_at,
    check_id = excluded.check_id, clock = excluded.clock`);
const leaveConversations = change('delete from complaint_conversation where complaint_id = @id');
const putConversation = change(
  'insert into complaint_conversation (complaint_id, conversation_id) values (@id, @conversationId) on conflict do nothing',
);
const remove = change('delete from complaint where id = @id');

/** Complaints as they are written down, changed and taken back. */
export const complaints: Revisable<ComplaintFields> = {
  entity: 'complaint',
  fields: complaintFields,
  find: (reader, id) => {
    const row = byId.one(reader, { id });
    return row && complaintFields.parse(row);
  },
  write: writeComplaint,
  recordOf: ({ recordId }) => recordId,
  together: ['closedAt', 'outcomeKind', 'outcome', 'told', 'toldHow'],
};

function writeComplaint(writer: Writer, id: string, fields: ComplaintFields | null, clock: string): void {
  leaveConversations.run(writer, { id });
  if (!fields) {
    remove.run(writer, { id });
    return;
  }
  const { conversationIds, ...rest } = fields;
  put.run(writer, { ...rest, id, clock });
  for (const conversationId of conversationIds) putConversation.run(writer, { id, conversationId });
}

/** Newest first; `after` is the id of the last one seen. */
export function listComplaints(
  reader: Reader,
  of: Readonly<{
    state: 'open' | 'closed' | null;
    customerId: string | null;
    conversationId: string | null;
    after: string | null;
    limit: number;
  }>,
): Complaint[] {
  const { state, limit } = of;
  const from = of.after === null ? null : byId.one(reader, { id: of.after });
  const page = { state, limit, at: from?.openedAt ?? Number.MAX_SAFE_INTEGER, id: from?.id ?? '' };
  return complaintsAt(reader, of, page).map(complaintOf);
}

function complaintsAt(
  reader: Reader,
  of: Readonly<{ customerId: string | null; conversationId: string | null }>,
  page: Readonly<{ state: string | null; limit: number; at: number; id: string }>,
): ComplaintRow[] {
  if (of.conversationId !== null) {
    const conversationId = currentConversation(reader, of.conversationId);
    return ofConversation.all(reader, { ...page, conversationId });
  }
  if (of.customerId === null) return everything.all(reader, page);
  return ofEachRecord(reader, of.customerId, {
    read: (recordId) => ofRecord.all(reader, { ...page, recordId }),
    order: laterFirst(({ openedAt }) => openedAt),
    limit: page.limit,
  });
}

export function findComplaints(reader: Reader, ids: readonly string[]): Complaint[] {
  return byIds.all(reader, { ids: JSON.stringify(ids) }).map(complaintOf);
}

function complaintOf({ recordId: _, ...complaint }: ComplaintRow): Complaint {
  return complaint;
}
