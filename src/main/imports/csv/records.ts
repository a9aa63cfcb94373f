import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';

/** A row of a table: its cells, or why they cannot be told. `line` is the one it begins on, counted from 1. */
export type CsvRecord = Readonly<
  { line: number; cells: readonly string[] } | { line: number; problem: 'unclosed-quote' }
>;
export type CsvForm = Readonly<{ delimiter: string; spacedQuotes: boolean }>;

/** A row that is longer is one whose quote was never closed. Thirty of the largest cells a spreadsheet holds. */
const longestRow = 1024 * 1024;
/** After as many, quotes are not what this file encloses cells with. */
const mostUnclosed = 100;
/** How much is parsed at a time. */
const blockBytes = 256 * 1024;

/**
 * The rows of a table in their order, whatever its line ends; empty lines are left out. A quote that is never closed
 * spoils one line, not the rest of the file: reading goes on at the line after it. So does one that is closed by the
 * quote of a later row, which shows in a row of several lines that has not `width` cells, as the rows before it have.
 */
export async function* readRecords(
  pieces: AsyncIterable<string>,
  form: CsvForm,
  firstLine = 1,
): AsyncGenerator<CsvRecord> {
  const reading = new Reading(form, firstLine);
  for await (const piece of pieces) {
    reading.add(piece);
    if (reading.waiting >= blockBytes) yield* reading.records(false);
  }
  yield* reading.records(true);
}

class Reading {
  readonly #form: CsvForm;
  #bytes: Buffer = Buffer.alloc(0);
  #pieces: Buffer[] = [];
  #held = 0;
  #line: number;
  #unclosed = 0;
  #width: number | null = null;
  /** Grows while a row is not at its end, so that a long one is not looked through again at every piece. */
  #next = blockBytes;

  constructor(form: CsvForm, firstLine: number) {
    this.#form = form;
    this.#line = firstLine;
  }

  get waiting(): number {
    return this.#held >= this.#next ? this.#held : 0;
  }

  add(piece: string): void {
    const bytes = Buffer.from(piece, 'utf8');
    this.#pieces.push(bytes);
    this.#held += bytes.byteLength;
  }

  *records(last: boolean): Generator<CsvRecord> {
    this.#bytes = Buffer.concat([this.#bytes, ...this.#pieces]);
    this.#pieces = [];
    for (;;) {
      const block = last ? this.#bytes : this.#bytes.subarray(0, lastLineEnd(this.#bytes));
      const { found, open } = parsed(block, this.#form, this.#unclosed < mostUnclosed);
      const spoiled = yield* this.#take(found);
      if (spoiled || (open && (last || this.#bytes.byteLength > longestRow))) {
        yield { line: this.#line, problem: 'unclosed-quote' };
        this.#unclosed += 1;
        this.#drop(endOfLine(this.#bytes), 1);
        continue;
      }
      this.#held = this.#bytes.byteLength;
      this.#next = this.#held + blockBytes;
      return;
    }
  }

  /** Hands on rows up to the first that a quote spoiled; true when it met one. */
  *#take(found: readonly Found[]): Generator<CsvRecord, boolean> {
    let bytes = 0;
    for (const { cells, end, lines } of found) {
      const isEmpty = cells.length === 1 && cells[0] === '';
      if (!isEmpty) {
        if (lines > 1 && this.#isSpoiled(cells, bytes, end)) {
          this.#drop(bytes, 0);
          return true;
        }
        this.#width ??= cells.length;
        yield { line: this.#line, cells };
      }
      this.#line += lines;
      bytes = end;
    }
    this.#drop(bytes, 0);
    return false;
  }

  /** The parser keeps a quote that it could not close where it stood; one that was meant is doubled within quotes. */
  #isSpoiled(cells: readonly string[], from: number, to: number): boolean {
    if (this.#width !== null && cells.length !== this.#width) return true;
    const isOpen = cells.some((cell) => cell.startsWith('"') && /[\r\n]/u.test(cell));
    return isOpen && !this.#bytes.subarray(from, to).includes('"""');
  }

  #drop(bytes: number, lines: number): void {
    this.#bytes = this.#bytes.subarray(bytes);
    this.#line += lines;
  }
}

type Found = Readonly<{ cells: readonly string[]; end: number; lines: number }>;

type Parsed = Readonly<{ found: readonly Found[]; open: boolean }>;

function parsed(block: Buffer, { delimiter, spacedQuotes }: CsvForm, quoted: boolean): Parsed {
  const found: Found[] = [];
  let before = 0;
  try {
    parse(block, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      quote: quoted ? '"' : null,
      relax_quotes: true,
      relax_column_count: true,
      ltrim: spacedQuotes,
      on_record: (cells: string[], { bytes, lines }) => {
        found.push({ cells, end: bytes, lines: lines - before });
        before = lines;
        return null;
      },
    });
    return { found, open: false };
  } catch (failure) {
    if (failure instanceof CsvError && failure.code === 'CSV_QUOTE_NOT_CLOSED') return { found, open: true };
    throw failure;
  }
}

function lastLineEnd(bytes: Buffer): number {
  const feed = bytes.lastIndexOf(0x0a);
  // The last sign may be the first half of a CRLF.
  const back = bytes.lastIndexOf(0x0d, bytes.byteLength - 2);
  return Math.max(feed, back) + 1;
}

function endOfLine(bytes: Buffer): number {
  const feed = bytes.indexOf(0x0a);
  const back = bytes.indexOf(0x0d);
  if (back !== -1 && (feed === -1 || back < feed - 1)) return back + 1;
  return feed === -1 ? bytes.byteLength : feed + 1;
}
