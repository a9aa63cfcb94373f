import { z } from 'zod';
import { newId } from '#main/kernel/ids';
import { Refusal, required } from '#main/kernel/refusal';
import { actor } from '#shared/domain/history';
import { stepState, type PlaybookCase, type StepState } from '#shared/domain/playbook';
import { complaints } from './complaints.ts';
import { currentConversation, namesOfConversation, recordAbout } from './conversations.ts';
import { personIn, recordsOfPerson } from './people.ts';
import { playbooks } from './playbooks.ts';
import { revise, type Doing, type Revisable } from './revising.ts';
import { json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

/** What a case says, as its acts write it down; `recordId` is the record of the customer it is gone through for. */
const caseFields = z
  .object({
    recordId: z.string(),
    conversationId: z.string().nullable(),
    complaintId: z.string().nullable(),
    playbookId: z.string(),
    name: z.string(),
    steps: z.array(z.string()).readonly(),
    startedAt: z.number(),
    endedAt: z.number().nullable(),
  })
  .readonly();
type CaseFields = z.infer<typeof caseFields>;

const stepFields = z.object({ recordId: z.string(), state: stepState, by: actor, at: z.number() }).readonly();

const caseRow = z.object({
  ...caseFields.unwrap().shape,
  id: z.string(),
  customerId: z.string(),
  steps: json(z.array(z.string())),
  marks: json(z.array(z.object({ step: z.number(), state: stepState, by: actor, at: z.number() }))),
});
type CaseRow = z.infer<typeof caseRow>;
const columns = `k.id, k.customer_id as recordId, ${personIn('k.customer_id')} as customerId, k.conversation_id as conversationId,
  k.complaint_id as complaintId, k.playbook_id as playbookId, k.name, k.steps, k.started_at as startedAt, k.ended_at as endedAt,
  (select json_group_array(json_object('step', s.step, 'state', s.state, 'by', s.actor, 'at', s.at)) from playbook_step s where s.case_id = k.id) as marks`;
const newestFirst = 'order by k.started_at desc, k.id desc limit 200';
const byId = query(caseRow, `select ${columns} from playbook_case k where k.id = @id`);
const ofRecords = query(
  caseRow,
  `select ${columns} from playbook_case k where k.customer_id in (select value from json_each(@records)) ${newestFirst}`,
);
const ofConversation = query(
  caseRow,
  `select ${columns} from playbook_case k where k.conversation_id in (${namesOfConversation}) ${newestFirst}`,
);
const ofComplaints = query(
  caseRow,
  `select ${columns} from playbook_case k where k.complaint_id in (select value from json_each(@ids)) order by k.started_at, k.id`,
);
const put = change(`
  insert into playbook_case (id, playbook_id, name, customer_id, conversation_id, complaint_id, steps, started_at, ended_at, clock)
  values (@id, @playbookId, @name, @recordId, @conversationId, @complaintId, @steps, @startedAt, @endedAt, @clock)
  on conflict (id) do update set customer_id = excluded.customer_id, conversation_id = excluded.conversation_id,
    complaint_id = excluded.complaint_id, ended_at = excluded.ended_at, clock = excluded.clock`);
const remove = change('delete from playbook_case where id = @id');
const stepById = query(
  z.object({ ...stepFields.unwrap().shape }),
  `select (select k.customer_id from playbook_case k where k.id = s.case_id) as recordId, s.state, s.actor as by, s.at
   from playbook_step s where s.id = @id`,
);
const putStep = change(`
  insert into playbook_step (id, case_id, step, state, actor, at, clock) values (@id, @caseId, @step, @state, @by, @at, @clock)
  on conflict (id) do update set state = excluded.state, actor = excluded.actor, at = excluded.at, clock = excluded.clock`);
const removeStep = change('delete from playbook_step where id = @id');

/** Cases as they are begun, ended and taken back. */
export const playbookCases: Revisable<CaseFields> = {
  entity: 'playbook-case',
  fields: caseFields,
  find: (reader, id) => {
    const row = byId.one(reader, { id });
    return row && caseFields.parse(row);
  },
  write: (writer, id, fields, clock) => {
    if (fields) put.run(writer, { ...fields, id, clock, steps: JSON.stringify(fields.steps) });
    else remove.run(writer, { id });
  },
  recordOf: ({ recordId }) => recordId,
};

/** What became of single steps: each is a thing of its own, so that two of them are never each other's undoing. */
export const playbookSteps: Revisable<z.infer<typeof stepFields>> = {
  entity: 'playbook-step',
  fields: stepFields,
  find: (reader, id) => stepById.one(reader, { id }),
  write: (writer, id, fields, clock) => {
    const [caseId = '', step] = id.split('/');
    if (fields === null) removeStep.run(writer, { id });
    else
      putStep.run(writer, { id, caseId, step: Number(step), state: fields.state, by: fields.by, at: fields.at, clock });
  },
  recordOf: ({ recordId }) => recordId,
};

export type Starting = Readonly<{
  playbookId: string;
  customerId: string | null;
  conversationId: string | null;
  complaintId: string | null;
}>;

/** Begins to go through a playbook for somebody. Refuses `not-found` for a playbook or a somebody that is not there. */
export function startPlaybook(writer: Writer, starting: Starting, by: Doing): string {
  const { playbookId, complaintId } = starting;
  const { name, steps } = required(playbooks.find(writer, playbookId));
  const complaint = complaintId === null ? null : required(complaints.find(writer, complaintId));
  const named = starting.conversationId ?? complaint?.conversationIds[0] ?? null;
  const conversationId = named === null ? null : currentConversation(writer, named);
  const customerId = starting.customerId ?? complaint?.recordId ?? null;
  const recordId = recordAbout(writer, { customerId, conversationId });
  const id = newId(writer.clock.now());
  const begun = { recordId, conversationId, complaintId, playbookId, name, steps, startedAt: writer.clock.now() };
  revise(writer, playbookCases, { id, to: { ...begun, endedAt: null }, kind: 'start-playbook', ...by });
  return id;
}

/** What became of a step; null: nothing yet. Refuses `not-found` for a step the case does not have. */
export function markStep(
  writer: Writer,
  { id, step, state }: Readonly<{ id: string; step: number; state: StepState | null }>,
  by: Doing,
): void {
  const { recordId, steps } = required(playbookCases.find(writer, id));
  required(steps[step]);
  const to = state === null ? null : { recordId, state, by: by.actor, at: writer.clock.now() };
  revise(writer, playbookSteps, { id: `${id}/${step}`, to, kind: 'mark-step', ...by });
}

/** Nobody goes on with it, whether all was done or not. */
export function endPlaybook(writer: Writer, id: string, by: Doing): void {
  const standing = required(playbookCases.find(writer, id));
  if (standing.endedAt !== null) throw new Refusal('invalid-input', { detail: 'the playbook is ended already' });
  revise(writer, playbookCases, { id, to: { ...standing, endedAt: writer.clock.now() }, kind: 'end-playbook', ...by });
}

/** With its complaint a case ends, too. */
export function endPlaybooksOf(writer: Writer, complaintId: string, by: Doing): void {
  for (const { id, endedAt } of casesOfComplaints(writer, [complaintId]))
    if (endedAt === null) endPlaybook(writer, id, by);
}

/** What ended with its complaint goes on with it. */
export function resumePlaybooksOf(
  writer: Writer,
  { complaintId, endedSince }: Readonly<{ complaintId: string; endedSince: number }>,
  by: Doing,
): void {
  for (const { id, endedAt } of casesOfComplaints(writer, [complaintId])) {
    if (endedAt === null || endedAt < endedSince) continue;
    const standing = required(playbookCases.find(writer, id));
    revise(writer, playbookCases, { id, to: { ...standing, endedAt: null }, kind: 'resume-playbook', ...by });
  }
}

/** Newest first, of somebody or of one conversation. */
export function listCases(
  reader: Reader,
  { customerId, conversationId }: Readonly<{ customerId: string | null; conversationId: string | null }>,
): PlaybookCase[] {
  if (conversationId !== null)
    return ofConversation.all(reader, { conversationId: currentConversation(reader, conversationId) }).map(caseOf);
  if (customerId === null) return [];
  return ofRecords.all(reader, { records: JSON.stringify(recordsOfPerson(reader, customerId)) }).map(caseOf);
}

/** As they were begun. */
export function casesOfComplaints(reader: Reader, ids: readonly string[]): PlaybookCase[] {
  return ofComplaints.all(reader, { ids: JSON.stringify(ids) }).map(caseOf);
}

export function findCase(reader: Reader, id: string): PlaybookCase | null {
  const row = byId.one(reader, { id });
  return row && caseOf(row);
}

function caseOf({ recordId: _, marks, steps, ...rest }: CaseRow): PlaybookCase {
  const became = new Map(marks.map(({ step, ...mark }) => [step, mark]));
  const untouched = { state: null, by: null, at: null };
  return { ...rest, steps: steps.map((text, step) => ({ text, ...(became.get(step) ?? untouched) })) };
}
