import type { Instant } from '#shared/domain/instant';
import { timelineText } from '../text/timeline.ts';

const millisecondsOfDay = 86_400_000;
// Made once for each language: a formatter costs far more than what it formats.
const formats = new Map<string | undefined, Readonly<{ near: Intl.DateTimeFormat; far: Intl.DateTimeFormat }>>();
const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** The first instant of the day an instant lies in, in this computer's time zone: what entries are grouped by. */
export function dayOf(at: Instant): Instant {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** How a day is headed: today, yesterday, a weekday with its date, with its year where that is another. */
export function dayWords(at: Instant, now: Instant, locale?: string): string {
  const day = dayOf(at);
  // Noon of yesterday, whatever the clocks did over night.
  if (day === dayOf(now)) return timelineText.today;
  if (day === dayOf(dayOf(now) - millisecondsOfDay / 2)) return timelineText.yesterday;
  const alike = new Date(at).getFullYear() === new Date(now).getFullYear();
  const { near, far } = formatsIn(locale);
  return (alike ? near : far).format(at);
}

function formatsIn(locale: string | undefined) {
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const made = formats.get(locale) ?? {
    near: new Intl.DateTimeFormat(locale, day),
    far: new Intl.DateTimeFormat(locale, { ...day, year: 'numeric' }),
  };
  formats.set(locale, made);
  return made;
}

/** The time of day, where the day is said already. */
export function timeWords(at: Instant): string {
  return time.format(at);
}
