import { componentsNamed, propertyOf, type CalendarComponent } from './calendar.ts';

const minute = 60_000;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * The instant of a clock's time in a zone; both as milliseconds, `local` as if the clock showed UTC. A zone that the
 * platform knows by its name is taken from there, another from its description in the calendar; one that nobody knows
 * counts as UTC.
 */
export function instantInZone(local: number, zone: string, calendar: CalendarComponent): number {
  const known = formatOf(zone);
  if (known !== null) {
    // Twice, for a change of the clocks may lie between the first guess and the answer.
    const guess = local - offsetAt(local, known);
    return local - offsetAt(guess, known);
  }
  const described = componentsNamed(calendar, 'VTIMEZONE').find((entry) => propertyOf(entry, 'TZID')?.value === zone);
  return local - (described ? describedOffset(local, described) : 0);
}

/** Some programs put their own name before the zone's: `/mozilla.org/20070129_1/Europe/Berlin`. */
function formatOf(zone: string): Intl.DateTimeFormat | null {
  const name = /[A-Z][A-Za-z_]+\/[A-Za-z_/+-]+\d*$/.exec(zone)?.[0] ?? zone;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}

function offsetAt(instant: number, format: Intl.DateTimeFormat): number {
  const part = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0;
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(instant / 1000) * 1000;
}

/** RFC 5545 §3.6.5: the change of the clocks that came last says the offset. */
function describedOffset(local: number, zone: CalendarComponent): number {
  let latest = Number.NEGATIVE_INFINITY;
  let offset: number | null = null;
  for (const change of zone.components) {
    for (const onset of onsetsBefore(local, change)) {
      if (onset <= latest) continue;
      latest = onset;
      offset = offsetOf(change, 'TZOFFSETTO');
    }
  }
  const first = zone.components.find(({ name }) => name === 'STANDARD') ?? zone.components[0];
  return offset ?? (first ? offsetOf(first, 'TZOFFSETTO') : 0);
}

function onsetsBefore(local: number, change: CalendarComponent): readonly number[] {
  const start = localTime(propertyOf(change, 'DTSTART')?.value ?? '');
  if (start === null || start > local) return [];
  const rule = new Map((propertyOf(change, 'RRULE')?.value ?? '').split(';').map((part) => twoParts(part)));
  if (rule.get('FREQ') !== 'YEARLY') {
    const dates = change.properties.filter(({ name }) => name === 'RDATE').flatMap(({ value }) => value.split(','));
    return [start, ...dates.map((value) => localTime(value) ?? start)].filter((onset) => onset <= local);
  }
  const until = localTime(rule.get('UNTIL') ?? '') ?? Number.POSITIVE_INFINITY;
  const year = new Date(local).getUTCFullYear();
  return [year - 1, year]
    .map((each) => yearlyOnset(each, rule, start))
    .filter((onset) => onset >= start && onset <= local && onset <= until);
}

/** `BYMONTH=3;BYDAY=-1SU`, or the month and day on which it began. */
function yearlyOnset(year: number, rule: ReadonlyMap<string, string>, start: number): number {
  const began = new Date(start);
  const time = start - Date.UTC(began.getUTCFullYear(), began.getUTCMonth(), began.getUTCDate());
  const month = Number(rule.get('BYMONTH') ?? began.getUTCMonth() + 1) - 1;
  const [, position = '', name = ''] = /^([+-]?\d)?([A-Z]{2})/.exec(rule.get('BYDAY') ?? '') ?? [];
  const weekday = weekdays.indexOf(name);
  if (weekday < 0) return Date.UTC(year, month, began.getUTCDate()) + time;
  // `BYDAY=SU;BYMONTHDAY=8,9,10,11,12,13,14` is the second Sunday as well.
  const earliest = Math.min(...(rule.get('BYMONTHDAY') ?? '1').split(',').map(Number));
  if (!position.startsWith('-')) {
    const first = new Date(Date.UTC(year, month, earliest)).getUTCDay();
    return Date.UTC(year, month, earliest + ((weekday - first + 7) % 7) + 7 * (Number(position || 1) - 1)) + time;
  }
  const last = new Date(Date.UTC(year, month + 1, 0));
  const back = ((last.getUTCDay() - weekday + 7) % 7) + 7 * (-Number(position) - 1);
  return Date.UTC(year, month, last.getUTCDate() - back) + time;
}

function offsetOf(change: CalendarComponent, name: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})/.exec(propertyOf(change, name)?.value ?? '') ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * minute;
  return sign === '-' ? -size : size;
}

/** `20260102T030405` or `20260102` as milliseconds, as if it were UTC. */
export function localTime(value: string): number | null {
  const [whole, year, month, day, hour, minutes, seconds] =
    /^\s*(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?)?/.exec(value) ?? [];
  if (whole === undefined) return null;
  const [hourOf, minuteOf, secondOf] = [Number(hour ?? 0), Number(minutes ?? 0), Number(seconds ?? 0)];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), hourOf, minuteOf, secondOf);
}

function twoParts(part: string): [string, string] {
  const [name = '', value = ''] = part.split('=');
  return [name.trim().toUpperCase(), value.trim().toUpperCase()];
}
