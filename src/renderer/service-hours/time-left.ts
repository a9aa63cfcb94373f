import type { ServiceClock } from '#shared/service-hours/service-clock';
import { serviceHoursText } from '../text/service-hours.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How an answer stands: how long in words, and whether that is late, nearly so, or neither. */
export type TimeLeft = Readonly<{ words: string; standing: 'late' | 'soon' | 'ahead' }>;

/** What is left of the time for an answer, or how late it is: in service time, so that no night makes anybody late. */
export function timeLeft(clock: ServiceClock, due: number, now: number): TimeLeft {
  if (due > now) {
    const left = clock.between(now, due);
    return {
      words: serviceHoursText.left(lengthWords(left, clock.usualDay)),
      standing: left < hour ? 'soon' : 'ahead',
    };
  }
  const late = clock.between(due, now);
  return {
    words: late < minute ? serviceHoursText.dueNow : serviceHoursText.late(lengthWords(late, clock.usualDay)),
    standing: 'late',
  };
}

/** "45 min", "2 h 10", "3 d": days are days of service. */
export function lengthWords(length: number, day: number): string {
  const { minutes, hours, days } = serviceHoursText.lengths;
  if (length >= day) return days(Math.floor(length / day));
  const whole = Math.floor(length / hour);
  const rest = Math.floor((length % hour) / minute);
  return whole === 0 ? minutes(Math.max(1, rest)) : hours(whole, rest);
}
