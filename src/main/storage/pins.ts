import { z } from 'zod';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const rows = query(
  z.object({ row: z.number(), recordId: z.string() }),
  `select i.row, i.customer_id as recordId from interaction i where i.id in
     (select p.interaction_id from pin p where p.customer_id in (select value from json_each(@records)))
     and i.customer_id in (select value from json_each(@records)) order by i.row desc`,
);
const isPinned = query(z.object({ id: z.string() }), 'select interaction_id as id from pin where interaction_id = @id');
const put = change(
  `insert into pin (interaction_id, customer_id, clock) select id, customer_id, @clock from interaction where id = @id
   on conflict (interaction_id) do update set customer_id = excluded.customer_id, clock = excluded.clock`,
);
const remove = change('delete from pin where interaction_id = @id');

/** What is fixed to the top of these records' timelines, newest first. */
export function pinnedRows(reader: Reader, recordIds: readonly string[]) {
  return rows.all(reader, { records: JSON.stringify(recordIds) });
}

export function pinned(reader: Reader, id: string): boolean {
  return isPinned.one(reader, { id }) !== null;
}

export function setPinned(writer: Writer, id: string, { to, clock }: Readonly<{ to: boolean; clock: string }>): void {
  if (to) put.run(writer, { id, clock });
  else remove.run(writer, { id });
}
