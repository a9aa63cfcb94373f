import { z } from 'zod';
import { ruleActions, ruleFilter, type Rule } from '#shared/domain/rule';
import type { Revisable } from './revising.ts';
import { flag, flagged, json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';

/** What a rule says, as its acts write it down. */
const ruleFields = z
  .object({
    name: z.string(),
    filter: ruleFilter,
    actions: ruleActions,
    stops: z.boolean(),
    position: z.number(),
    onSince: z.number().nullable(),
  })
  .readonly();
export type RuleFields = z.infer<typeof ruleFields>;

const ruleRow = z.object({
  id: z.string(),
  name: z.string(),
  filter: json(ruleFilter),
  actions: json(ruleActions),
  stops: flag,
  position: z.number(),
  onSince: z.number().nullable(),
});
const columns = 'id, name, filter, actions, stops, position, on_since as onSince';
const byId = query(ruleRow, `select ${columns} from rule where id = @id and removed = 0`);
const byPlace = query(ruleRow, `select ${columns} from rule where removed = 0 order by position, id`);
const put = change(`
  insert into rule (id, name, filter, actions, stops, position, on_since, clock)
  values (@id, @name, @filter, @actions, @stops, @position, @onSince, @clock)
  on conflict (id) do update set name = excluded.name, filter = excluded.filter, actions = excluded.actions, stops = excluded.stops,
    position = excluded.position, on_since = excluded.on_since, removed = 0, clock = excluded.clock`);
const remove = change('update rule set removed = 1, clock = @clock where id = @id');

/** Rules as they are written down, changed, switched and taken back. */
export const rules: Revisable<RuleFields> = {
  entity: 'rule',
  fields: ruleFields,
  find: (reader, id) => {
    const row = byId.one(reader, { id });
    return row && ruleFields.parse(row);
  },
  write: (writer, id, fields, clock) => {
    if (!fields) {
      remove.run(writer, { id, clock });
      return;
    }
    const [filter, actions] = [JSON.stringify(fields.filter), JSON.stringify(fields.actions)];
    put.run(writer, { ...fields, id, clock, filter, actions, stops: flagged(fields.stops) });
  },
  recordOf: () => null,
};

/** In the order in which they are asked. */
export function listRules(reader: Reader): Rule[] {
  return byPlace.all(reader);
}

export function findRule(reader: Reader, id: string): Rule | null {
  return byId.one(reader, { id });
}
