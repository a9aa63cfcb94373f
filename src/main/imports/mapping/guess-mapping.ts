import { customFieldType } from '#shared/domain/custom-field';
import type { ColumnMapping, DateOrder, ImportMapping, ImportSource } from '#shared/domain/customer-import';
import { readPhone } from '#shared/domain/phone';
import { orderOfDates } from '../values/birthday.ts';
import { readEmail } from '../values/ways.ts';
import { guessColumn } from './guess-column.ts';
import { meantBy, sourceOf } from './sources.ts';

export type Sampled = Readonly<{
  /** Null: the file names no columns. */
  header: readonly string[] | null;
  width: number;
  /** The first rows. */
  rows: readonly (readonly string[])[];
  /** Of numbers without a country code. */
  country: string;
  /** How days are written where the shop is. */
  usualDates: DateOrder;
}>;

/** What the columns of a file are about: by their names, by the program they look like, and by what stands in them. */
export function guessMapping(sampled: Sampled): Readonly<{ mapping: ImportMapping; source: ImportSource | null }> {
  const { header, width, rows } = sampled;
  const names = Array.from({ length: width }, (_, at) => header?.[at] ?? '');
  const source = sourceOf(names);
  const filled = names.map((_, at) => rows.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== ''));
  const named = names.map((name, at) => {
    const column = ownField(name) ?? guessColumn(name);
    const meant = source && meantBy(source, name);
    return judged({ ...column, ...meant }, filled[at] ?? []);
  });
  const columns = settled(byValues(named, { ...sampled, filled }));
  const days = columns.flatMap(({ target }, at) => (target === 'birthday' ? (filled[at] ?? []) : []));
  return { mapping: { columns, dates: orderOfDates(days, sampled.usualDates) }, source: source?.source ?? null };
}

/** Whether the first row of a file names its columns: nothing in it is anybody's. */
export function isHeader(cells: readonly string[]): boolean {
  const words = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (words.some((word) => readEmail(word) !== null || /^https?:/iu.test(word))) return false;
  if (words.some((word) => guessColumn(word).target !== 'leave' || ownField(word) !== null)) return true;
  return words.length > 0 && !words.some((word) => /^[+(]?[\d\s()./-]{5,}$/u.test(word));
}

/** A column of our own export: `custom:number:Shoe size`. */
function ownField(header: string): ColumnMapping | null {
  const [, type, field] = /^custom:([a-z]+):(.+)$/su.exec(header) ?? [];
  if (field === undefined || !customFieldType.safeParse(type).success) return null;
  return { header, target: 'custom', group: type ?? '', label: null, channel: null, field };
}

/** A column without anything in it makes no field; one that is called mail and holds no address is no mail. */
function judged(column: ColumnMapping, cells: readonly string[]): ColumnMapping {
  const left = { ...column, target: 'leave', group: '', label: null, field: null } as const;
  if (column.target === 'custom' && column.group === '' && cells.length === 0) return left;
  if (column.target !== 'email' || cells.length < 3) return column;
  return cells.some((cell) => cell.includes('@')) ? column : left;
}

type Looked = Sampled & Readonly<{ filled: readonly (readonly string[])[] }>;

/** What names do not say, values may: most of a column's are addresses, or numbers; names have words and no digits. */
function byValues(columns: readonly ColumnMapping[], { header, country, filled }: Looked): ColumnMapping[] {
  const mostly = (at: number, holds: (cell: string) => boolean): boolean => {
    const cells = filled[at] ?? [];
    return cells.length > 0 && cells.filter(holds).length >= cells.length * 0.8;
  };
  const found = columns.map((column, at): ColumnMapping => {
    const isOpen =
      column.target === 'leave' &&
      (header === null || column.header === '' || !columns.some(({ target }) => target === 'email'));
    if (isOpen && mostly(at, (cell) => readEmail(cell) !== null)) return { ...column, target: 'email' };
    if (column.target !== 'leave' || (header !== null && column.header !== '')) return column;
    if (mostly(at, (cell) => /^https?:\/\//iu.test(cell))) return { ...column, target: 'website' };
    if (
      mostly(
        at,
        (cell) => /[+()\s/-]|^0/u.test(cell) && /\d(?:.*\d){5}/u.test(cell) && readPhone(cell, country) !== null,
      )
    )
      return { ...column, target: 'phone' };
    return column;
  });
  if (header !== null) return found;
  const name = found.findIndex(
    ({ target }, at) =>
      target === 'leave' && mostly(at, (cell) => /^\p{Lu}[\p{L}'’.-]*(?:,? [\p{L}'’.-]+){1,4}$/u.test(cell)),
  );
  return found.map((column, at) => (at === name ? { ...column, target: 'name' } : column));
}

/** Where an address stands in parts, a column for the whole of it says it again, or is its street. */
function settled(columns: readonly ColumnMapping[]): ColumnMapping[] {
  return columns.map((column, at) => {
    if (column.target === 'address') {
      const parts = columns.filter((other) => other.group === column.group).map(({ target }) => target);
      if (parts.includes('street')) return { ...column, target: 'leave', group: '', label: null };
      return parts.some((target) => ['city', 'postal-code'].includes(target))
        ? { ...column, target: 'street' }
        : column;
    }
    // A given name alone is a name; so is one column of everything.
    const single = ['kind', 'stage', 'birthday', 'language', 'time-zone', 'id', 'name'].includes(column.target);
    const again = single && columns.findIndex(({ target }) => target === column.target) < at;
    return again ? { ...column, target: 'leave' } : column;
  });
}
