import { z } from 'zod';
import { customFieldType, type CustomField } from '#shared/domain/custom-field';
import { clocksOf, markTaken } from './customer-fields.ts';
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

/** One of them, also one that was removed, whose values are kept. */
export function findCustomField(reader: Reader, id: string) {
  const row = byId.one(reader, { id });
  return row && { field: fieldOf(row), position: row.position, removed: row.removed, clock: row.clock };
}

/** Writes a field down, unless it was changed later. */
export function setCustomField(
  writer: Writer,
  {
    field,
    position,
    removed,
    clock,
  }: Readonly<{ field: CustomField; position: number; removed: boolean; clock: string }>,
): void {
  const { id, name, type, choices } = field;
  putField.run(writer, {
    id,
    name,
    type,
    choices: JSON.stringify(choices),
    position,
    removed: flagged(removed),
    clock,
  });
}

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
