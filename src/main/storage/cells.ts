import { z } from 'zod';
import { clocksOf, keepClocks, setField } from './customer-fields.ts';
import { nameRecord } from './customers.ts';
import { flag } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

/** What stands on a record under one name: a field, `tag:…` or `custom:…`, and since which act; null: the network gave it. */
export type Cell = Readonly<{ value: string | number | null; clock: string | null }>;

const text = z.string().nullable();
const cardRow = z.object({
  ...{ company: text, website: text, birthday: text, language: text, timeZone: text, photo: text, stage: text },
  ...{ vip: z.number(), doNotContact: z.number(), addresses: z.string() },
  ...{ name: z.string(), named: flag },
});
type Field = Exclude<keyof z.infer<typeof cardRow>, 'named'>;
const card = query(
  cardRow,
  `select name, company, website, birthday, language, time_zone as timeZone, photo, stage, vip, do_not_contact as doNotContact,
     addresses, exists (select 1 from identity n where n.customer_id = c.id and n.name is not null) as named
   from customer c where id = @id`,
);
const tags = query(
  z.object({ tag: z.string(), clock: z.string() }),
  'select tag, clock from customer_tag where customer_id = @id',
);
const values = query(
  z.object({ fieldId: z.string(), value: z.string(), clock: z.string() }),
  'select field_id as fieldId, value, clock from custom_value where customer_id = @id',
);

const putTag = change('insert or replace into customer_tag (customer_id, tag, clock) values (@id, @tag, @clock)');
const takeTag = change('delete from customer_tag where customer_id = @id and tag = @tag');
const putValue = change(
  'insert or replace into custom_value (customer_id, field_id, value, clock) values (@id, @fieldId, @value, @clock)',
);
const takeValue = change('delete from custom_value where customer_id = @id and field_id = @fieldId');

/** Everything on a record that a merge may fill, by name. What is blank has the value null. */
export function cellsOf(reader: Reader, id: string): ReadonlyMap<string, Cell> {
  const row = card.one(reader, { id });
  const clocks = clocksOf(reader, id);
  const cells = new Map<string, Cell>();
  // What was taken away is remembered by its clock alone.
  for (const [name, clock] of Object.entries(clocks))
    if (name.startsWith('tag:') || name.startsWith('custom:')) cells.set(name, { value: null, clock });
  if (!row) return cells;
  const { named, ...fields } = row;
  for (const [name, value] of Object.entries(fields)) {
    const clock = clocks[name] ?? null;
    // A record that is only called by its address has no name.
    const blank = name === 'name' ? clock === null && !named : value === 0 || value === '[]';
    cells.set(name, { value: blank ? null : value, clock });
  }
  for (const { tag, clock } of tags.all(reader, { id })) cells.set(`tag:${tag}`, { value: tag, clock });
  for (const { fieldId, value, clock } of values.all(reader, { id })) cells.set(`custom:${fieldId}`, { value, clock });
  return cells;
}

/** Writes a value with its clock, or takes both away. */
export function writeCell(
  writer: Writer,
  id: string,
  cell: Readonly<{ name: string; set: Readonly<{ value: string | number; clock: string }> | null }>,
): void {
  const { name, set } = cell;
  if (name.startsWith('tag:')) {
    const tag = name.slice('tag:'.length);
    if (set === null) takeTag.run(writer, { id, tag });
    else putTag.run(writer, { id, tag, clock: set.clock });
  } else if (name.startsWith('custom:')) {
    const fieldId = name.slice('custom:'.length);
    if (set === null) takeValue.run(writer, { id, fieldId });
    else putValue.run(writer, { id, fieldId, value: String(set.value), clock: set.clock });
  } else if (isField(name)) writeField(writer, id, { name, set });
}

function writeField(
  writer: Writer,
  id: string,
  { name, set }: Readonly<{ name: Field; set: Readonly<{ value: string | number; clock: string }> | null }>,
): void {
  const { [name]: _, ...clocks } = clocksOf(writer, id);
  keepClocks(writer, id, set === null ? clocks : { ...clocks, [name]: set.clock });
  if (set !== null || name !== 'name') setField(writer, id, { name, value: set?.value ?? blankOf(name) });
  if (name === 'name') nameRecord(writer, id);
}

function blankOf(name: Field): string | number | null {
  if (name === 'vip' || name === 'doNotContact') return 0;
  return name === 'addresses' ? '[]' : null;
}

function isField(name: string): name is Field {
  return name !== 'named' && Object.hasOwn(cardRow.shape, name);
}
