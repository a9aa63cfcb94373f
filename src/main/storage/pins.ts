import { z } from 'zod';
import { act, type Done } from './activity.ts';
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

/** Fixes an interaction of a customer to the top, or lets it go, by an act. False where it is so already. */
export function pin(
  writer: Writer,
  id: string,
  { to, customerId, batch }: Readonly<{ to: boolean; customerId: string | null; batch: string }>,
): boolean {
  const before = pinned(writer, id);
  if (before === to) return false;
  const about = { entity: 'interaction', entityId: id, customerId, batch } as const;
  const done = {
    actor: 'owner',
    kind: to ? 'pin' : 'unpin',
    before: { pinned: before },
    after: { pinned: to },
  } as const;
  act(writer, { ...about, ...done }, (clock) => {
    if (to) put.run(writer, { id, clock });
    else remove.run(writer, { id });
  });
  return true;
}

/** Whether an act fixed something to the top or let it go. */
export function isPinning({ kind }: Pick<Done, 'kind'>): boolean {
  return kind === 'pin' || kind === 'unpin';
}

/** Takes that back; false where it was turned around since. */
export function takeBackPinning(writer: Writer, { done, batch }: Readonly<{ done: Done; batch: string }>): boolean {
  const { entityId, customerId, kind } = done;
  return pin(writer, entityId, { to: kind === 'unpin', customerId, batch });
}
