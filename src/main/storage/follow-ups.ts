import { z } from 'zod';
import { derivedId, newId } from '#main/kernel/ids';
import { Refusal, required } from '#main/kernel/refusal';
import {
  followUpKind,
  followUpOutcome,
  outcomesOf,
  type FollowUp,
  type FollowUpOutcome,
} from '#shared/domain/follow-up';
import { nextDue, repetition } from '#shared/domain/repetition';
import { recordAbout } from './conversations.ts';
import { personIn } from './people.ts';
import { revise, withChanges, type Doing, type Revisable } from './revising.ts';
import { flag, flagged, json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

/**
 * What a follow-up says, as its acts write it down; `recordId` is the record of the customer it is for. What came later
 * has a default: older acts do not name it.
 */
const followUpFields = z
  .object({
    recordId: z.string(),
    conversationId: z.string().nullable(),
    kind: followUpKind,
    text: z.string(),
    said: z.string().nullable(),
    saidIn: z.string().nullable().default(null),
    dueAt: z.number().nullable(),
    repeats: repetition.nullable().default(null),
    unlessAnswered: z.boolean().default(false),
    doneAt: z.number().nullable(),
    outcome: followUpOutcome.nullable(),
    outcomeNote: z.string().nullable(),
    createdAt: z.number(),
  })
  .readonly();
export type FollowUpFields = z.infer<typeof followUpFields>;

export const followUpRow = z.object({
  ...followUpFields.unwrap().shape,
  id: z.string(),
  customerId: z.string(),
  repeats: json(repetition).nullable(),
  unlessAnswered: flag,
  answeredAt: z.number().nullable(),
});
export type FollowUpRow = z.infer<typeof followUpRow>;

/**
 * SQL: when the customer first answered in the conversation of a follow-up `f` since it was made; null also where nobody
 * waits for that. What a machine wrote does not count, nor what was received before and only read in since. Rows ascend
 * with the senders' clocks, which may be days behind.
 */
export const answeredIn = `iif(f.unless_answered,
  (select min(i.received_at) from interaction i where i.conversation_id =
     coalesce((select a.conversation_id from conversation_alias a where a.id = f.conversation_id), f.conversation_id)
   and i.row > f.created_at / 125 - 20736000 and i.direction = 'inbound' and i.standing = 'heard' and i.received_at > f.created_at), null)`;
export const followUpColumns = `f.id, f.customer_id as recordId, ${personIn('f.customer_id')} as customerId, f.conversation_id as conversationId, f.kind,
  f.text, f.said, f.said_in as saidIn, f.due_at as dueAt, f.repeats, f.unless_answered as unlessAnswered, ${answeredIn} as answeredAt,
  f.done_at as doneAt, f.outcome, f.outcome_note as outcomeNote, f.created_at as createdAt`;

const byId = query(followUpRow, `select ${followUpColumns} from follow_up f where f.id = @id`);
const byIds = query(
  followUpRow,
  `select ${followUpColumns} from follow_up f where f.id in (select value from json_each(@ids))`,
);
const saidInside = query(
  z.object({ id: z.string() }),
  'select id from follow_up where said_in = @interactionId and done_at is null order by id',
);
const put = change(`
  insert into follow_up (id, customer_id, conversation_id, kind, text, said, said_in, due_at, repeats, unless_answered, done_at, outcome,
    outcome_note, created_at, clock)
  values (@id, @recordId, @conversationId, @kind, @text, @said, @saidIn, @dueAt, @repeats, @unlessAnswered, @doneAt, @outcome,
    @outcomeNote, @createdAt, @clock)
  on conflict (id) do update set customer_id = excluded.customer_id, conversation_id = excluded.conversation_id, kind = excluded.kind,
    text = excluded.text, said = excluded.said, said_in = excluded.said_in, due_at = excluded.due_at, repeats = excluded.repeats,
    unless_answered = excluded.unless_answered, done_at = excluded.done_at, outcome = excluded.outcome,
    outcome_note = excluded.outcome_note, clock = excluded.clock`);
const remove = change('delete from follow_up where id = @id');

/** Follow-ups as they are written down, changed and taken back. */
export const followUps: Revisable<FollowUpFields> = {
  entity: 'follow-up',
  // Taken back apart from others, one change may not fit what was said since.
  fields: followUpFields.transform(fitting),
  find: (reader, id) => {
    const row = byId.one(reader, { id });
    return row && followUpFields.parse(row);
  },
  write: (writer: Writer, id, fields, clock) => {
    if (!fields) remove.run(writer, { id });
    else {
      const repeats = fields.repeats && JSON.stringify(fields.repeats);
      put.run(writer, { ...fields, repeats, unlessAnswered: flagged(fields.unlessAnswered), id, clock });
    }
  },
  recordOf: ({ recordId }) => recordId,
  together: ['doneAt', 'outcome'],
};

/** What is to be done, for a customer or for the one a conversation is with. */
export type NewFollowUp = Readonly<
  { customerId: string | null } & Pick<FollowUpFields, 'kind' | 'text'> &
    Partial<Pick<FollowUpFields, 'conversationId' | 'said' | 'saidIn' | 'dueAt' | 'repeats' | 'unlessAnswered'>>
>;
const asMade = {
  ...{ conversationId: null, said: null, saidIn: null, dueAt: null, repeats: null, unlessAnswered: false },
  ...{ doneAt: null, outcome: null, outcomeNote: null },
};

/** Writes one down; answers its id. Refuses `not-found` where it is for nobody, `invalid-input` where it contradicts itself. */
export function createFollowUp(writer: Writer, { customerId, ...made }: NewFollowUp, by: Doing): string {
  const recordId = recordAbout(writer, { customerId, conversationId: made.conversationId ?? null });
  const createdAt = writer.clock.now();
  const id = newId(createdAt);
  const to = requireSound({ ...asMade, ...made, recordId, createdAt });
  revise(writer, followUps, { id, to, kind: 'create-follow-up', ...by });
  return id;
}

/** Says something else of it; what is not named stays. */
export function changeFollowUp(
  writer: Writer,
  {
    id,
    ...changes
  }: Readonly<{ id: string } & { [Field in keyof FollowUpFields]?: FollowUpFields[Field] | undefined }>,
  by: Doing,
): void {
  const to = requireSound(withChanges(required(followUps.find(writer, id)), changes));
  revise(writer, followUps, { id, to, kind: 'change-follow-up', ...by });
}

/**
 * Says how it ended, or with null that it did not. One that repeats makes the next, once however often it is settled;
 * `last` ends the series. Opened again, it takes the next one back while nobody has touched that. Answers the next one's id.
 */
export function settleFollowUp(
  writer: Writer,
  {
    id,
    outcome,
    note,
    last = false,
  }: Readonly<{ id: string; outcome: FollowUpOutcome | null; note: string | null; last?: boolean }>,
  by: Doing,
): string | null {
  const standing = required(followUps.find(writer, id));
  const doneAt = outcome === null ? null : (standing.doneAt ?? writer.clock.now());
  const to = requireSound({ ...standing, doneAt, outcome, outcomeNote: outcome === null ? null : note });
  revise(writer, followUps, { id, to, kind: 'settle-follow-up', ...by });
  if (standing.repeats === null) return null;
  // The same on every laptop that settles it: two that did so apart have one next between them.
  const next = derivedId(writer.key, ['follow-up-after', id], standing.createdAt);
  const made = followUps.find(writer, next);
  if (doneAt === null || last) {
    if (made?.doneAt === null) revise(writer, followUps, { id: next, to: null, kind: 'remove-follow-up', ...by });
    return null;
  }
  if (made !== null) return next;
  const dueAt = nextDue(standing.repeats, { due: standing.dueAt ?? doneAt, now: doneAt });
  const again: FollowUpFields = {
    ...standing,
    ...{ doneAt: null, outcome: null, outcomeNote: null },
    dueAt,
    createdAt: doneAt,
  };
  revise(writer, followUps, { id: next, to: again, kind: 'repeat-follow-up', ...by });
  return next;
}

export function removeFollowUp(writer: Writer, id: string, by: Doing): void {
  required(followUps.find(writer, id));
  revise(writer, followUps, { id, to: null, kind: 'remove-follow-up', ...by });
}

/** Those said in one interaction of which nobody has said yet how they ended. */
export function openSaidIn(reader: Reader, interactionId: string): string[] {
  return saidInside.all(reader, { interactionId }).map(({ id }) => id);
}

export function findFollowUps(reader: Reader, ids: readonly string[]): FollowUp[] {
  return byIds.all(reader, { ids: JSON.stringify(ids) }).map(followUpOf);
}

export function followUpOf({ recordId: _, ...followUp }: FollowUpRow): FollowUp {
  return followUp;
}

/** A promise is not kept by an answer, an answer comes in a conversation, and each kind ends in its own ways. */
function requireSound(fields: FollowUpFields): FollowUpFields {
  const { kind, outcome, unlessAnswered, conversationId } = fields;
  const outcomes: readonly FollowUpOutcome[] = outcomesOf[kind];
  if (outcome !== null && !outcomes.includes(outcome)) refuse(`a ${kind} ends as ${outcomes.join(' or ')}`);
  if (unlessAnswered && kind === 'promise') refuse('an answer keeps no promise');
  if (unlessAnswered && conversationId === null) refuse('an answer is awaited in a conversation');
  return fields;
}

/** What ended stays ended when its kind is taken back: as well, or as badly, as before. */
function fitting(fields: FollowUpFields): FollowUpFields {
  const { kind, outcome, unlessAnswered } = fields;
  const index =
    outcome === null
      ? -1
      : Math.max(...Object.values(outcomesOf).map((ways) => [...ways].findIndex((way) => way === outcome)));
  return { ...fields, outcome: outcomesOf[kind][index] ?? null, unlessAnswered: unlessAnswered && kind === 'task' };
}

function refuse(detail: string): never {
  throw new Refusal('invalid-input', { detail });
}
