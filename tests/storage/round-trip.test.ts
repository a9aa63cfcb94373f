import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { writeCsv } from '#main/exchange/write-csv';
import { importCommands } from '#main/imports/import-commands';
import { takeFile } from '#main/imports/read-customers';
import type { Writer } from '#main/storage/open-log';
import { importOptions } from '#shared/domain/customer-import';
import { exportOrder } from '#shared/domain/export';
import { bringIn, given } from '#tests/support/imported-lines';
import { openMemoryLog } from '#tests/support/memory-log';

const [full, empty] = [openMemoryLog(), openMemoryLog()];
const folder = mkdtempSync(join(tmpdir(), 'shopbell-round-trip-'));
afterAll(() => {
  for (const { database } of [full, empty]) database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What people type into one line: it neither begins nor ends with a space. */
const word = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', "'", "'=", '"', '＝'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom('', ', ', '; x', '"', ' = 5', ' 👩‍👧', ' נא', '\uFFFD'),
  )
  .map((parts) =>
    parts
      .join('')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '');
const option = (text: fc.Arbitrary<string>) => fc.option(text, { nil: null });
const lines = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n'));
const way = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: 0, max: 999 }).map((number) => ['email', `p${number}@example.org`] as const),
      fc.integer({ min: 100_000, max: 999_999 }).map((number) => ['phone', `+4930${number}`] as const),
      fc.integer({ min: 0, max: 999 }).map((number) => ['bluesky', `p${number}.example`] as const),
    ),
    option(word),
    fc.constantFrom(null, 'work', 'mobile', 'of the bakery'),
    fc.boolean(),
  )
  .map(([[channel, address], name, label, preferred]) => ({ channel, address, name, label, preferred }));
const place = fc.record({
  ...{ label: option(word), street: lines, city: word, region: word },
  ...{ postalCode: fc.constantFrom('10115', '007', ''), country: fc.constantFrom('DE', 'Nederland', '') },
});
const person = fc.record({
  ...{ id: fc.uuid({ version: 7 }), kind: fc.constantFrom('person', 'company', 'household'), name: word },
  ...{ company: option(word), website: option(fc.constantFrom('bakery.example', 'https://x.example/a?b=c')) },
  birthday: fc.constantFrom(null, '1990-05-04', '--02-29'),
  language: fc.constantFrom(null, 'de', 'pt-BR'),
  timeZone: fc.constantFrom(null, 'Europe/Berlin'),
  stage: option(fc.constantFrom('lead', 'regular', 'one of ours')),
  ...{ vip: fc.boolean(), doNotContact: fc.boolean() },
  ways: fc.uniqueArray(way, { maxLength: 4, selector: ({ address }) => address }),
  addresses: fc.uniqueArray(place, { maxLength: 2, selector: ({ city }) => city }),
  tags: fc.uniqueArray(word, { maxLength: 3 }),
  note: option(lines),
  custom: fc.dictionary(fc.constant('Shoe'), word),
});

async function exported(writer: Writer, name: string): Promise<Buffer> {
  const file = join(folder, name);
  const order = { ...exportOrder.parse({ noun: 'customers' }), file, manifest: `${file}.json`, version: '', asOf: 0 };
  await writeCsv(writer, order, () => {});
  return readFile(file);
}

async function broughtIn(writer: Writer, file: string): Promise<void> {
  const commands = importCommands(writer, () => false);
  const ground = { folder, reader: writer, cancelled: () => false, told: () => {} };
  const job = { id: 'back', file: join(folder, file), name: file, options: importOptions.parse({}), mapping: null };
  const { problems } = await takeFile(
    // Each command is called by its name, as through the port of its thread.
    { ...ground, commands: { call: async (name, input) => commands[name](input as never) as never } },
    job,
    false,
  );
  expect(problems).toEqual([]);
}

describe('customers in a file', () => {
  it('come back into an empty log so that it writes the same file, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 4 }), (people) =>
        full.inTurn(() =>
          empty.inTurn(async () => {
            await bringIn(
              importCommands(full, () => false),
              'first',
              {
                lines: people.map((one, at) => given(at + 2, one)),
              },
            );
            const before = await exported(full, 'before.csv');
            await writeFile(join(folder, 'between.csv'), before);
            await broughtIn(empty, 'between.csv');
            expect((await exported(empty, 'after.csv')).toString()).toBe(before.toString());
          }),
        ),
      ),
      { numRuns: Number(process.env['ROUND_TRIPS'] ?? 25), endOnFailure: true },
    );
  });
});
