import { restoreCell } from '#shared/domain/csv-cell';
import { decodedText, undecoded } from './decoded-text.ts';
import { readRecords, type CsvRecord } from './records.ts';
import { sniffFile } from './sniff-file.ts';
import { sniffForm } from './sniff-form.ts';

/** A row below the header: its cells, as many as the header has, or why it cannot be taken. */
export type TableRow =
  | Readonly<{ line: number; cells: readonly string[] }>
  | Readonly<{ line: number; problem: RowProblem; detail: string | null }>;
export type RowProblem = 'unclosed-quote' | 'too-many-cells' | 'too-few-cells' | 'zero-bytes' | 'wrong-encoding';

export type Table = Readonly<{
  charset: string;
  delimiter: string;
  /** The names in the first row; null where that is a row like any other. */
  header: readonly string[] | null;
  /** How many cells a row has. */
  width: number;
  rows: () => AsyncGenerator<TableRow>;
}>;
export type NoTable = Readonly<{ none: 'empty' | 'workbook' | 'pdf' | 'binary' }>;

export type TableChoices = Readonly<{
  charset?: string | null;
  delimiter?: string | null;
  /** Takes a row that ends early as one whose last cells are blank. */
  shortRows?: boolean;
  /** Whether a first row holds names. */
  isHeader: (cells: readonly string[]) => boolean;
}>;

const startSigns = 64 * 1024;

/** Opens a CSV file: finds its charset, delimiter and header, as far as they were not chosen. */
export async function readTable(file: string, choices: TableChoices): Promise<Table | NoTable> {
  const sniffed = await sniffFile(file);
  if (sniffed.kind === 'empty') return { none: 'empty' };
  if (sniffed.kind === 'binary') return { none: sniffed.what === 'unknown' ? 'binary' : sniffed.what };
  const charset = choices.charset ?? sniffed.charset;
  const form = sniffForm(await startOf(decodedText(file, charset)));
  const delimiter = choices.delimiter ?? form.delimiter;
  const records = () =>
    readRecords(withoutLines(decodedText(file, charset), form.skipped), { ...form, delimiter }, 1 + form.skipped);
  const first = await firstRow(records());
  if (!first) return { none: 'empty' };
  const header = choices.isHeader(first.cells)
    ? withoutBlankEnd(first.cells).map((name) => restoreCell(name).trim())
    : null;
  const width = header?.length ?? first.cells.length;
  return {
    charset,
    delimiter,
    header,
    width,
    rows: async function* () {
      for await (const record of records()) {
        if (header && record.line === first.line) continue;
        // Spreadsheets write rows of nothing below the last.
        if ('cells' in record && record.cells.every((cell) => cell.trim() === '')) continue;
        yield rowOf(record, width, choices.shortRows ?? false);
      }
    },
  };
}

function rowOf(record: CsvRecord, width: number, shortRows: boolean): TableRow {
  const { line } = record;
  if ('problem' in record) return { line, problem: record.problem, detail: null };
  const cells = record.cells.length > width ? withoutBlankEnd(record.cells, width) : record.cells;
  if (cells.some((cell) => cell.includes('\0'))) return { line, problem: 'zero-bytes', detail: null };
  const spoiled = cells.find((cell) => cell.includes(undecoded));
  if (spoiled !== undefined)
    return { line, problem: 'wrong-encoding', detail: spoiled.slice(0, 80).replaceAll(undecoded, '\ufffd') };
  const counted = `${cells.length}/${width}`;
  if (cells.length > width) return { line, problem: 'too-many-cells', detail: counted };
  if (cells.length < width && !shortRows) return { line, problem: 'too-few-cells', detail: counted };
  const blanks = Array.from({ length: width - cells.length }, () => '');
  return { line, cells: [...cells.map(restoreCell), ...blanks] };
}

/** Spreadsheets write delimiters behind the last cell. */
function withoutBlankEnd(cells: readonly string[], atLeast = 1): readonly string[] {
  let end = cells.length;
  while (end > atLeast && cells[end - 1]?.trim() === '') end -= 1;
  return cells.slice(0, end);
}

async function firstRow(records: AsyncGenerator<CsvRecord>) {
  for await (const record of records) if ('cells' in record) return record;
  return null;
}

async function startOf(pieces: AsyncGenerator<string>): Promise<string> {
  let start = '';
  for await (const piece of pieces) {
    start += piece;
    if (start.length >= startSigns) break;
  }
  if (start.length < startSigns) return start;
  const cut = Math.max(start.lastIndexOf('\n', startSigns), start.lastIndexOf('\r', startSigns));
  return start.slice(0, cut === -1 ? startSigns : cut + 1);
}

async function* withoutLines(pieces: AsyncGenerator<string>, count: 0 | 1): AsyncGenerator<string> {
  let waiting = count;
  for await (const piece of pieces) {
    const end = waiting === 0 ? -1 : piece.search(/[\r\n]/u);
    if (waiting === 0) yield piece;
    else if (end !== -1) {
      waiting = 0;
      yield piece.slice(piece.startsWith('\r\n', end) ? end + 2 : end + 1);
    }
  }
}
