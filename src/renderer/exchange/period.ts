import type { Instant } from '#shared/domain/instant';

export type Period = Readonly<{ from: Instant | null; to: Instant | null }>;

/**
 * The instants of a period given as days of this computer's calendar (`2026-03-01`, empty for open): from the first
 * moment of the one, up to but not including the first moment of the day after the other. Null when it ends before it begins.
 */
export function periodOf(fromDay: string, toDay: string): Period | null {
  const from = startOf(fromDay, 0);
  const to = startOf(toDay, 1);
  return from !== null && to !== null && from >= to ? null : { from, to };
}

function startOf(day: string, later: number): Instant | null {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  // The constructor takes local time and carries over the ends of months and the days on which clocks change.
  const at = new Date(year, month - 1, date + later).getTime();
  return Number.isNaN(at) ? null : at;
}
