import { z } from 'zod';
import { query, type Reader } from './statement.ts';

const theirs = '(select value from json_each(@records))';
const held = query(
  z.object({
    interactions: z.number(),
    conversations: z.number(),
    attachments: z.number(),
    notes: z.number(),
    deals: z.number(),
    followUps: z.number(),
    complaints: z.number(),
    unsent: z.number(),
  }),
  `select (select count(*) from interaction where customer_id in ${theirs}) as interactions,
     (select count(distinct conversation_id) from interaction where customer_id in ${theirs} and conversation_id <> id) as conversations,
     (select count(*) from attachment where interaction_row in
       (select row from interaction where customer_id in ${theirs} and attachments > 0)) as attachments,
     (select count(*) from interaction where customer_id in ${theirs} and kind = 'note') as notes,
     (select count(*) from deal where customer_id in ${theirs} and removed = 0) as deals,
     (select count(*) from follow_up where customer_id in ${theirs}) as followUps,
     (select count(*) from complaint where customer_id in ${theirs}) as complaints,
     (select count(*) from outbox where state in ('queued', 'unknown', 'failed', 'held') and interaction_id in
       (select id from interaction where customer_id in ${theirs})) as unsent`,
);
const folders = query(
  z.object({ folder: z.string() }),
  'select distinct folder from local_export_schedule order by folder',
);
const rowsOf = query(z.object({ row: z.number() }), `select row from interaction where customer_id in ${theirs}`);

/** How much there is of somebody, over all of their records. */
export function countHeld(reader: Reader, records: readonly string[]) {
  const found = held.one(reader, { records: JSON.stringify(records) });
  if (!found) throw new Error('Counting answers one row');
  return found;
}

/** Where scheduled exports are written to. */
export function exportFolders(reader: Reader): string[] {
  return folders.all(reader).map(({ folder }) => folder);
}

export function rowsOfRecords(reader: Reader, records: readonly string[]): ReadonlySet<number> {
  return new Set(rowsOf.all(reader, { records: JSON.stringify(records) }).map(({ row }) => row));
}
