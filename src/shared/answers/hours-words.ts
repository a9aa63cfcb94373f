import type { WeekHours } from '#shared/domain/service-hours';
import { ownLocale } from './own-locale.ts';

/** A Monday: what follows it are the days of a week. */
const monday = Date.UTC(2024, 0, 1);
const day = 24 * 60 * 60_000;

/** The hours of a week as a person writes them, a line for days alike: “Mon–Fri 9:00–17:00”. Closed days go without saying. */
export function hoursWords(week: WeekHours, language: string | null): string {
  const spans = week.map((open) =>
    open.map(({ from, to }) => `${timeIn(from, language)}–${timeIn(to, language)}`).join(', '),
  );
  const lines: { first: number; last: number; words: string }[] = [];
  for (const [index, words] of spans.entries()) {
    const before = lines.at(-1);
    if (before?.words === words && before.last === index - 1) before.last = index;
    else if (words !== '') lines.push({ first: index, last: index, words });
  }
  return lines.map(({ first, last, words }) => `${daysIn(first, last, language)} ${words}`).join('\n');
}

function daysIn(first: number, last: number, language: string | null): string {
  const format = new Intl.DateTimeFormat(ownLocale(language), { weekday: 'short', timeZone: 'UTC' });
  const [from, to] = [first, last].map((index) => format.format(monday + index * day));
  if (first === last) return from ?? '';
  return `${from ?? ''}${last - first === 1 ? ', ' : '–'}${to ?? ''}`;
}

function timeIn(time: string, language: string | null): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  // The end of a day is written as its end, not as the beginning of the next one.
  if (hours === 24) return '24:00';
  const format = new Intl.DateTimeFormat(ownLocale(language), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  return format.format(monday + (hours * 60 + minutes) * 60_000);
}
