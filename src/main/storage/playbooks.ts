import { z } from 'zod';
import { playbookPurpose, type Playbook } from '#shared/domain/playbook';
import { shippedPlaybook, shippedPlaybooks } from '#shared/domain/shipped-playbooks';
import type { Revisable } from './revising.ts';
import { flag, json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';

/** What a playbook says, as its acts write it down. */
const playbookFields = z
  .object({ name: z.string(), purpose: playbookPurpose, steps: z.array(z.string()).readonly() })
  .readonly();
export type PlaybookFields = z.infer<typeof playbookFields>;

const playbookRow = z.object({
  id: z.string(),
  name: z.string(),
  purpose: playbookPurpose,
  steps: json(z.array(z.string())),
  removed: flag,
});
const columns = 'id, name, purpose, steps, removed';
const byId = query(playbookRow, `select ${columns} from playbook where id = @id`);
const written = query(playbookRow, `select ${columns} from playbook order by id`);
const put = change(`
  insert into playbook (id, name, purpose, steps, removed, clock) values (@id, @name, @purpose, @steps, 0, @clock)
  on conflict (id) do update set name = excluded.name, purpose = excluded.purpose, steps = excluded.steps, removed = 0,
    clock = excluded.clock`);
const remove = change(`
  insert into playbook (id, name, purpose, steps, removed, clock) values (@id, '', 'other', '[]', 1, @clock)
  on conflict (id) do update set removed = 1, clock = excluded.clock`);

/** Playbooks as they are written down, changed and taken back; one that came with the program says its own until then. */
export const playbooks: Revisable<PlaybookFields> = {
  entity: 'playbook',
  fields: playbookFields,
  find: (reader, id) => {
    const row = byId.one(reader, { id });
    if (row === null) return shippedPlaybook(id);
    return row.removed ? null : playbookFields.parse(row);
  },
  write: (writer, id, fields, clock) => {
    if (fields) put.run(writer, { ...fields, id, clock, steps: JSON.stringify(fields.steps) });
    else remove.run(writer, { id, clock });
  },
  recordOf: () => null,
};

/** Those that came with the program first, in their order, then the shop's own as they were made. */
export function listPlaybooks(reader: Reader): Playbook[] {
  const rows = new Map(written.all(reader).map((row) => [row.id, row]));
  const shipped = shippedPlaybooks.map((one): Playbook => {
    const row = rows.get(one.id);
    rows.delete(one.id);
    const words = row === undefined || row.removed ? one : row;
    const { name, purpose, steps } = words;
    const changed = JSON.stringify([name, purpose, steps]) !== JSON.stringify([one.name, one.purpose, one.steps]);
    return { id: one.id, name, purpose, steps, shipped: true, changed, removed: row?.removed ?? false };
  });
  const own = [...rows.values()]
    .filter(({ removed }) => !removed)
    .map(({ id, name, purpose, steps }) => ({ id, name, purpose, steps }))
    .map((one): Playbook => ({ ...one, shipped: false, changed: false, removed: false }));
  return [...shipped, ...own];
}
