import { z } from 'zod';
import { ruleOutcome, type RuleOutcome, type RuleRun } from '#shared/domain/rule';
import { flag, json, placeOf } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const next = query(
  z.object({ id: z.string() }),
  'select interaction_id as id from local_unruled order by number limit 1',
);
const waiting = query(z.object({ count: z.number() }), 'select count(*) as count from local_unruled');
const leave = change('delete from local_unruled where interaction_id = @id');
const known = query(
  z.object({ ruleId: z.string() }),
  'select rule_id as ruleId from rule_run where interaction_id = @id',
);
const insert = change(`
  insert into rule_run (rule_id, interaction_id, at, outcomes, batch) values (@ruleId, @interactionId, @at, @outcomes, @batch)`);

const runRow = z.object({
  ruleId: z.string(),
  interactionId: z.string(),
  at: z.number(),
  outcomes: json(z.array(ruleOutcome)),
  batch: z.string().nullable(),
  undone: flag,
  conversationId: z.string(),
  fromName: z.string().nullable(),
  fromAddress: z.string(),
  subject: z.string().nullable(),
  preview: z.string(),
  occurredAt: z.number(),
});
const ofRule = query(
  runRow,
  `select r.rule_id as ruleId, r.interaction_id as interactionId, r.at, r.outcomes, r.batch,
     exists (select 1 from activity_line l where l.id = r.batch and l.taken_back = 1) as undone,
     i.conversation_id as conversationId, i.author_name as fromName, i.author_address as fromAddress, i.subject,
     (select substr(coalesce(b.new_text, b.text), 1, 300) from interaction_body b where b.row = i.row) as preview, i.occurred_at as occurredAt
   from rule_run r cross join interaction i on i.id = r.interaction_id
   where r.rule_id = @ruleId and (r.at, r.interaction_id) < (@at, @id) order by r.at desc, r.interaction_id desc limit @limit`,
);
const counts = query(
  z.object({ ruleId: z.string(), runs: z.number(), lastAt: z.number() }),
  'select rule_id as ruleId, count(*) as runs, max(at) as lastAt from rule_run group by rule_id',
);

/** What came in first of what no rule has looked at. */
export function nextUnruled(reader: Reader): string | null {
  return next.one(reader)?.id ?? null;
}

export function countUnruled(reader: Reader): number {
  return waiting.one(reader)?.count ?? 0;
}

/** It was looked at. */
export function settleUnruled(writer: Writer, interactionId: string): void {
  leave.run(writer, { id: interactionId });
}

/** The rules that ran on it before. */
export function ranOn(reader: Reader, interactionId: string): ReadonlySet<string> {
  return new Set(known.all(reader, { id: interactionId }).map(({ ruleId }) => ruleId));
}

type Ran = Readonly<{ ruleId: string; interactionId: string; outcomes: readonly RuleOutcome[]; batch: string }>;

/** Writes down what a rule did, for good; of what changed nothing there is nothing to undo. */
export function noteRun(writer: Writer, { ruleId, interactionId, outcomes, batch }: Ran): void {
  const changed = outcomes.some(({ action, outcome }) => outcome === 'done' && action.do !== 'notify');
  insert.run(writer, {
    ...{ ruleId, interactionId, at: writer.clock.now() },
    outcomes: JSON.stringify(outcomes),
    batch: changed ? batch : null,
  });
}

/** What a rule ran on, newest first; `after` is the `next` of the page before. */
export function listRuns(
  reader: Reader,
  ruleId: string,
  page: Readonly<{ after: string | null; limit: number }>,
): Readonly<{ items: RuleRun[]; next: string | null }> {
  const place = placeOf(page.after);
  const at = place?.at ?? Number.MAX_SAFE_INTEGER;
  const found = ofRule.all(reader, { ruleId, at, id: place?.id ?? '', limit: page.limit + 1 });
  const items = found.slice(0, page.limit).map(runOf);
  const last = items.at(-1);
  return { items, next: found.length > page.limit && last ? `${last.at}~${last.interactionId}` : null };
}

/** How often each rule ran, and when it last did. */
export function countRuns(reader: Reader): ReadonlyMap<string, Readonly<{ runs: number; lastAt: number }>> {
  return new Map(counts.all(reader).map(({ ruleId, ...counted }) => [ruleId, counted]));
}

function runOf({ batch, undone, fromName, fromAddress, preview, ...run }: z.infer<typeof runRow>): RuleRun {
  return { ...run, undone, undo: undone ? null : batch, from: fromName ?? fromAddress, preview: onOneLine(preview) };
}

/** The beginning of a text, on one line. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, 200);
}
