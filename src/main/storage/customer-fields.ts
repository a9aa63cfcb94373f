import { z } from 'zod';
import { customerKind, postalAddress, type CustomerFields, type FieldChange } from '#shared/domain/customer';
import { keepFindable } from './customers.ts';
import { nothingHangsOn } from './people.ts';
import { flag, flagged, json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const clocksRow = z.object({ clocks: json(z.record(z.string(), z.string())) });
const readClocks = query(clocksRow, 'select clocks from customer where id = @id');
const writeClocks = change('update customer set clocks = @clocks where id = @id');
const insertRecord = change(`
  insert into customer (id, person_id, name, name_at, first_at, last_at, interactions, finding)
  values (@id, @id, '', 0, null, null, 0, '')
  on conflict (id) do nothing`);

const fieldsRow = z.object({
  kind: customerKind,
  name: z.string(),
  company: z.string().nullable(),
  website: z.string().nullable(),
  birthday: z.string().nullable(),
  language: z.string().nullable(),
  timeZone: z.string().nullable(),
  photo: z.string().nullable(),
  addresses: json(z.array(postalAddress)),
  stage: z.string().nullable(),
  vip: flag,
  doNotContact: flag,
});
const readFields = query(
  fieldsRow,
  `select kind, name, company, website, birthday, language, time_zone as timeZone, photo, addresses, stage, vip,
     do_not_contact as doNotContact from customer where id = @id`,
);

const alone = query(
  z.object({ id: z.string() }),
  `select id from customer c where id = @id and interactions = 0 and ${nothingHangsOn}
   and not exists (select 1 from identity n where n.customer_id = c.id and n.clock is null)`,
);
const removals = [
  change('delete from customer_tag where customer_id = @id'),
  change('delete from custom_value where customer_id = @id'),
  change('delete from customer_channel where customer_id = @id'),
  change('delete from identity where customer_id = @id'),
  change('delete from customer where id = @id'),
];

/** How each field is written into its column. */
const setters = {
  kind: setter('kind'),
  name: setter('name'),
  company: setter('company'),
  website: setter('website'),
  birthday: setter('birthday'),
  language: setter('language'),
  timeZone: setter('time_zone'),
  photo: setter('photo'),
  addresses: setter('addresses'),
  stage: setter('stage'),
  vip: setter('vip'),
  doNotContact: setter('do_not_contact'),
} satisfies Record<keyof CustomerFields, unknown>;
const fieldNames = Object.keys(setters).filter((name): name is keyof CustomerFields => name in setters);

/**
 * A record that no network gave, with what is known of it; one that is there already only takes on the fields. The rest of
 * a record is added as to any other.
 */
export function createCustomer(
  writer: Writer,
  id: string,
  { fields, clock }: Readonly<{ fields: FieldChange & Readonly<{ name: string }>; clock: string }>,
): void {
  insertRecord.run(writer, { id });
  changeCustomer(writer, id, { fields, clock });
}

/** Sets fields of a record, but for those that were set later: in whatever order, or twice, the outcome is one. */
export function changeCustomer(
  writer: Writer,
  id: string,
  { fields, clock }: Readonly<{ fields: FieldChange; clock: string }>,
): void {
  const clocks = clocksOf(writer, id);
  const taken = fieldNames.filter((name) => fields[name] !== undefined && (clocks[name] ?? '') <= clock);
  for (const name of taken) setField(writer, id, { name, value: columnOf(fields[name]) });
  keepClocks(writer, id, { ...clocks, ...Object.fromEntries(taken.map((name) => [name, clock])) });
  if (taken.includes('name') || taken.includes('company')) keepFindable(writer, id);
}

/** What stands on a record of its own; nothing where there is none. */
export function fieldsOf(reader: Reader, id: string): Partial<CustomerFields> {
  return readFields.one(reader, { id }) ?? {};
}

/** Takes a record away with all that is said of it; false where something hangs on it: then it stays. */
export function removeCustomer(writer: Writer, id: string): boolean {
  if (!alone.one(writer, { id })) return false;
  deleteRecord(writer, id);
  return true;
}

/** Takes a record away, whatever hangs on it. */
export function deleteRecord(writer: Writer, id: string): void {
  for (const removal of removals) removal.run(writer, { id });
}

/** Writes a field as its column holds it, whenever it was set. */
export function setField(
  writer: Writer,
  id: string,
  { name, value }: Readonly<{ name: keyof CustomerFields; value: string | number | null }>,
): void {
  setters[name].run(writer, { id, value });
}

/**
 * When what was set on a record was set: fields by their name. What was taken away leaves no row to remember it, so it stands
 * here too: `tag:…`, `custom:…`, `identity:…`.
 */
export function clocksOf(reader: Reader, id: string): Readonly<Record<string, string>> {
  return readClocks.one(reader, { id })?.clocks ?? {};
}

/** Remembers that something was taken away; null forgets it, where it is there again. */
export function markTaken(
  writer: Writer,
  id: string,
  { key, clock }: Readonly<{ key: string; clock: string | null }>,
): void {
  const { [key]: before, ...others } = clocksOf(writer, id);
  if (clock === (before ?? null)) return;
  keepClocks(writer, id, clock === null ? others : { ...others, [key]: clock });
}

/** Writes down when what was set on a record was set. */
export function keepClocks(writer: Writer, id: string, clocks: Readonly<Record<string, string>>): void {
  // In the order of their names, or the same changes in another order would leave other bytes.
  const sorted = Object.entries(clocks).toSorted(([one], [other]) => (one < other ? -1 : 1));
  writeClocks.run(writer, { id, clocks: JSON.stringify(Object.fromEntries(sorted)) });
}

function setter(column: string) {
  return change(`update customer set ${column} = @value where id = @id`);
}

function columnOf(value: CustomerFields[keyof CustomerFields] | undefined): string | number | null {
  if (typeof value === 'boolean') return flagged(value);
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value ?? null);
}
