import type { Instant } from '#shared/domain/instant';

const day = 86_400_000;

/** Whose calendar and words; the browser's own when left out. */
type Place = Readonly<{ locale?: string; timeZone?: string }>;

type Words = Readonly<{
  time: Intl.DateTimeFormat;
  weekday: Intl.DateTimeFormat;
  dayMonth: Intl.DateTimeFormat;
  date: Intl.DateTimeFormat;
  year: Intl.DateTimeFormat;
  full: Intl.DateTimeFormat;
}>;

const known = new Map<string, Words>();

/**
 * A moment in as few characters as tell it apart: the time today, the weekday within the last six days,
 * day and month within this year, else the whole date.
 */
export function relativeDate(at: Instant, now: Instant, { locale, timeZone }: Place = {}): string {
  const words = wordsFor(locale, timeZone);
  const then = new Date(at);
  if (words.date.format(then) === words.date.format(new Date(now))) return words.time.format(then);
  if (at < now && now - at < 6 * day) return words.weekday.format(then);
  const sameYear = words.year.format(then) === words.year.format(new Date(now));
  return sameYear ? words.dayMonth.format(then) : words.date.format(then);
}

/** The whole date and time, as a tooltip or a header shows it. */
export function fullDate(at: Instant, { locale, timeZone }: Place = {}): string {
  return wordsFor(locale, timeZone).full.format(new Date(at));
}

// A formatter costs about 50 µs to make and 1 µs to use, and a list draws hundreds.
function wordsFor(locale: string | undefined, timeZone: string | undefined): Words {
  const key = `${locale}|${timeZone}`;
  const made = known.get(key) ?? {
    time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }),
    weekday: new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone }),
    dayMonth: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone }),
    date: new Intl.DateTimeFormat(locale, { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }),
    year: new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone }),
    full: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone }),
  };
  known.set(key, made);
  return made;
}
