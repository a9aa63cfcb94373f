import { z } from 'zod';
import { severity, type ComplaintOffer } from '#shared/domain/complaint';
import { currentConversation } from './conversations.ts';
import { revise, type Doing, type Revisable } from './revising.ts';
import { json, rowAt } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const verdict = z.enum(['complaint', 'other']);

/** What the owner said of one message; what it teaches by is kept beside it and goes with it. */
const markFields = z.object({ recordId: z.string().nullable(), verdict }).readonly();
type MarkFields = z.infer<typeof markFields>;

const markById = query(
  z.object({ ...markFields.unwrap().shape }),
  'select customer_id as recordId, verdict from complaint_mark where interaction_id = @id',
);
const putMark = change(`
  insert into complaint_mark (interaction_id, customer_id, verdict, words, clock) values (@id, @recordId, @verdict, '[]', @clock)
  on conflict (interaction_id) do update set customer_id = excluded.customer_id, verdict = excluded.verdict, clock = excluded.clock`);
const teach = change('update complaint_mark set words = @words where interaction_id = @id');
const removeMark = change('delete from complaint_mark where interaction_id = @id');
const newestMarks = query(
  z.object({ words: json(z.array(z.string())), verdict }),
  'select words, verdict from complaint_mark order by clock desc limit @limit',
);
const marksSoFar = query(
  z.object({ count: z.number(), clock: z.string().nullable() }),
  'select count(*) as count, max(clock) as clock from complaint_mark',
);

/** Marks as they are made, changed and taken back. */
export const complaintMarks: Revisable<MarkFields> = {
  entity: 'complaint-mark',
  fields: markFields,
  find: (reader, id) => markById.one(reader, { id }),
  write: (writer, id, fields, clock) => {
    if (fields) putMark.run(writer, { ...fields, id, clock });
    else removeMark.run(writer, { id });
  },
  recordOf: ({ recordId }) => recordId,
};

const message = z.object({
  id: z.string(),
  recordId: z.string().nullable(),
  conversationId: z.string(),
  subject: z.string().nullable(),
  rating: z.number().nullable(),
  text: z.string(),
});
export type HeardMessage = z.infer<typeof message>;
const messageColumns = `i.id, i.customer_id as recordId, i.conversation_id as conversationId, i.subject, i.rating,
  (select substr(coalesce(b.new_text, b.text), 1, 4000) from interaction_body b where b.row = i.row) as text`;
const messageById = query(message, `select ${messageColumns} from interaction i where i.id = @id`);
const lastHeard = query(
  message,
  `select ${messageColumns} from interaction i where i.conversation_id = @id and i.direction = 'inbound' and i.standing = 'heard'
   order by i.row desc limit 1`,
);
const unheard = query(
  message,
  `select ${messageColumns} from interaction i where i.row >= @first and i.direction = 'inbound' and i.standing = 'heard'
     and not exists (select 1 from local_complaint_sign s where s.interaction_id = i.id and (s.lessons = @lessons or s.score < 0.2))
   order by i.row desc limit @limit`,
);
const putSign = change(`
  insert into local_complaint_sign (interaction_id, score, severity, evidence, lessons) values (@id, @score, @severity, @evidence, @lessons)
  on conflict (interaction_id) do update set score = excluded.score, severity = excluded.severity, evidence = excluded.evidence,
    lessons = excluded.lessons`);
const forgetSignsBefore = change(
  'delete from local_complaint_sign where interaction_id in (select id from interaction where row < @first)',
);

/** The owner says of a message that it is a complaint, or is none. `words` are those it teaches by. */
export function markMessage(
  writer: Writer,
  {
    id,
    recordId,
    isComplaint,
    words,
  }: Readonly<{ id: string; recordId: string | null; isComplaint: boolean; words: readonly string[] }>,
  by: Doing,
): void {
  const to = { recordId, verdict: isComplaint ? 'complaint' : 'other' } as const;
  revise(writer, complaintMarks, { id, to, kind: 'mark-complaint', ...by });
  teach.run(writer, { id, words: JSON.stringify(words) });
}

/** What the owner's newest marks teach. */
export function listLessons(
  reader: Reader,
  limit: number,
): Readonly<{ words: readonly string[]; isComplaint: boolean }>[] {
  return newestMarks
    .all(reader, { limit })
    .map(({ words, verdict: said }) => ({ words, isComplaint: said === 'complaint' }));
}

/** How many marks there are, and which is the newest: what was learned from others is learned anew. */
export function stateOfMarks(reader: Reader): Readonly<{ count: number; clock: string | null }> {
  return marksSoFar.one(reader) ?? { count: 0, clock: null };
}

export function findMessage(reader: Reader, id: string): HeardMessage | null {
  return messageById.one(reader, { id });
}

/** What somebody wrote last in a conversation. */
export function lastMessageOf(reader: Reader, conversationId: string): HeardMessage | null {
  return lastHeard.one(reader, { id: currentConversation(reader, conversationId) });
}

/** Words of people since an instant that nobody weighed yet, or only before as many lessons; the newest first. */
export function unheardSince(
  reader: Reader,
  of: Readonly<{ since: number; lessons: number; limit: number }>,
): HeardMessage[] {
  return unheard.all(reader, { first: rowAt(of.since), lessons: of.lessons, limit: of.limit });
}

export function putComplaintSign(
  writer: Writer,
  id: string,
  sign: Readonly<{ score: number; severity: string; evidence: readonly string[]; lessons: number }>,
): void {
  putSign.run(writer, { ...sign, id, evidence: JSON.stringify(sign.evidence) });
}

export function forgetComplaintSigns(writer: Writer, before: number): void {
  forgetSignsBefore.run(writer, { first: rowAt(before) });
}

const signs = query(
  z.object({
    interactionId: z.string(),
    score: z.number(),
    severity,
    evidence: json(z.array(z.string())),
    verdict: verdict.nullable(),
    occurredAt: z.number(),
  }),
  `select s.interaction_id as interactionId, s.score, s.severity, s.evidence,
     (select m.verdict from complaint_mark m where m.interaction_id = s.interaction_id) as verdict,
     (select i.occurred_at from interaction i where i.id = s.interaction_id) as occurredAt
   from local_complaint_sign s where s.interaction_id in
     (select i.id from interaction i where i.conversation_id = @id and i.direction = 'inbound' order by i.row desc limit 20)
   order by occurredAt desc`,
);
const caseOfConversation = query(
  z.object({ openedAt: z.number() }),
  `select max(p.opened_at) as openedAt from complaint p where p.id in
     (select complaint_id from complaint_conversation where conversation_id = @id
      or conversation_id in (select id from conversation_alias where conversation_id = @id)) having max(p.opened_at) is not null`,
);

/** How sure a further message must be where the owner said before that this is no complaint. */
const sureAfterAll = 0.93;

/** The newest message of a conversation that sounds like a complaint of which nobody said anything yet; null: none. */
export function findComplaintOffer(
  reader: Reader,
  conversationId: string,
  soundsLikeOne: number,
): ComplaintOffer | null {
  const id = currentConversation(reader, conversationId);
  const found = signs.all(reader, { id });
  const least = found.some(({ verdict: said }) => said === 'other') ? sureAfterAll : soundsLikeOne;
  const [newest] = found.filter(({ score }) => score >= least);
  if (!newest || newest.verdict !== null) return null;
  // A case was made of it, or of what was said after it.
  const opened = caseOfConversation.one(reader, { id });
  if (opened !== null && opened.openedAt >= newest.occurredAt) return null;
  const { interactionId, score, severity: how, evidence } = newest;
  return { interactionId, score, severity: how, evidence };
}
