import type { Closing, ServiceHours } from '#shared/domain/service-hours';
import { localTime, momentOf, startOfDay } from '#shared/domain/time-zone';

/** From an instant up to another. */
export type OpenTime = Readonly<{ from: number; to: number }>;
/** Minutes since a day's midnight, as clocks show them. */
type Minutes = Readonly<{ from: number; to: number }>;

const minute = 60_000;
const quarter = 15 * minute;
const dayLong = 24 * 60 * minute;
const dayEnd = 24 * 60;
/** No closing is longer than this many days, whatever a file says. */
const longestClosing = 800;

/** Reads from a shop's hours when it is open on a day of its calendar; days are counted from 1970-01-01. */
export function openTimesOf(hours: ServiceHours): (day: number) => readonly OpenTime[] {
  const { timeZone, week } = hours;
  const closed = closedTimesOf(hours.closings);
  const opening = week.map((spans) => spans.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) })));
  const known = new Map<number, readonly OpenTime[]>();
  const midnightOf = midnightsOf(timeZone);
  return (day) => {
    const found = known.get(day);
    if (found) return found;
    const spans = closed(day).reduce(without, opening[weekdayOf(day)] ?? []);
    const times = spans.length === 0 ? [] : onTheClock(day, { midnightOf, timeZone, spans });
    known.set(day, times);
    return times;
  };
}

/** The day an instant lies on in a zone. */
export function dayAt(at: number, zone: string): number {
  return dayNumber(localTime(at, zone).date);
}

/** Says of a day when it is closed by exception. */
export function closedTimesOf(closings: readonly Closing[]): (day: number) => readonly Minutes[] {
  const once = new Map<number, Minutes[]>();
  const yearly = new Map<string, (Minutes & Readonly<{ since: number }>)[]>();
  for (const { from, to, yearly: comesAgain } of closings) {
    const [first, last] = [dayNumber(from.slice(0, 10)), dayNumber(to.slice(0, 10))];
    for (let day = first; day <= Math.min(last, first + longestClosing); day += 1) {
      const times = {
        from: day === first ? minutesOf(from.slice(11)) : 0,
        to: day === last ? minutesOf(to.slice(11)) : dayEnd,
      };
      if (times.from >= times.to) continue;
      if (comesAgain) listUnder(yearly, dateOf(day).slice(5), { ...times, since: day });
      else listUnder(once, day, times);
    }
  }
  return (day) => [
    ...(once.get(day) ?? []),
    ...(yearly.get(dateOf(day).slice(5)) ?? []).filter(({ since }) => day >= since),
  ];
}

/** 2026-03-01, of a day's number. */
export function dateOf(day: number): string {
  return new Date(day * dayLong).toISOString().split('T')[0] ?? '';
}

/** Monday is 0; the first of January 1970 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / dayLong);
}

function without(spans: readonly Minutes[], closed: Minutes): readonly Minutes[] {
  return spans.flatMap(({ from, to }) =>
    [
      { from, to: Math.min(to, closed.from) },
      { from: Math.max(from, closed.to), to },
    ].filter((left) => left.from < left.to),
  );
}

/** Says when days begin in a zone. Most weeks pass without a change of clocks: a calendar is asked once for each. */
function midnightsOf(zone: string): (day: number) => number {
  const asked = new Map<number, number>();
  const ask = (day: number): number => {
    const midnight = asked.get(day) ?? startOfDay(dateOf(day), zone) ?? day * dayLong;
    asked.set(day, midnight);
    return midnight;
  };
  return (day) => {
    const first = Math.floor(day / 7) * 7;
    return ask(first + 7) - ask(first) === 7 * dayLong ? ask(first) + (day - first) * dayLong : ask(day);
  };
}

type Given = Readonly<{ midnightOf: (day: number) => number; timeZone: string; spans: readonly Minutes[] }>;

/** Times of a day as instants. Only on the days when clocks are changed it matters how far each is from midnight. */
function onTheClock(day: number, { midnightOf, timeZone, spans }: Given): readonly OpenTime[] {
  const [midnight, next] = [midnightOf(day), midnightOf(day + 1)];
  const instantOf = (at: number): number => {
    if (next - midnight === dayLong) return midnight + at * minute;
    return at === dayEnd ? next : firstAt(dateOf(day), timeOf(at), timeZone);
  };
  return spans
    .map(({ from, to }) => ({ from: instantOf(from), to: instantOf(to) }))
    .filter(({ from, to }) => from < to);
}

/** The first instant at which a zone's clocks show a time or, where they skip it, a later one. */
function firstAt(date: string, time: string, zone: string): number {
  let at = momentOf(date, time, zone);
  const isLater = (instant: number): boolean => {
    const shown = localTime(instant, zone);
    return `${shown.date}T${shown.time}` > `${date}T${time}`;
  };
  // Clocks are changed at full quarters of an hour; of a time they skipped, that is when they did.
  if (isLater(at)) at = Math.floor(at / quarter) * quarter;
  while (isLater(at - quarter) && !isBefore(at - quarter, date, zone)) at -= quarter;
  return at;
}

function isBefore(at: number, date: string, zone: string): boolean {
  return localTime(at, zone).date < date;
}

function timeOf(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function listUnder<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
