import { z } from 'zod';
import type { FollowUp, FollowUpKind } from '#shared/domain/follow-up';
import { answeredIn, followUpColumns, followUpOf, followUpRow } from './follow-ups.ts';
import { personIn, recordsOfPerson } from './people.ts';
import { placeOf } from './rows.ts';
import { query, type Reader } from './statement.ts';

/** Where what has no day stands: behind everything that has one. */
export const undated = Number.MAX_SAFE_INTEGER;
// As the index of open ones says it, or SQLite would not use that.
const dueOf = 'coalesce(f.due_at, 9007199254740991)';

const columns = `${followUpColumns}, (select p.name from customer p where p.id = ${personIn('f.customer_id')}) as customerName`;
const openRow = followUpRow.extend({ customerName: z.string() });
const inOrder = `f.done_at is null and (${dueOf}, f.id) > (@at, @id) and ${dueOf} >= @from and ${dueOf} < @to
   and (@kind is null or f.kind = @kind) and (${answeredIn} is not null) = @answered`;
const soonestFirst = `order by ${dueOf}, f.id limit @limit`;
const open = query(openRow, `select ${columns} from follow_up f where ${inOrder} ${soonestFirst}`);
const openOf = query(
  openRow,
  `select ${columns} from follow_up f where f.customer_id in (select value from json_each(@records)) and ${inOrder} ${soonestFirst}`,
);
const counted = query(
  z.object({
    overdue: z.number(),
    today: z.number(),
    week: z.number(),
    later: z.number(),
    undated: z.number(),
    answered: z.number(),
  }),
  // Materialized: each of the counts asks whether it was answered.
  `with open as materialized (
     select ${dueOf} as due, f.unless_answered and ${answeredIn} is not null as answered from follow_up f where f.done_at is null
     and (@kind is null or f.kind = @kind) and (@records is null or f.customer_id in (select value from json_each(@records))))
   select count(*) filter (where not answered and due < @now) as overdue,
     count(*) filter (where not answered and due >= @now and due < @endOfDay) as today,
     count(*) filter (where not answered and due >= @endOfDay and due < @endOfWeek) as week,
     count(*) filter (where not answered and due >= @endOfWeek and due < @undated) as later,
     count(*) filter (where not answered and due = @undated) as undated,
     count(*) filter (where answered) as answered
   from open`,
);

export type OpenFollowUps = Readonly<{
  /** From one instant up to another, which is not part of it. */
  from: number;
  to: number;
  kind: FollowUpKind | null;
  customerId: string | null;
  /** Those whose answer came, in place of those that are still to be done. */
  answered: boolean;
}>;
export type NamedFollowUp = Readonly<{ followUp: FollowUp; customerName: string }>;

/** What is still to be done, the longest overdue first, with whom it is for. */
export function listOpenFollowUps(
  reader: Reader,
  { customerId, answered, ...of }: OpenFollowUps,
  page: Readonly<{ after: string | null; limit: number }>,
): Readonly<{ items: NamedFollowUp[]; next: string | null }> {
  const place = placeOf(page.after);
  const narrowed = {
    ...of,
    answered: Number(answered),
    at: place?.at ?? 0,
    id: place?.id ?? '',
    limit: page.limit + 1,
  };
  const rows =
    customerId === null
      ? open.all(reader, narrowed)
      : openOf.all(reader, { ...narrowed, records: JSON.stringify(recordsOfPerson(reader, customerId)) });
  const items = rows
    .slice(0, page.limit)
    .map(({ customerName, ...row }) => ({ followUp: followUpOf(row), customerName }));
  const last = items.at(-1)?.followUp;
  return { items, next: rows.length > page.limit && last ? `${last.dueAt ?? undated}~${last.id}` : null };
}

/** How many are due when; who was answered is counted apart. */
export function countOpenFollowUps(
  reader: Reader,
  { kind, customerId }: Pick<OpenFollowUps, 'kind' | 'customerId'>,
  at: Readonly<{ now: number; endOfDay: number; endOfWeek: number }>,
) {
  const records = customerId === null ? null : JSON.stringify(recordsOfPerson(reader, customerId));
  const found = counted.one(reader, { ...at, kind, records, undated });
  if (!found) throw new Error('Counting answers one row');
  return found;
}
