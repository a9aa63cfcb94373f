/** A day of birth, perhaps of no known year. */
export type Birthday = Readonly<{ year: number | null; month: number; day: number }>;

/** From its written form: YYYY-MM-DD, or --MM-DD (ISO 8601-1:2004, as in vCard). Null for anything that is no day. */
export function parseBirthday(written: string): Birthday | null {
  const [, year, month, day] = /^(?:(\d{4})|-)-(\d\d)-(\d\d)$/u.exec(written) ?? [];
  return dayOf(year === undefined ? null : Number(year), Number(month), Number(day));
}

/**
 * From what a person typed: `1990-05-04`, `4.5.1990`, `4 May`, `May 4, 1990`, `04/05/90`. `monthFirst` says how two bare numbers
 * are meant; `today` (YYYY-MM-DD) in which century a short year lies. Answers the written form; null where it is no day.
 */
export function readBirthday(
  typed: string,
  { monthFirst, monthNames, today }: Readonly<{ monthFirst: boolean; monthNames: readonly string[]; today: string }>,
): string | null {
  const text = typed.trim().toLowerCase();
  const written = parseBirthday(text);
  if (written) return isPast(written, today) ? text : null;
  const parts = text.match(/\d+|\p{L}+/gu) ?? [];
  const named = parts.map((part) => monthOf(part, monthNames)).find((month) => month !== null) ?? null;
  const numbers = parts.filter((part) => /^\d+$/u.test(part));
  const read = readDay(numbers, named, monthFirst);
  if (!read) return null;
  const day = dayOf(fullYear(read.year, today), read.month, read.day);
  return day && isPast(day, today) ? birthdayText(day) : null;
}

export function birthdayText({ year, month, day }: Birthday): string {
  return `${year === null ? '-' : String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The next one on or after a day (YYYY-MM-DD), and how old they become then. */
export function nextBirthday(
  { year, month, day }: Birthday,
  today: string,
): Readonly<{ on: string; turns: number | null }> {
  const thisYear = Number(today.slice(0, 4));
  const inYear = (at: number): string => {
    // Who was born on a leap day is congratulated on the last of February in other years.
    const last = new Date(Date.UTC(at, month, 0)).getUTCDate();
    return `${at}-${two(month)}-${two(Math.min(day, last))}`;
  };
  const at = inYear(thisYear) < today ? thisYear + 1 : thisYear;
  return { on: inYear(at), turns: year === null ? null : at - year };
}

type Typed = Readonly<{ year: string | null; month: number; day: number }>;

function readDay(numbers: readonly string[], named: number | null, monthFirst: boolean): Typed | null {
  const [first, second, third] = numbers;
  if (numbers.length > 3 || first === undefined) return null;
  if (named !== null) {
    if (third !== undefined) return null;
    const yearFirst = first.length === 4;
    const [day, year] = yearFirst ? [second, first] : [first, second];
    return day === undefined ? null : { year: year ?? null, month: named, day: Number(day) };
  }
  if (second === undefined) return null;
  if (first.length === 4)
    return third === undefined ? null : { year: first, month: Number(second), day: Number(third) };
  const [one, other] = [Number(first), Number(second)];
  // What cannot be a month is the day, however it is usual here.
  const isMonthFirst = one > 12 ? false : other > 12 ? true : monthFirst;
  return { year: third ?? null, month: isMonthFirst ? one : other, day: isMonthFirst ? other : one };
}

function monthOf(word: string, names: readonly string[]): number | null {
  if (word.length < 3 || /\d/u.test(word)) return null;
  const found = names.findIndex((name) => name.toLowerCase().startsWith(word));
  return found === -1 ? null : (found % 12) + 1;
}

function fullYear(year: string | null, today: string): number | null {
  if (year === null) return null;
  if (year.length !== 2) return Number(year);
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  const near = century + Number(year);
  return near > Number(today.slice(0, 4)) ? near - 100 : near;
}

function dayOf(year: number | null, month: number, day: number): Birthday | null {
  // 2000 had a 29th of February.
  const days = month >= 1 && month <= 12 ? new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate() : 0;
  return day >= 1 && day <= days && (year === null || year >= 1000) ? { year, month, day } : null;
}

function isPast(day: Birthday, today: string): boolean {
  return day.year === null || birthdayText(day) <= today;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
