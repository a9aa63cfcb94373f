import type { DateOrder } from '#shared/domain/customer-import';

/** What programs write where the year is not known: Apple's, Excel's first and Outlook's "none". */
const noYears = new Set([1604, 1900, 4501]);
const months = monthNames(['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da']);

/** A day as YYYY-MM-DD, or --MM-DD where no year is known; null where it is none. */
export function readBirthday(text: string, order: DateOrder): string | null {
  const words = text.trim().replace(/[T ]\d{1,2}:\d{2}.*$/u, '');
  const yearless = /^--(\d{2})-?(\d{2})$/u.exec(words);
  if (yearless) return dayOf(null, yearless[1], yearless[2]);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T.*)?$/u.exec(words);
  if (compact) return dayOf(compact[1], compact[2], compact[3]);
  if (/\p{L}{3}/u.test(words)) return withMonthName(words);
  const parts = words.split(/[^\d]+/u).filter((part) => part !== '');
  const [one, two, three] = parts;
  if (/[^\d\s./年月日-]/u.test(words) || one === undefined || two === undefined || parts.length > 3) return null;
  if (three === undefined)
    return one.length > 2 ? null : order === 'day-first' ? dayOf(null, two, one) : dayOf(null, one, two);
  if (one.length === 4) return dayOf(one, two, three);
  return order === 'day-first'
    ? dayOf(three, two, one)
    : order === 'month-first'
      ? dayOf(three, one, two)
      : dayOf(one, two, three);
}

/** In which order a column of days is written, as far as one of them tells it. */
export function orderOfDates(values: readonly string[], usual: DateOrder): DateOrder {
  let [dayFirst, monthFirst] = [0, 0];
  for (const value of values) {
    const [one = 0, two = 0] = value
      .trim()
      .split(/[^\d]+/u)
      .map(Number);
    if (one > 12 && one <= 31 && two >= 1 && two <= 12) dayFirst += 1;
    if (two > 12 && two <= 31 && one >= 1 && one <= 12) monthFirst += 1;
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day-first' : 'month-first';
  // Points part days only where the day stands first.
  return values.some((value) => /^\d{1,2}\.\d{1,2}\./u.test(value.trim())) ? 'day-first' : usual;
}

/** How people in a country write days. */
export function orderWhere(country: string): DateOrder {
  const parts = new Intl.DateTimeFormat(new Intl.Locale(`und-${country || 'DE'}`).maximize()).formatToParts(0);
  const first = parts.find(({ type }) => type !== 'literal')?.type;
  return first === 'month' ? 'month-first' : first === 'year' ? 'year-first' : 'day-first';
}

function withMonthName(words: string): string | null {
  const folded = fold(words);
  const month = folded
    .match(/\p{L}{3,}/gu)
    ?.map((word) => months.get(word))
    .find((number) => number !== undefined);
  if (month === undefined) return null;
  const [one, two] = folded.match(/\d+/gu) ?? [];
  if (one === undefined) return null;
  return one.length === 4 ? dayOf(one, month, two) : dayOf(two ?? null, month, one);
}

function dayOf(
  year: string | null | undefined,
  month: string | number | undefined,
  day: string | undefined,
): string | null {
  const full = year === null || year === undefined ? null : fullYear(year);
  const known = full !== null && !noYears.has(full) ? full : null;
  const date = new Date(Date.UTC(known ?? 2000, Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  const ending = date.toISOString().slice(5, 10);
  return known === null ? `--${ending}` : `${String(known).padStart(4, '0')}-${ending}`;
}

/** Two digits are of somebody who lives. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length > 2) return number;
  return number + (number > new Date().getUTCFullYear() % 100 ? 1900 : 2000);
}

function monthNames(languages: readonly string[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const language of languages)
    for (const style of ['long', 'short'] as const)
      for (let month = 1; month <= 12; month += 1) {
        const format = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' });
        const parts = format.formatToParts(Date.UTC(2000, month - 1, 1));
        const name = fold(parts.find(({ type }) => type === 'month')?.value ?? '').replaceAll('.', '');
        if (/^\p{L}{3,}$/u.test(name) && !names.has(name)) names.set(name, month);
      }
  return names;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
