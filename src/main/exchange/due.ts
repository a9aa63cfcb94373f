import type { SchedulePlan, ScheduleRhythm } from '#shared/domain/export-schedule';
import { localTime, momentOf, ownTimeZone, startOfDay } from '#shared/domain/time-zone';

type Rhythm = Readonly<{ every: ScheduleRhythm; at: string; timeZone: string }>;

export function rhythmOf({ every, at, order }: SchedulePlan): Rhythm {
  return { every, at, timeZone: order.timeZone ?? ownTimeZone() };
}

/** When it is due next after a moment. */
export function nextDue({ every, at, timeZone }: Rhythm, after: number): number {
  // The day before: where clocks differ from UTC the moment may be of either day.
  let date = later(localTime(after, timeZone).date, -1);
  for (;;) {
    const due = begins(every, date) ? momentOf(date, at, timeZone) : 0;
    if (due > after) return due;
    date = later(date, 1);
  }
}

/** The day, week or month that ended last before a moment. */
export function periodBefore({ every, timeZone }: Rhythm, moment: number): Readonly<{ from: number; to: number }> {
  const end = beginningOf(every, localTime(moment, timeZone).date);
  const start = beginningOf(every, later(end, -1));
  return { from: startOfDay(start, timeZone) ?? 0, to: startOfDay(end, timeZone) ?? 0 };
}

function beginningOf(every: ScheduleRhythm, date: string): string {
  let day = date;
  while (!begins(every, day)) day = later(day, -1);
  return day;
}

function begins(every: ScheduleRhythm, date: string): boolean {
  if (every === 'monthly') return date.endsWith('-01');
  return every === 'daily' || new Date(`${date}T00:00:00Z`).getUTCDay() === 1;
}

function later(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}
