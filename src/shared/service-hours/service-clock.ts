import { targetOf, type ServiceHours } from '#shared/domain/service-hours';
import { localTime } from '#shared/domain/time-zone';
import { closedTimesOf, dayAt, minutesOf, openTimesOf } from './open-times.ts';

const minute = 60_000;
/** Nobody waits longer; a date that is all wrong is not reckoned with for minutes. */
const longestReckoned = 60 * 366 * 24 * 60 * minute;
/** So many days in a row without any service: there will be none. */
const longestPause = 1000;

/** Time as a shop serves it. All durations are in milliseconds. */
export type ServiceClock = Readonly<{
  /** The first instant by which so much service time has passed since `at`; null where the shop will not serve for years. */
  after: (at: number, duration: number) => number | null;
  /** How much service time lies between two instants, of the first sixty years; negative where `to` is the earlier. */
  between: (from: number, to: number) => number;
  isOpen: (at: number) => boolean;
  /** Whether it is a holiday, or closed for another reason than the week's. */
  isClosedByException: (at: number) => boolean;
  /** Until when somebody should have an answer who has waited on a channel since; null where nothing says. */
  answerDue: (channel: string, since: number) => number | null;
  /** What a day of service usually is, by which longer times are told. */
  usualDay: number;
}>;

/** Reckons with a shop's hours. What it found of a day it remembers: one clock is asked many times. */
export function serviceClock(hours: ServiceHours): ServiceClock {
  const { timeZone } = hours;
  const open = openTimesOf(hours);
  const closed = closedTimesOf(hours.closings);
  const totals = new Map<number, number>();
  const totalOf = (day: number): number => {
    const total = totals.get(day) ?? open(day).reduce((sum, { from, to }) => sum + to - from, 0);
    totals.set(day, total);
    return total;
  };
  /** Of one day, what of it lies before an instant. */
  const servedBefore = (day: number, at: number): number =>
    open(day).reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, at) - from), 0);

  const between = (from: number, to: number): number => {
    if (to < from) return -between(to, from);
    const end = Math.min(to, from + longestReckoned);
    const [first, last] = [dayAt(from, timeZone), dayAt(end, timeZone)];
    let sum = servedBefore(last, end) - servedBefore(first, from);
    for (let day = first; day < last; day += 1) sum += totalOf(day);
    return sum;
  };
  const after = (at: number, duration: number): number | null => {
    if (duration <= 0) return at;
    let left = duration;
    let pause = 0;
    for (let day = dayAt(at, timeZone); pause < longestPause; day += 1) {
      pause = totalOf(day) === 0 ? pause + 1 : 0;
      for (const { from, to } of open(day)) {
        const begin = Math.max(from, at);
        if (begin >= to) continue;
        if (left <= to - begin) return begin + left;
        left -= to - begin;
      }
    }
    return null;
  };
  return {
    after,
    between,
    isOpen: (at) => open(dayAt(at, timeZone)).some(({ from, to }) => from <= at && at < to),
    isClosedByException: (at) => {
      const shown = minutesOf(localTime(at, timeZone).time);
      return closed(dayAt(at, timeZone)).some(({ from, to }) => from <= shown && shown < to);
    },
    answerDue: (channel, since) => {
      const target = targetOf(hours, channel);
      return target === null ? null : after(since, target * minute);
    },
    usualDay: usualDayOf(hours),
  };
}

function usualDayOf({ week }: ServiceHours): number {
  const days = week.map((spans) => spans.reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0));
  const served = days.filter((minutes) => minutes > 0);
  return served.length === 0 ? 24 * 60 * minute : (served.reduce((sum, one) => sum + one, 0) / served.length) * minute;
}
