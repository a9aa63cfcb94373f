import { nextBirthday, parseBirthday, readBirthday, type Birthday } from '#shared/domain/birthday';

const dayAndMonth = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', timeZone: 'UTC' });
const wholeDate = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' });
const weekdayAndDay = new Intl.DateTimeFormat(undefined, {
  ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
});

/** Names of the months here and in English, whole: their beginnings are understood. */
const monthNames = [undefined, 'en'].flatMap((locale) => {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2000, month, 1))));
});

/** Whether people here write the month before the day. */
const monthFirst =
  new Intl.DateTimeFormat(undefined, { dateStyle: 'short' })
    .formatToParts(0)
    .filter(({ type }) => type === 'day' || type === 'month')
    .at(0)?.type === 'month';

/** This day, YYYY-MM-DD. */
export function todayHere(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day as it was typed, in its written form; null where it is none. */
export function readDay(typed: string, latest = todayHere()): string | null {
  return readBirthday(typed, { monthFirst, monthNames, today: latest });
}

/** A day in words; as it stands where it is none. */
export function dayWords(written: string): string {
  const day = parseBirthday(written);
  if (!day) return written;
  return (day.year === null ? dayAndMonth : wholeDate).format(dateOf(day));
}

/** When somebody's next birthday is, in words, and how old they become. */
export function nextBirthdayWords(written: string): Readonly<{ on: string | null; turns: number | null }> | null {
  const day = parseBirthday(written);
  if (!day) return null;
  const today = todayHere();
  const { on, turns } = nextBirthday(day, today);
  return { on: on === today ? null : weekdayAndDay.format(new Date(`${on}T00:00:00Z`)), turns };
}

function dateOf({ year, month, day }: Birthday): Date {
  return new Date(Date.UTC(year ?? 2000, month - 1, day));
}
