import { z } from 'zod';
import type { DealStage } from '#shared/domain/deal';
import type { Revisable } from './revising.ts';
import { change, query, type Reader } from './statement.ts';

const stageFields = z.object({ name: z.string(), position: z.number() }).readonly();
export type StageFields = z.infer<typeof stageFields>;

const stageRow = z.object({ ...stageFields.unwrap().shape, id: z.string() });
const byId = query(stageRow, 'select id, name, position from deal_stage where id = @id and removed = 0');
const all = query(stageRow, 'select id, name, position from deal_stage where removed = 0 order by position, id');
const put = change(`
  insert into deal_stage (id, name, position, clock) values (@id, @name, @position, @clock)
  on conflict (id) do update set name = excluded.name, position = excluded.position, removed = 0, clock = excluded.clock`);
const remove = change('update deal_stage set removed = 1, clock = @clock where id = @id');

/** The stages of deals as they are named, ordered and taken back. */
export const dealStages: Revisable<StageFields> = {
  entity: 'deal-stage',
  fields: stageFields,
  find: (reader, id) => {
    const row = byId.one(reader, { id });
    return row && stageFields.parse(row);
  },
  write: (writer, id, fields, clock) => {
    if (fields) put.run(writer, { ...fields, id, clock });
    else remove.run(writer, { id, clock });
  },
  recordOf: () => null,
};

/** In the order deals go through them. */
export function listStages(reader: Reader): DealStage[] {
  return all.all(reader);
}
