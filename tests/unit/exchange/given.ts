import fc from 'fast-check';
import { emailAddresses, phoneNumbers, type Customer } from '#shared/domain/customer';
import type { ExportForm } from '#shared/domain/export';
import type { ExportNoun, ExportPreset } from '#shared/domain/export';
import { Losses } from '#main/exchange/losses';
import type { NounOf } from '#main/exchange/nouns';
import { tableOf } from '#main/exchange/presets/index';
import { rowsOf, type WrittenCell } from '#main/exchange/rows';

export const marta: Customer = {
  id: 'c1',
  kind: 'person',
  name: 'Marta van den Berg',
  identities: [],
  company: null,
  phone: null,
  email: null,
  website: null,
  birthday: null,
  language: null,
  timeZone: null,
  photo: null,
  addresses: [],
  stage: null,
  vip: false,
  doNotContact: false,
  tags: [],
  custom: {},
  notes: '',
  firstAt: null,
  lastAt: null,
  interactions: 0,
  records: 1,
};

/** A customer with what follows from how they are known. */
export function customerWith(given: Partial<Customer>): Customer {
  const whole = { ...marta, ...given };
  const { identities } = whole;
  return { ...whole, email: emailAddresses(identities)[0] ?? null, phone: phoneNumbers(identities)[0] ?? null };
}

export function known(channel: string, address: string, label: string | null = null) {
  return { channel, address, name: null, label, preferred: false };
}

export const plainForm: ExportForm = { delimiter: ',', decimal: '.', bom: false, longCells: 'cut' };

/** What a preset makes of some nouns: a record a row, and what it tells of losses. */
export function exported<Noun extends ExportNoun>(
  noun: Noun,
  preset: ExportPreset,
  given: Readonly<{ nouns: readonly NounOf[Noun][]; form?: ExportForm; timeZone?: string }>,
) {
  const fields = [{ id: 'f1', name: 'Allergies', type: 'text' }];
  const table = tableOf(noun, preset, { timeZone: given.timeZone ?? 'UTC', customFields: fields });
  if (!table) throw new Error(`${preset} has no place for ${noun}`);
  const losses = new Losses();
  const header = table.columns.map(([name]) => name);
  const rows = [...rowsOf(table, given.nouns, { form: given.form ?? plainForm, losses })].map((row) =>
    Object.fromEntries(row.map((cell, index) => [header[index] ?? '', words(cell)])),
  );
  return { header, rows, losses: losses.told(rows.length, table) };
}

function words(cell: WrittenCell): string {
  return typeof cell === 'string' ? cell : (cell?.number ?? '');
}

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom('=', '+', "'", '"', ',', ':', '\n', '\r', '\t', ' ', 'é', '😀', 'א', 'a'),
    maxLength: 300,
  }),
);
const option = (text: fc.Arbitrary<string>) => fc.option(text, { nil: null });
const identity = fc
  .tuple(
    fc.oneof(
      fc.tuple(fc.constant('email'), fc.oneof(fc.emailAddress(), anyText)),
      fc.tuple(
        fc.constant('phone'),
        fc.bigInt({ min: 1_000_000n, max: 999_999_999_999_999n }).map((number) => `+${number}`),
      ),
      fc.tuple(fc.constantFrom('bluesky', 'website'), anyText),
    ),
    option(anyText),
    fc.constantFrom(null, 'work', 'mobile', 'Home'),
    fc.boolean(),
  )
  .map(([[channel, address], name, label, preferred]) => ({ channel, address, name, label, preferred }));

/** Any customer at all, with any words anywhere. */
export const anyCustomer: fc.Arbitrary<Customer> = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom('person', 'company', 'household'),
    name: anyText,
    identities: fc.array(identity, { maxLength: 5 }),
    company: option(anyText),
    website: option(fc.oneof(anyText, fc.webUrl(), fc.domain())),
    birthday: fc.constantFrom(null, '1990-05-04', '--05-04'),
    stage: fc.constantFrom(null, 'lead', 'Regular', 'of our own'),
    addresses: fc.array(
      fc.record({
        label: option(anyText),
        street: anyText,
        city: anyText,
        region: anyText,
        postalCode: anyText,
        country: anyText,
      }),
      { maxLength: 3 },
    ),
    tags: fc.array(anyText, { maxLength: 4 }),
    notes: anyText,
    vip: fc.boolean(),
    doNotContact: fc.boolean(),
    custom: fc.dictionary(fc.constant('f1'), anyText),
  })
  .map(customerWith);
