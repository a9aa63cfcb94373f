import { defuseCell } from '#shared/domain/csv-cell';
import type { CellChange, ExportForm } from '#shared/domain/export';
import { atMost } from './fit.ts';
import type { Losses } from './losses.ts';
import type { Column, Decimal, Table } from './table.ts';

/** What a cell of a spreadsheet can hold, in Excel's characters (UTF-16). */
export const longestCell = 32_767;

/** A text is quoted, a number is not; null is an empty cell. */
export type WrittenCell = string | Readonly<{ number: string }> | null;

/** The rows of a file as they are written; what does not go into it as it is in the log is told to `losses`. */
export function* rowsOf<Noun>(
  table: Table<Noun>,
  nouns: Iterable<Noun>,
  { form, losses }: Readonly<{ form: ExportForm; losses: Losses }>,
): Generator<readonly WrittenCell[]> {
  const taken = new Map<string, number>();
  for (const noun of nouns) {
    const id = table.id(noun);
    const reason = table.leavesOut?.(noun) ?? null;
    if (reason === null) yield table.columns.map((column) => written(column, noun, { id, form, losses, taken }));
    else losses.leaveOut(reason, id);
  }
}

type Row = Readonly<{ id: string; form: ExportForm; losses: Losses; taken: Map<string, number> }>;

function written<Noun>([name, cellOf, rules = {}]: Column<Noun>, noun: Noun, row: Row): WrittenCell {
  const told = (change: CellChange): void => row.losses.change(name, change, row.id);
  if ((rules.further?.(noun) ?? 0) > 0) told('further-left-out');
  const cell = cellOf(noun);
  if (cell === null || cell === '') return null;
  if (typeof cell !== 'string') return { number: numberWords(cell, row.form.decimal) };

  let text = rules.fit?.(cell) ?? cell;
  if (text !== cell) told(changeOf(cell, text));
  if (text === '') return null;
  if (rules.unique !== undefined) {
    const single = numbered(text, rules.unique, row.taken);
    if (single !== text) told('numbered');
    text = single;
  }
  if (text.length > longestCell) {
    if (row.form.longCells === 'keep') row.losses.keepTooLong();
    else {
      text = cutWithPointer(text, row.id);
      told('cut');
    }
  }
  const harmless = defuseCell(text);
  if (harmless !== text) row.losses.defuse();
  return harmless;
}

function changeOf(before: string, after: string): CellChange {
  if (after === '') return 'left-blank';
  return before.startsWith(after) ? 'cut' : 'replaced';
}

/** The text, or with a number behind it when an earlier row has it; upper and lower case are the same to the targets. */
function numbered(text: string, most: number, taken: Map<string, number>): string {
  const asked = text.toLowerCase();
  let single = text;
  // From where the last one of this name stopped: a till's thousand "Customer" are not counted through each time.
  let number = taken.get(asked) ?? 2;
  for (; taken.has(single.toLowerCase()); number += 1) {
    const ending = ` (${number})`;
    single = `${atMost(most - ending.length)(text)}${ending}`;
  }
  taken.set(single.toLowerCase(), 2);
  taken.set(asked, number);
  return single;
}

/** Room is left for the apostrophe of a cell that has to be made harmless. */
function cutWithPointer(text: string, id: string): string {
  const pointer = ` […] (${id})`;
  return `${atMost(longestCell - pointer.length - 1)(text)}${pointer}`;
}

function numberWords(cell: number | Decimal, sign: ExportForm['decimal']): string {
  const words = typeof cell === 'number' ? String(cell) : decimalWords(cell);
  return words.replace('.', sign);
}

function decimalWords({ minor, digits }: Decimal): string {
  const figures = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = figures.slice(0, figures.length - digits);
  return `${minor < 0 ? '-' : ''}${whole}${digits > 0 ? `.${figures.slice(-digits)}` : ''}`;
}
