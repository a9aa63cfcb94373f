import { z } from 'zod';
import { derivedId, newId } from '#main/kernel/ids';
import type { CustomField } from '#shared/domain/custom-field';
import { act } from './activity.ts';
import { cellsOf, writeCell } from './cells.ts';
import { entryFact } from './counter.ts';
import { customFields, listCustomFields } from './custom-fields.ts';
import { findingWords, keepFindable, touchCustomer } from './customers.ts';
import type { WordsToIndex } from './fact-words.ts';
import { insertFact } from './facts.ts';
import { flagged } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import { logKey, type Writer } from './open-log.ts';

/** What a line of a file says of a customer: cells by their name, ways, and a note with the id it gets. */
export type Imported = Readonly<{
  cells: ReadonlyMap<string, string | number>;
  ways: readonly ImportedWay[];
  note: Readonly<{ id: string; text: string }> | null;
}>;
export type ImportedWay = Readonly<{
  channel: string;
  address: string;
  label: string | null;
  preferred: boolean;
  name: string | null;
}>;

/** Acts of an import, and the words of its notes that wait to be indexed. */
export type ImportBatch = Readonly<{ id: string; words: WordsToIndex }>;

const insertCustomer = change(`
  insert into customer (id, person_id, kind, name, name_at, company, website, birthday, language, time_zone, photo, stage, vip,
    do_not_contact, addresses, clocks, interactions, finding)
  values (@id, @id, @kind, @name, 0, @company, @website, @birthday, @language, @timeZone, @photo, @stage, @vip,
    @doNotContact, @addresses, @clocks, @notes, @finding)`);
const insertChannel = change("insert into customer_channel (customer_id, channel) values (@id, 'counter')");
const insertIdentity = change(`
  insert into identity (channel, address, name, label, customer_id, preferred, clock)
  values (@channel, @address, @name, @label, @customerId, @preferred, @clock)`);
const noted = query(
  z.object({ id: z.string() }),
  `select i.id from interaction i where i.kind = 'note' and i.customer_id in (select id from customer where person_id = @id)
   and (select text from interaction_body where row = i.row) = @text limit 1`,
);
const putTag = change('insert into customer_tag (customer_id, tag, clock) values (@id, @tag, @clock)');
const putValue = change(
  'insert into custom_value (customer_id, field_id, value, clock) values (@id, @fieldId, @value, @clock)',
);

const fieldNames = ['company', 'website', 'birthday', 'language', 'timeZone', 'photo', 'stage'] as const;
export const importing = 'import-customer';

/** Makes a customer as a line of a file says, by one act. Nobody may be known by its ways. */
export function createImported(
  writer: Writer,
  batch: ImportBatch,
  made: Imported & Readonly<{ id: string; kind: string | null }>,
): void {
  const { id, cells, ways, kind, note } = made;
  const name = String(cells.get('name') ?? ways[0]?.address ?? '');
  const about = {
    actor: 'import',
    kind: importing,
    entity: 'customer',
    entityId: id,
    customerId: id,
    batch: batch.id,
  } as const;
  act(writer, { ...about, before: null, after: saidBy(made) }, (clock) => {
    insertCustomer.run(writer, {
      ...Object.fromEntries(fieldNames.map((field) => [field, cells.get(field) ?? null])),
      id,
      kind: kind ?? 'person',
      name,
      vip: cells.get('vip') ?? 0,
      doNotContact: cells.get('doNotContact') ?? 0,
      addresses: cells.get('addresses') ?? '[]',
      clocks: clocksAt(clock, [...cells.keys(), ...(kind === null ? [] : ['kind'])]),
      notes: note ? 1 : 0,
      finding: findingOf(name, made),
    });
    if (note) insertChannel.run(writer, { id });
    for (const [name, value] of cells) {
      if (name.startsWith('tag:')) putTag.run(writer, { id, tag: name.slice('tag:'.length), clock });
      if (name.startsWith('custom:')) putValue.run(writer, { id, fieldId: name.slice('custom:'.length), value, clock });
    }
    addWays(writer, id, { ways, clock });
    addNote(writer, id, { note, batch });
  });
}

/** Adds to a customer what a line of a file says more of them, by one act that keeps what stood there. */
export function changeImported(writer: Writer, batch: ImportBatch, added: Imported & Readonly<{ id: string }>): void {
  const { id, cells, ways, note } = added;
  const standing = cellsOf(writer, id);
  const before = { cells: Object.fromEntries([...cells.keys()].map((name) => [name, standing.get(name) ?? null])) };
  const about = {
    actor: 'import',
    kind: importing,
    entity: 'customer',
    entityId: id,
    customerId: id,
    batch: batch.id,
  } as const;
  act(writer, { ...about, before, after: saidBy(added) }, (clock) => {
    for (const [name, value] of cells) writeCell(writer, id, { name, set: { value, clock } });
    addWays(writer, id, { ways, clock });
    keepFindable(writer, id);
    if (!note) return;
    addNote(writer, id, { note, batch });
    touchCustomer(writer, id, { at: writer.clock.now(), direction: 'internal', channel: 'counter', kind: 'note' });
  });
}

/** The id of the field with this name, which is made by an act of the import where there is none. */
export function fieldForImport(
  writer: Writer,
  batch: string,
  { name, type, choices }: Omit<CustomField, 'id'>,
): string {
  const fields = listCustomFields(writer);
  const known = fields.find((field) => field.name.toLowerCase() === name.toLowerCase());
  if (known) return known.id;
  const id = newId(writer.clock.now());
  const after = { name, type, choices, position: fields.length, removed: false };
  const about = {
    actor: 'import',
    kind: 'create-field',
    entity: 'custom-field',
    entityId: id,
    customerId: null,
    batch,
  } as const;
  act(writer, { ...about, before: null, after }, (clock) => customFields.write(writer, id, after, clock));
  return id;
}

/** The id of a customer whom only the words of a line tell from others. */
export function idOfLine(reader: Reader, words: string): string {
  return derivedId(logKey(reader), ['customer', 'line', words]);
}

/** Whether such a note stands on any record of a person. */
export function hasNote(reader: Reader, id: string, text: string): boolean {
  return noted.one(reader, { id, text }) !== null;
}

function addWays(
  writer: Writer,
  customerId: string,
  { ways, clock }: Readonly<{ ways: readonly ImportedWay[]; clock: string }>,
): void {
  for (const way of ways) insertIdentity.run(writer, { ...way, preferred: flagged(way.preferred), customerId, clock });
}

function addNote(
  writer: Writer,
  recordId: string,
  { note, batch }: Readonly<{ note: Imported['note']; batch: ImportBatch }>,
): void {
  if (!note) return;
  const at = writer.clock.now();
  const said = { kind: 'note', direction: 'internal', subject: null, text: note.text } as const;
  insertFact(writer, entryFact(note.id, { ...said, recordId, occurredAt: at, receivedAt: at }, null), batch.words);
}

/** As `keepFindable` would write it. */
function findingOf(name: string, { cells, ways }: Imported): string {
  const sorted = ways.toSorted((one, other) =>
    `${one.channel}\0${one.address}` < `${other.channel}\0${other.address}` ? -1 : 1,
  );
  const company = cells.get('company') ?? null;
  return findingWords([
    name,
    company === null ? null : String(company),
    ...sorted.flatMap((way) => [way.address, way.name]),
  ]);
}

/** Fields remember when they were set; tags and custom values have rows that do. */
function clocksAt(clock: string, names: readonly string[]): string {
  const fields = names.filter((name) => !name.includes(':')).toSorted();
  return JSON.stringify(Object.fromEntries(fields.map((name) => [name, clock])));
}

function saidBy({ cells, ways, note }: Imported): object {
  return { cells: Object.fromEntries(cells), ways, note };
}
