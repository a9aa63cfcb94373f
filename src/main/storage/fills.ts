import { cellsOf, writeCell } from './cells.ts';
import { mergedInto, pointingOf } from './people.ts';
import type { Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

/** The names of what a record can give to the one it is merged into. */
export function givenBy(reader: Reader, id: string): string[] {
  return [...cellsOf(reader, id)].filter(([, { value }]) => value !== null).map(([name]) => name);
}

/** The names of what a merge, known by its clock, filled in on a record. */
export function filledBy(reader: Reader, id: string, clock: string): string[] {
  return [...cellsOf(reader, id)].filter(([, cell]) => cell.clock === clock).map(([name]) => name);
}

/**
 * Fills what is blank on a record from those merged into it, the first merged first, and so on up to the one that stands for
 * the person. What somebody set or took away stays; what the merge `gone` had filled is taken back.
 */
export function fillUpwards(writer: Writer, id: string, names: readonly string[], gone: string | null = null): void {
  if (names.length === 0) return;
  const children = mergedInto(writer, id).map((child) => ({ clock: child.clock, cells: cellsOf(writer, child.id) }));
  const fills = new Set([gone, ...children.map(({ clock }) => clock)]);
  const own = cellsOf(writer, id);
  for (const name of names) {
    const cell = own.get(name) ?? { value: null, clock: null };
    if (cell.clock === null ? cell.value !== null : !fills.has(cell.clock)) continue;
    const giver = children.find(({ cells }) => (cells.get(name)?.value ?? null) !== null);
    const value = giver?.cells.get(name)?.value ?? null;
    const clock = giver?.clock ?? null;
    if (value === cell.value && clock === cell.clock) continue;
    writeCell(writer, id, { name, set: value === null || clock === null ? null : { value, clock } });
  }
  const above = pointingOf(writer, id)?.into ?? null;
  if (above !== null) fillUpwards(writer, above, names);
}
