import type { Closing } from '#shared/domain/service-hours';

const midnight = '00:00';
const minute = 60_000;
const dayLong = 24 * 60 * 60_000;

/** When a closing is, in words: one day, several, or a part of one. */
export function closingWords({ from, to, yearly }: Pick<Closing, 'from' | 'to' | 'yearly'>): string {
  const [first, last] = [wall(from), wall(to)];
  const wholeDays = from.endsWith(midnight) && to.endsWith(midnight);
  const format = new Intl.DateTimeFormat(undefined, {
    ...(yearly ? {} : { weekday: 'short', year: 'numeric' }),
    ...{ day: 'numeric', month: 'short', timeZone: 'UTC' },
    ...(!wholeDays && { hour: '2-digit', minute: '2-digit' }),
  });
  // It is closed until the midnight before the day it names.
  if (wholeDays) return format.formatRange(first, last - dayLong);
  return format.formatRange(first, to.endsWith(midnight) ? last - minute : last);
}

/** What is past, and what is ahead, each by when it is next. */
export function inOrderOfNext(
  closings: readonly Closing[],
  today: string,
): Readonly<{ ahead: readonly Closing[]; past: readonly Closing[] }> {
  const isPast = ({ to, yearly }: Closing): boolean => !yearly && to <= `${today}T${midnight}`;
  const ahead = closings.filter((one) => !isPast(one));
  const next = new Map(ahead.map((one) => [one, nextDay(one, today)]));
  return {
    ahead: ahead.toSorted((one, other) => ((next.get(one) ?? '') < (next.get(other) ?? '') ? -1 : 1)),
    past: closings.filter(isPast),
  };
}

function nextDay({ from, yearly }: Closing, today: string): string {
  if (!yearly || from > today) return from;
  const year = Number(today.slice(0, 4));
  const inYear = `${year}${from.slice(4)}`;
  return inYear.slice(0, 10) >= today ? inYear : `${year + 1}${from.slice(4)}`;
}

function wall(time: string): number {
  return Date.parse(`${time}:00Z`);
}
