import { z } from 'zod';
import type { Instant } from './instant.ts';

/** IANA, as this computer knows them. */
export const timeZone = z.string().max(64).refine(isTimeZone, 'is no time zone');

const day = 24 * 60 * 60_000;

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The zone this computer is set to. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment as clocks and calendars of a zone show it: `2026-03-01` and `08:30`. */
export function localTime(at: Instant, zone: string): Readonly<{ date: string; time: string }> {
  const shown = new Date(at + offset(at, zone)).toISOString();
  // A year beyond 9999 is written with a sign and six digits.
  const [date = '', time = ''] = shown.split('T');
  return { date, time: time.slice(0, 5) };
}

/** The first moment a zone's clocks show a time (`08:30`) of a day (`2026-03-01`), or after they skipped it. */
export function momentOf(date: string, time: string, zone: string): Instant {
  return whenShown(Date.parse(`${date}T${time}:00Z`), zone);
}

/** The first moment of a day (`2026-03-01`) in a zone, `later` days after it. Null where it is no day. */
export function startOfDay(date: string, zone: string, later = 0): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return null;
  const given = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(given) || new Date(given).toISOString().slice(0, 10) !== date) return null;
  return whenShown(given + later * day, zone);
}

/** The first moment a zone's clocks show this; where they skip it, the moment they were put forward. */
function whenShown(wall: number, zone: string): Instant {
  const before = wall - offset(wall - day, zone);
  const after = wall - offset(wall + day, zone);
  const early = Math.min(before, after);
  return early + offset(early, zone) === wall ? early : Math.max(before, after);
}

/** Since 1972 clocks have only been changed at a full quarter of an hour. */
const quarter = 15 * 60_000;
let asked = { zone: '', quarter: 0, ahead: 0 };

/** How far the clocks of a zone are ahead of UTC, in milliseconds. What is asked in order is found once a quarter of an hour. */
function offset(at: Instant, zone: string): number {
  const within = Math.floor(at / quarter);
  if (asked.zone !== zone || asked.quarter !== within)
    asked = { zone, quarter: within, ahead: foundOffset(within * quarter, zone) };
  return asked.ahead;
}

function foundOffset(at: Instant, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    const two = '2-digit';
    format = new Intl.DateTimeFormat('en-US', {
      ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', era: 'short' },
      ...{ year: 'numeric', month: two, day: two, hour: two, minute: two, second: two },
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const year = parts.get('era') === 'BC' ? 1 - number('year') : number('year');
  const shown = new Date(0);
  shown.setUTCFullYear(year, number('month') - 1, number('day'));
  shown.setUTCHours(number('hour'), number('minute'), number('second'));
  return shown.getTime() - Math.floor(at / 1000) * 1000;
}
