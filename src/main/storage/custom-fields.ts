import { z } from 'zod';
import { customFieldType, type CustomField } from '#shared/domain/custom-field';
import { clocksOf, markTaken } from './customer-fields.ts';
import type { Revisable } from './revising.ts';
import { flag, flagged, json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const fieldRow = z.object({
  id: z.string(),
  name: z.string(),
  type: customFieldType,
  choices: json(z.array(z.string())),
  position: z.number(),
  removed: flag,
  clock: z.string(),
});
const columns = 'id, name, type, choices, position, removed, clock';
const standing = query(fieldRow, `select ${columns} from custom_field where removed = 0 order by position, id`);
const byId = query(fieldRow, `select ${columns} from custom_field where id = @id`);
const putField = change(`
  insert into custom_field (id, name, type, choices, position, removed, clock)
  values (@id, @name, @type, @choices, @position, @removed, @clock)
  on conflict (id) do update set name = excluded.name, type = excluded.type, choices = excluded.choices,
    position = excluded.position, removed = excluded.removed, clock = excluded.clock where excluded.clock >= clock`);

const deleteField = change('delete from custom_field where id = @id');

const valueRow = z.object({ value: z.string(), clock: z.string() });
const valuesOfRecord = query(
  z.object({ fieldId: z.string(), value: z.string() }),
  'select field_id as fieldId, value from custom_value where customer_id = @id',
);
const valueOf = query(
  valueRow,
  'select value, clock from custom_value where customer_id = @id and field_id = @fieldId',
);
const putValue = change(`
  insert into custom_value (customer_id, field_id, value, clock) values (@id, @fieldId, @value, @clock)
  on conflict (customer_id, field_id) do update set value = excluded.value, clock = excluded.clock`);
const takeValue = change('delete from custom_value where customer_id = @id and field_id = @fieldId');

/** The fields of the shop's own, in their order. */
export function listCustomFields(reader: Reader): CustomField[] {
  return standing.all(reader).map(fieldOf);
}

/** One of them; null for one that was removed, whose values are kept. */
export function findCustomField(reader: Reader, id: string): CustomField | null {
  const row = byId.one(reader, { id });
  return row && !row.removed ? fieldOf(row) : null;
}

const standingField = z
  .object({
    name: z.string(),
    type: customFieldType,
    choices: z.array(z.string()).readonly(),
    position: z.number(),
    removed: z.boolean(),
  })
  .readonly();
export type StandingField = z.infer<typeof standingField>;

/** Fields as they are made, changed and taken back. One that is taken away leaves its values to come back to. */
export const customFields: Revisable<StandingField> = {
  entity: 'custom-field',
  fields: standingField,
  find: (reader, id) => {
    const row = byId.one(reader, { id });
    return row && standingField.parse(row);
  },
  write: (writer, id, field, clock) => {
    if (field)
      putField.run(writer, {
        ...field,
        id,
        choices: JSON.stringify(field.choices),
        removed: flagged(field.removed),
        clock,
      });
    else deleteField.run(writer, { id });
  },
  recordOf: () => null,
};

/** Sets what a field says of a record, or takes it away with null, unless that was done later. */
export function setCustomValue(
  writer: Writer,
  id: string,
  { fieldId, value, clock }: Readonly<{ fieldId: string; value: string | null; clock: string }>,
): void {
  const last = customValueClockOf(writer, id, fieldId);
  if (last !== null && last > clock) return;
  if (value === null) takeValue.run(writer, { id, fieldId });
  else putValue.run(writer, { id, fieldId, value, clock });
  markTaken(writer, id, { key: `custom:${fieldId}`, clock: value === null ? clock : null });
}

/** What is said of a record itself, by the field's id. */
export function customValuesOf(reader: Reader, id: string): Readonly<Record<string, string>> {
  return Object.fromEntries(valuesOfRecord.all(reader, { id }).map(({ fieldId, value }) => [fieldId, value]));
}

/** When a value was set or taken away; null where neither was. */
export function customValueClockOf(reader: Reader, id: string, fieldId: string): string | null {
  return valueOf.one(reader, { id, fieldId })?.clock ?? clocksOf(reader, id)[`custom:${fieldId}`] ?? null;
}

function fieldOf({ id, name, type, choices }: z.infer<typeof fieldRow>): CustomField {
  return { id, name, type, choices };
}
