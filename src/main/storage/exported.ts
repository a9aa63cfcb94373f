import { z } from 'zod';
import { answeredIn } from './follow-ups.ts';
import { personIn, recordsOfPerson } from './people.ts';
import { flag, json, rowAt } from './rows.ts';
import { query, type Reader } from './statement.ts';

// What only exports read: everything of a kind, one after the other.

const party = { id: z.string(), customerId: z.string(), customer: z.string() };
const partyColumns = (table: string): string =>
  `${table}.id, ${personIn(`${table}.customer_id`)} as customerId,
   (select name from customer where id = ${personIn(`${table}.customer_id`)}) as customer`;

const followUpRow = z.object({
  ...party,
  kind: z.string(),
  text: z.string(),
  said: z.string().nullable(),
  conversationId: z.string().nullable(),
  dueAt: z.number().nullable(),
  doneAt: z.number().nullable(),
  outcome: z.string().nullable(),
  outcomeNote: z.string().nullable(),
  createdAt: z.number(),
  saidIn: z.string().nullable(),
  repeats: z.string().nullable(),
  unlessAnswered: flag,
  answeredAt: z.number().nullable(),
});
export type ExportedFollowUp = Readonly<z.infer<typeof followUpRow>>;

const complaintRow = z.object({
  ...party,
  conversationIds: json(z.array(z.string())),
  severity: z.string(),
  summary: z.string(),
  openedAt: z.number(),
  closedAt: z.number().nullable(),
  outcomeKind: z.string().nullable(),
  outcome: z.string().nullable(),
  told: z.string().nullable(),
  toldHow: z.string().nullable(),
  saidPublicly: z.string().nullable(),
  publicNote: z.string().nullable(),
  publicLink: z.string().nullable(),
  publicInteractionId: z.string().nullable(),
  checkAt: z.number().nullable(),
  checkId: z.string().nullable(),
});
export type ExportedComplaint = Readonly<z.infer<typeof complaintRow>>;

const dealRow = z.object({
  ...party,
  conversationId: z.string().nullable(),
  title: z.string(),
  amount: z.number().nullable(),
  currency: z.string(),
  stage: z.string().nullable(),
  expectedOn: z.string().nullable(),
  state: z.string(),
  reason: z.string().nullable(),
  openedAt: z.number(),
  closedAt: z.number().nullable(),
});
export type ExportedDeal = Readonly<z.infer<typeof dealRow>>;

/** In touch, open or under way at some moment of the period. */
const within = (begun: string, ended: string): string => `${begun} < @to and coalesce(${ended}, @to) >= @from`;

const followUps = query(
  followUpRow,
  `select ${partyColumns('f')}, f.kind, f.text, f.said, f.conversation_id as conversationId, f.due_at as dueAt, f.done_at as doneAt,
     f.outcome, f.outcome_note as outcomeNote, f.created_at as createdAt, f.said_in as saidIn, f.repeats,
     f.unless_answered as unlessAnswered, ${answeredIn} as answeredAt
   from follow_up f where ${within('f.created_at', 'f.done_at')} order by f.created_at, f.id`,
);
const complaints = query(
  complaintRow,
  `select ${partyColumns('p')}, p.severity, p.summary, p.opened_at as openedAt, p.closed_at as closedAt,
     p.outcome_kind as outcomeKind, p.outcome, p.told, p.told_how as toldHow, p.said_publicly as saidPublicly,
     p.public_note as publicNote, p.public_link as publicLink, p.public_interaction_id as publicInteractionId,
     p.check_at as checkAt, p.check_id as checkId,
     (select json_group_array(k.conversation_id order by k.conversation_id) from complaint_conversation k where k.complaint_id = p.id) as conversationIds
   from complaint p where ${within('p.opened_at', 'p.closed_at')} order by p.opened_at, p.id`,
);
const deals = query(
  dealRow,
  `select ${partyColumns('d')}, d.conversation_id as conversationId, d.title, d.amount, d.currency,
     (select s.name from deal_stage s where s.id = d.stage_id) as stage, d.expected_on as expectedOn, d.state, d.reason,
     d.opened_at as openedAt, d.closed_at as closedAt
   from deal d where d.removed = 0 and ${within('d.opened_at', 'd.closed_at')} order by d.opened_at, d.id`,
);
const customersBetween = query(
  z.object({ id: z.string() }),
  `select c.id from customer c where c.merged_into is null and coalesce(c.last_at, 0) >= @from and coalesce(c.first_at, 0) < @to
   order by c.name collate nocase, c.id`,
);
const rowsBetween = query(
  z.object({ row: z.number() }),
  `select i.row from interaction i where i.row >= @first and i.occurred_at >= @from and i.occurred_at < @to order by i.row`,
);
const rowsOfRecord = query(
  z.object({ row: z.number() }),
  `select i.row from interaction i where i.customer_id = @recordId and i.occurred_at >= @from and i.occurred_at < @to`,
);

export type Between = Readonly<{ from: number; to: number }>;

export const eachFollowUp = (reader: Reader, between: Between) => followUps.each(reader, between);
export const eachComplaint = (reader: Reader, between: Between) => complaints.each(reader, between);
export const eachDeal = (reader: Reader, between: Between) => deals.each(reader, between);

/** The ids of the people in touch within a period, by name. */
export function* eachCustomerId(reader: Reader, between: Between): Generator<string> {
  for (const { id } of customersBetween.each(reader, between)) yield id;
}

/** Where the interactions of a period stand, oldest first; `who` are people, null is everybody and nobody. */
export function interactionRows(
  reader: Reader,
  { from, to }: Between,
  who: ReadonlySet<string> | null,
): Iterable<number> {
  if (who === null) return rowsOf(rowsBetween.each(reader, { from, to, first: rowAt(from) }));
  const rows: number[] = [];
  for (const personId of who)
    for (const recordId of recordsOfPerson(reader, personId))
      for (const row of rowsOf(rowsOfRecord.each(reader, { recordId, from, to }))) rows.push(row);
  return Float64Array.from(rows).sort();
}

function* rowsOf(found: Iterable<Readonly<{ row: number }>>): Generator<number> {
  for (const { row } of found) yield row;
}
