import { z } from 'zod';
import { identity } from '#shared/domain/customer';
import { identitiesIn } from './customers.ts';
import { json } from './rows.ts';
import { query, type Reader } from './statement.ts';

const recordRow = z.object({
  id: z.string(),
  mergedInto: z.string().nullable(),
  clock: z.string().nullable(),
  mergedBy: z.enum(['owner', 'network', 'import']).nullable(),
  name: z.string(),
  identities: json(z.array(identity)),
  interactions: z.number(),
  firstAt: z.number().nullable(),
  lastAt: z.number().nullable(),
});
const records = query(
  recordRow,
  `select c.id, c.merged_into as mergedInto, c.merge_clock as clock,
     (select a.actor from activity a where a.clock = c.merge_clock) as mergedBy, c.name,
     ${identitiesIn('n.customer_id = c.id')} as identities,
     (select count(*) from interaction i where i.customer_id = c.id) as interactions,
     (select min(i.occurred_at) from interaction i where i.customer_id = c.id) as firstAt,
     (select max(i.occurred_at) from interaction i where i.customer_id = c.id) as lastAt
   from customer c where c.person_id = @personId order by c.id <> @personId, c.merge_clock`,
);

/** The records of a person, each with what is its own: the one that stands for them first, then as they were merged. */
export function recordsWithIdentities(reader: Reader, personId: string) {
  return records.all(reader, { personId }).map(({ clock, ...record }) => ({
    ...record,
    // The reading of a clock begins with its milliseconds.
    mergedAt: clock === null ? null : Number.parseInt(clock.slice(0, 12), 16),
  }));
}
