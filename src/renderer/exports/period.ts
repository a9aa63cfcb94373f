import type { Instant } from '#shared/domain/instant';
import { startOfDay } from '#shared/domain/time-zone';

export type Period = Readonly<{ from: Instant | null; to: Instant | null }>;

/**
 * The instants of a period given as days of a zone's calendar (`2026-03-01`, empty for open): from the first moment of the
 * one, up to but not including the first moment of the day after the other. Null when it ends before it begins.
 */
export function periodOf(fromDay: string, toDay: string, timeZone: string): Period | null {
  const from = startOfDay(fromDay, timeZone);
  const to = startOfDay(toDay, timeZone, 1);
  return from !== null && to !== null && from >= to ? null : { from, to };
}
