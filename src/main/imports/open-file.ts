import { open } from 'node:fs/promises';
import type { ImportMapping, ImportOptions, ImportProblemCode, ImportSource } from '#shared/domain/customer-import';
import { decodedText } from './csv/decoded-text.ts';
import { readTable, type Table } from './csv/read-table.ts';
import { sniffFile } from './csv/sniff-file.ts';
import type { GivenLine } from './given.ts';
import { guessMapping, isHeader } from './mapping/guess-mapping.ts';
import { rowReader } from './mapping/row-reader.ts';
import { orderWhere } from './values/birthday.ts';
import { CardProperties } from './vcard/card-properties.ts';
import { cardReader } from './vcard/card-reader.ts';
import { furtherOf } from './vcard/further.ts';
import { readCards } from './vcard/read-cards.ts';

/** A line read, with the bytes of its photo. */
export type ReadLine = Readonly<{ given: GivenLine; photo: Uint8Array | null }>;
type LineContext = Readonly<{ mapping: ImportMapping; country: string; tag: string | null }>;

/** A file of customers, looked at: what it is, what its columns are about, and its lines. */
export type ImportFile = Readonly<{
  format: 'table' | 'cards';
  charset: string;
  delimiter: string | null;
  source: ImportSource | null;
  mapping: ImportMapping;
  /** Of a table: whether its first line names the columns. */
  header: boolean;
  /** The first rows, as they stand; of cards, what they say beyond what every customer has. */
  samples: readonly (readonly string[])[];
  problems: readonly FileProblem[];
  lines: (context: LineContext) => AsyncGenerator<ReadLine>;
}>;
export type FileProblem = Readonly<{ line: number; code: ImportProblemCode; detail: string | null }>;
/** A file that nothing can be read of. */
export type Unreadable = Readonly<{ problem: FileProblem }>;

const sampledRows = 200;

/** Opens a CSV or vCard file, by what stands in it and not by its name. Guesses with `country` as the shop's. */
export async function openFile(
  file: string,
  options: ImportOptions,
  country: string,
): Promise<ImportFile | Unreadable> {
  return (await beginsAsCard(file)) ? openCards(file, options) : openTable(file, options, country);
}

async function openTable(file: string, options: ImportOptions, country: string): Promise<ImportFile | Unreadable> {
  const { charset, delimiter, header, shortRows } = options;
  const table = await readTable(file, {
    ...{ charset, delimiter, shortRows: shortRows === 'take' },
    isHeader: header === null ? isHeader : () => header,
  });
  if ('none' in table) {
    const codes = { empty: 'empty-file', workbook: 'workbook', pdf: 'not-a-table', binary: 'not-a-table' } as const;
    return { problem: { line: 1, code: codes[table.none], detail: null } };
  }
  const samples: (readonly string[])[] = [];
  for await (const row of table.rows()) {
    if ('cells' in row) samples.push(row.cells);
    if (samples.length >= sampledRows) break;
  }
  const looked = { header: table.header, width: table.width, rows: samples, country, usualDates: orderWhere(country) };
  const { mapping, source } = guessMapping(looked);
  return {
    format: 'table',
    charset: table.charset,
    delimiter: table.delimiter,
    source,
    mapping,
    header: table.header !== null,
    samples,
    problems: table.header === null ? [] : repeatedHeaders(table.header),
    lines: (context) => tableLines(table, context),
  };
}

async function* tableLines(table: Table, context: LineContext): AsyncGenerator<ReadLine> {
  const read = rowReader(context);
  for await (const row of table.rows()) yield { given: 'cells' in row ? read(row.line, row.cells) : row, photo: null };
}

/** Both columns are read: which of two cells is meant nobody can say. */
function repeatedHeaders(header: readonly string[]): FileProblem[] {
  const names = header.map((name) => name.toLowerCase());
  const repeated = header.filter((name, at) => name !== '' && names.indexOf(name.toLowerCase()) < at);
  return [...new Set(repeated)].map((name) => ({ line: 1, code: 'duplicate-header', detail: name }));
}

async function openCards(file: string, options: ImportOptions): Promise<ImportFile> {
  const sniffed = await sniffFile(file);
  const charset = options.charset ?? ('charset' in sniffed ? sniffed.charset : 'utf-8');
  const found = new Map<string, string[]>();
  let looked = 0;
  for await (const card of readCards(decodedText(file, charset))) {
    if ('properties' in card)
      for (const [key, text] of furtherOf(new CardProperties(card.properties)))
        found.set(key, [...(found.get(key) ?? []), text]);
    looked += 1;
    if (looked >= sampledRows) break;
  }
  const custom = { target: 'custom', group: '', label: null, channel: null } as const;
  const columns = [...found.keys()].map((key) => ({ ...custom, header: key, field: key }));
  const samples = Array.from({ length: Math.max(0, ...[...found.values()].map((texts) => texts.length)) }, (_, at) =>
    [...found.values()].map((texts) => texts[at] ?? ''),
  );
  return {
    ...{ format: 'cards', charset, delimiter: null, source: 'vcard', header: false, problems: [] },
    mapping: { columns, dates: 'year-first' },
    samples,
    lines: async function* (context) {
      const read = cardReader(context);
      for await (const card of readCards(decodedText(file, charset))) {
        if ('properties' in card) yield read(card.line, card.properties);
        else yield { given: { line: card.line, problem: card.problem, detail: null }, photo: null };
      }
    },
  };
}

async function beginsAsCard(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0);
    // In UTF-16 every other byte is a zero.
    const start = buffer.subarray(0, bytesRead).toString('latin1').replaceAll('\0', '');
    return /^[^A-Za-z]{0,8}begin\s*:\s*vcard/iu.test(start);
  } finally {
    await handle.close();
  }
}
