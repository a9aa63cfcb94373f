import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readTable } from '#main/imports/csv/read-table';
import { guessMapping } from '#main/imports/mapping/guess-mapping';
import { openFile } from '#main/imports/open-file';
import { decodedText } from '#main/imports/csv/decoded-text';
import { readCards } from '#main/imports/vcard/read-cards';
import { defuseCell, restoreCell } from '#shared/domain/csv-cell';
import { importOptions } from '#shared/domain/customer-import';
import { casesFolder, Tally } from './read-case.ts';

/* How much of real tables and cards is read as it should be: `node tests/cases/csv.ts [--verbose]`; CASES_DIR as in mail.ts. */
const verbose = process.argv.includes('--verbose');
const folder = join(casesFolder, 'csv');
const options = importOptions.parse({});

await spectrum();
await columnSets();
await cards();
await injection();

/** csv-spectrum: rows as JSON says. One expectation is not of its table; in the collection CRLF became LF. */
async function spectrum(): Promise<void> {
  const tally = new Tally('csv-spectrum');
  const csvs = (await readdir(join(folder, 'csv-spectrum/csvs'))).filter((name) => name !== 'location_coordinates.csv');
  for (const name of csvs) {
    const json = await readFile(join(folder, 'csv-spectrum/json', name.replace('.csv', '.json')), 'utf8');
    const raw = await readFile(join(folder, 'csv-spectrum/csvs', name), 'utf8');
    const expected: unknown = JSON.parse(raw.includes('\r') ? json : json.replaceAll('\\r\\n', '\\n'));
    const table = await readTable(join(folder, 'csv-spectrum/csvs', name), { isHeader: () => true });
    const actual: object[] = [];
    if (!('none' in table))
      for await (const row of table.rows())
        actual.push(
          'cells' in row ? Object.fromEntries(row.cells.map((cell, at) => [table.header?.[at] ?? '', cell])) : row,
        );
    tally.compare(name, 'rows', { expected, actual });
  }
  tally.print(verbose);
}

/** The header rows of other programs: who somebody is and how to reach them is found in each. */
async function columnSets(): Promise<void> {
  const sets = z
    .record(z.string(), z.object({ header: z.string().optional(), header_prefix: z.string().optional() }))
    .parse(JSON.parse(await readFile(join(folder, 'column-sets/columns.json'), 'utf8')));
  const tally = new Tally('column-sets');
  for (const [name, set] of Object.entries(sets)) {
    const header = (set.header ?? set.header_prefix)?.split(',');
    if (!header) continue;
    const { mapping } = guessMapping({
      header,
      width: header.length,
      rows: [],
      country: 'US',
      usualDates: 'month-first',
    });
    const targets = new Set(mapping.columns.map(({ target }) => target));
    tally.compare(name, 'name', {
      expected: true,
      actual: ['name', 'given', 'company'].some((target) => [...targets].some((one) => one === target)),
    });
    tally.compare(name, 'email', { expected: true, actual: targets.has('email') });
    tally.compare(name, 'phone', { expected: true, actual: targets.has('phone') });
  }
  tally.print(verbose);
}

/** Every card is read, with the name, addresses and numbers that stand in it. */
async function cards(): Promise<void> {
  const tally = new Tally('vcard-ezvcard');
  const files = join(folder, 'vcard-ezvcard/src/test/resources/ezvcard/io/text');
  for (const name of (await readdir(files)).filter((file) => file.endsWith('.vcf'))) {
    const path = join(files, name);
    const raw = await readFile(path, 'latin1');
    const count = (pattern: RegExp): number => raw.match(pattern)?.length ?? 0;
    const read = { cards: 0, FN: 0, N: 0, EMAIL: 0, TEL: 0 };
    for await (const card of readCards(decodedText(path, 'utf-8'))) {
      if (!('properties' in card)) continue;
      read.cards += 1;
      for (const { name: property } of card.properties)
        if (property === 'FN' || property === 'N' || property === 'EMAIL' || property === 'TEL') read[property] += 1;
    }
    tally.compare(name, 'cards', { expected: count(/^BEGIN:vcard/gimu), actual: read.cards });
    for (const property of ['FN', 'N', 'EMAIL', 'TEL'] as const)
      tally.compare(name, property, {
        expected: count(new RegExp(`^(?:\\w+\\.)?${property}[;:]`, 'gmu')),
        actual: read[property],
      });
    const file = await openFile(path, options, 'US');
    if ('problem' in file) continue;
    for await (const { given } of file.lines({ mapping: file.mapping, country: 'US', tag: null }))
      tally.compare(name, 'somebody', {
        expected: true,
        actual: 'name' in given && (given.name !== null || given.ways.length > 0),
      });
  }
  tally.print(verbose);
}

/** What a spreadsheet would run goes out harmless and comes back as it was. */
async function injection(): Promise<void> {
  const cases: unknown = JSON.parse(await readFile(join(folder, 'csv-injection/cases.json'), 'utf8'));
  const cells = [...JSON.stringify(cases).matchAll(/"((?:[^"\\]|\\.)+)"/gu)].map(([text]): string =>
    z.string().parse(JSON.parse(text)),
  );
  const work = await mkdtemp(join(tmpdir(), 'shopbell-cases-'));
  const path = join(work, 'cells.csv');
  const line = (cell: string): string => `"x","${defuseCell(cell).replaceAll('"', '""')}"`;
  await writeFile(path, ['"name","note"', ...cells.map(line)].join('\r\n'));
  const table = await readTable(path, { isHeader: () => true });
  const back: string[] = [];
  if (!('none' in table))
    for await (const row of table.rows()) back.push('cells' in row ? (row.cells[1] ?? '') : row.problem);
  const tally = new Tally('csv-injection');
  for (const [at, cell] of cells.entries()) {
    tally.compare(String(at), 'harmless', {
      expected: false,
      actual: /^[=+\-@\t\r\n＝＋－＠]/u.test(defuseCell(cell)),
    });
    tally.compare(String(at), 'back', { expected: cell, actual: back[at] });
    tally.compare(String(at), 'restored', { expected: cell, actual: restoreCell(defuseCell(cell)) });
  }
  tally.print(verbose);
  await rm(work, { recursive: true, force: true });
}
