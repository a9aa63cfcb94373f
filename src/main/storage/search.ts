import { z } from 'zod';
import { conversationsTagged } from './conversation-tags.ts';
import { rowAt } from './rows.ts';
import { query, type Parameters, type Reader } from './statement.ts';
import { recordsTaggedIn } from './tags.ts';

/** What a search asks for, already taken apart: `match` is an FTS5 expression made by us, never the person's text. */
export type SearchPlan = Readonly<{
  match: string | null;
  /** FTS5 expressions none of which may match. */
  exclude: readonly string[];
  channel: string | null;
  kind: string | null;
  direction: 'inbound' | 'outbound' | null;
  unread: boolean | null;
  state: string | null;
  /** In a conversation that is filed aside. */
  aside: boolean | null;
  attachments: boolean | null;
  /** Of the conversation, or of the person. */
  tags: readonly Readonly<{ tag: string; there: boolean }>[];
  /** Instants: from inclusive, to exclusive. */
  from: number | null;
  to: number | null;
  ranked: boolean;
}>;

const hit = z.object({ row: z.number() });
const cached = new Map<string, ReturnType<typeof query<typeof hit.shape>>>();

/**
 * Rows that fit, newest first (or by rank). Walking the index's rows downwards gives time order without sorting: row ids
 * ascend with time. `before` is the row to go on from.
 */
export function findRows(reader: Reader, plan: SearchPlan, before: number | null, limit: number): number[] {
  const { row, from, clauses, parameters } = searchSql(plan, '');
  if (before !== null && !plan.ranked) clauses.push(`${row} < @before`);
  const sql = [
    `select ${row} as row ${from}`,
    clauses.length === 0 ? '' : `where ${clauses.join(' and ')}`,
    plan.ranked && plan.match !== null ? 'order by bm25(interaction_words, 4, 3, 1, 1, 1)' : `order by ${row} desc`,
    plan.ranked ? 'limit @limit offset @offset' : 'limit @limit',
  ].join(' ');
  let statement = cached.get(sql);
  if (!statement) {
    statement = query(hit, sql);
    cached.set(sql, statement);
  }
  const place = plan.ranked ? { offset: before ?? 0 } : before === null ? {} : { before };
  return statement.all(reader, { ...parameters, ...place, limit } satisfies Parameters).map((found) => found.row);
}

/** SQL: what somebody wrote on the conversation, or on the record of the person it is with. */
function tagged(index: number): string {
  return `(i.conversation_id in (${conversationsTagged(`@tag${index}`)}) or coalesce(i.customer_id in (${recordsTaggedIn(`@tag${index}`)}), 0))`;
}

/** SQL for the rows that fit a plan: where they come from, and what must hold, its values bound by names that begin with `prefix`. */
export function searchSql(plan: SearchPlan, prefix: string) {
  const clauses: string[] = [];
  const parameters: Record<string, string | number> = {};
  const words = plan.match !== null;
  const row = words ? 'w.rowid' : 'i.row';
  const add = (clause: string, name: string, value: string | number | null): void => {
    if (value === null) return;
    clauses.push(clause.replaceAll('@', `@${prefix}`));
    parameters[prefix + name] = value;
  };
  add('interaction_words match @match', 'match', plan.match);
  plan.exclude.forEach((expression, index) => {
    add(
      `${row} not in (select rowid from interaction_words where interaction_words match @exclude${index})`,
      `exclude${index}`,
      expression,
    );
  });
  add(`${row} >= @from`, 'from', plan.from === null ? null : rowAt(plan.from));
  add(`${row} < @to`, 'to', plan.to === null ? null : rowAt(plan.to));
  add('i.channel = @channel', 'channel', plan.channel);
  add('i.kind = @kind', 'kind', plan.kind);
  add('i.direction = @direction', 'direction', plan.direction);
  add(
    "(i.read = 0 and i.direction = 'inbound') = @unread",
    'unread',
    plan.unread === null ? null : Number(plan.unread),
  );
  add('(i.attachments > 0) = @attachments', 'attachments', plan.attachments === null ? null : Number(plan.attachments));
  add('c.state = @state', 'state', plan.state);
  plan.tags.forEach(({ tag, there }, index) => add(there ? tagged(index) : `not ${tagged(index)}`, `tag${index}`, tag));
  add('c.aside = @aside', 'aside', plan.aside === null ? null : Number(plan.aside));
  const needsConversation = plan.state !== null || plan.aside !== null;
  const needsInteraction = !words || clauses.some((clause) => /\bi\./u.test(clause)) || needsConversation;
  const conversations = needsConversation ? 'join conversation c on c.id = i.conversation_id' : '';
  const interactions = words
    ? 'from interaction_words w cross join interaction i on i.row = w.rowid'
    : 'from interaction i';
  const fromInteractions = `${interactions} ${conversations}`;
  return {
    row,
    from: needsInteraction ? fromInteractions : 'from interaction_words w',
    fromInteractions,
    clauses,
    parameters,
  };
}
