import { z } from 'zod';
import { newId } from '#main/kernel/ids';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

/** What a person or rule did to one thing: only the fields that changed, before and after. */
export type Act = Readonly<{
  actor: 'owner' | 'network' | 'import' | 'rule';
  kind: string;
  entity:
    | 'account'
    | 'answer-target'
    | 'answer-use'
    | 'closing'
    | 'complaint'
    | 'complaint-mark'
    | 'conversation'
    | 'conversation-view'
    | 'custom-field'
    | 'customer'
    | 'deal'
    | 'deal-stage'
    | 'draft'
    | 'follow-up'
    | 'import'
    | 'interaction'
    | 'moderation'
    | 'outbox'
    | 'playbook'
    | 'playbook-case'
    | 'playbook-step'
    | 'saved-answer'
    | 'rule'
    | 'segment'
    | 'sender'
    | 'service-hours'
    | 'shop-fact';
  entityId: string;
  customerId: string | null;
  before: unknown;
  after: unknown;
  /** Acts of one import or one bulk action, which are undone together. */
  batch?: string;
}>;

const insertActivity = change(`
  insert into activity (id, clock, actor, kind, entity, entity_id, customer_id, before, after, batch)
  values (@id, @clock, @actor, @kind, @entity, @entityId, @customerId, @before, @after, @batch)`);

/**
 * The one write door for what people do: writes the activity row and lets `project` change the tables that follow from it,
 * within the caller's transaction. `project` gets the act's clock, which each changed field remembers.
 */
export function act(writer: Writer, done: Act, project: (clock: string) => void): string {
  return actTelling(writer, done, (clock) => {
    project(clock);
    return done.after;
  });
}

/** The same where only doing it tells what changed: `project` answers what stands after it. */
export function actTelling(writer: Writer, done: Omit<Act, 'after'>, project: (clock: string) => unknown): string {
  const clock = writer.tick();
  const after = project(clock);
  insertActivity.run(writer, {
    id: newId(writer.clock.now()),
    clock,
    actor: done.actor,
    kind: done.kind,
    entity: done.entity,
    entityId: done.entityId,
    customerId: done.customerId,
    before: json(done.before),
    after: json(after),
    batch: done.batch ?? null,
  });
  return clock;
}

const byClock = query(
  z.object({
    kind: z.string(),
    entityId: z.string(),
    customerId: z.string().nullable(),
    before: z.string().nullable(),
  }),
  'select kind, entity_id as entityId, customer_id as customerId, before from activity where clock = @clock',
);

/** What was done at this reading of the clock; `before` is JSON. */
export function findAct(reader: Reader, clock: string) {
  return byClock.one(reader, { clock });
}

const doneRow = z.object({
  clock: z.string(),
  kind: z.string(),
  entity: z.string(),
  entityId: z.string(),
  customerId: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
const doneColumns = 'clock, kind, entity, entity_id as entityId, customer_id as customerId, before, after';
const byBatch = query(doneRow, `select ${doneColumns} from activity where batch = @batch order by clock limit @limit`);
const alone = query(doneRow, `select ${doneColumns} from activity where id = @id and batch is null`);

/** By what a batch of acts is taken back. */
export type Undoable = Readonly<{ undo: string }>;

/** Does something in one transaction, as one batch of acts that are taken back together. */
export function inBatch<Answer extends object>(writer: Writer, work: (batch: string) => Answer): Answer & Undoable;
export function inBatch(writer: Writer, work: (batch: string) => void): Undoable;
export function inBatch(writer: Writer, work: (batch: string) => object | void): Undoable {
  return writer.database
    .transaction(() => {
      const undo = newId(writer.clock.now());
      const answer = work(undo);
      return { ...(typeof answer === 'object' && answer), undo };
    })
    .immediate();
}

/** An act as it was written down; `before` and `after` are JSON. */
export type Done = Readonly<z.infer<typeof doneRow>>;

/** What taking back an act of this kind is called; of taking it back, the kind it is again. */
export function kindOfUndoing(kind: string): string {
  return kind.startsWith('undo-') ? kind.slice('undo-'.length) : `undo-${kind}`;
}

/**
 * What was done together, in its order, or at least the first `limit` acts of it; `batch` may be the id of an act that stands
 * alone. `before` and `after` are JSON.
 */
export function findBatch(reader: Reader, batch: string, limit = -1) {
  const done = byBatch.all(reader, { batch, limit });
  return done.length > 0 ? done : alone.all(reader, { id: batch });
}

function json(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
