import type { DueUnit, DueWords } from './due-words/index.ts';

/** A day that was said, as seen from another; with the minute some days bring along, or exactly when it is. */
export type SaidDay = Readonly<{
  on: (today: Date) => Date;
  minute?: number;
  exactly?: (now: number) => number;
  to: number;
}>;

type Meaning = Omit<SaidDay, 'to'>;
type Pattern = readonly [
  pattern: RegExp,
  meaning: (groups: Readonly<Record<string, string | undefined>>) => Meaning | null,
];
type DaysIn = (text: string, from: number) => SaidDay | null;

const compiled = new Map<string, DaysIn>();

/** Reads the day that is said at a place of a folded text; `typed`: as a date, where short forms mean days. */
export function saidDays(words: DueWords, typed: boolean): DaysIn {
  const name = `${words.language} ${typed}`;
  const known = compiled.get(name);
  if (known) return known;
  const patterns = patternsOf(words, typed);
  const read: DaysIn = (text, from) => {
    for (const [pattern, meaning] of patterns) {
      pattern.lastIndex = from;
      const found = pattern.exec(text);
      const meant = found && meaning(found.groups ?? {});
      if (meant) return { ...meant, to: pattern.lastIndex };
    }
    return null;
  };
  compiled.set(name, read);
  return read;
}

function patternsOf(words: DueWords, typed: boolean): readonly Pattern[] {
  const { units, inside, hence, coming, following } = words;
  const numbers = words.numbers.map(([said]) => said).join('|');
  const count = `(?<count>\\d{1,3}|${numbers})`;
  const names = (Object.keys(units) as DueUnit[]).toReversed();
  const unit = `(?:${names.map((name) => `(?<${name}>${units[name]})`).join('|')})`;
  const weekday = words.weekdays
    .map((day, index) => `(?<day${index}>${typed ? `${day}|${words.shortWeekdays[index]}\\.?` : day})`)
    .join('|');
  const which = `(?:(?<coming>${coming})|(?<following>${following}))`;
  const behind = which.replaceAll('?<coming>', '?<comingBehind>').replaceAll('?<following>', '?<followingBehind>');
  const period = `(?:(?<week>${units.week})|(?<month>${units.month})|(?<year>${units.year}))`;
  const periodBehind = `(?: (?<nextBehind>${words.next}))?`;
  const numbered = (groups: Groups): Meaning | null =>
    ahead(numberOf(groups['count'] ?? '', words), unitOf(groups, names));
  return [
    ...words.days.map(([said, days]): Pattern => [whole(said), () => ({ on: (today) => plusDays(today, days) })]),
    ...words.todaysParts.map(([said, hour]): Pattern => [
      whole(said),
      () => ({ on: (today) => today, minute: hour * 60 }),
    ]),
    [whole(`(?:${inside})(?: the)?(?: next)? ?${count} ?${unit}`), numbered],
    [whole(`${count} ?${unit} (?:${hence})`), numbered],
    [whole(`(?:(?:${words.this}|${coming}) )?(?:${words.weekend})`), () => weekdayOf({ day5: 'weekend' })],
    [
      whole(
        `(?:(?<end>${words.end})|(?<beginning>${words.beginning})) ?(?:(?<next>${words.next}) ?|(?:${words.this}) ?)?${period}${periodBehind}`,
      ),
      (groups) => edgeOf(groups),
    ],
    [whole(`(?:${which} )?(?:${weekday})(?: ${behind})?`), (groups) => weekdayOf(groups)],
    [whole(`(?:(?:${words.this}) )?${period} (?<nextBehind>${words.next})`), (groups) => edgeOf(groups)],
    [whole(`(?:(?<next>${words.next})|(?:${words.this})) ${period}`), (groups) => edgeOf(groups)],
    [whole(`${words.numberedDay}(?! ?(?:of |de |di )?\\p{L}{3}|[./-]?\\d)`), ({ nth }) => dayOfMonth(Number(nth))],
  ];
}

type Groups = Readonly<Record<string, string | undefined>>;

/** A pattern that ends where a word ends, matched at one place. */
function whole(pattern: string): RegExp {
  return new RegExp(`(?:${pattern})(?![\\p{L}\\p{N}])`, 'yu');
}

function numberOf(said: string, { numbers }: DueWords): number {
  if (/^\d/u.test(said)) return Number(said);
  return numbers.find(([word]) => new RegExp(`^(?:${word})$`, 'u').test(said))?.[1] ?? 1;
}

function unitOf(groups: Groups, names: readonly DueUnit[]): DueUnit {
  return names.find((name) => groups[name] !== undefined) ?? 'day';
}

function ahead(count: number, unit: DueUnit): Meaning | null {
  switch (unit) {
    case 'minute':
      return { on: (today) => today, exactly: (now) => now + count * 60_000 };
    case 'hour':
      return { on: (today) => today, exactly: (now) => now + count * 3_600_000 };
    case 'day':
      return { on: (today) => plusDays(today, count) };
    case 'workday':
      return { on: (today) => plusWorkdays(today, count) };
    case 'week':
      return { on: (today) => plusDays(today, count * 7) };
    case 'month':
      return { on: (today) => plusMonths(today, count) };
    case 'year':
      return { on: (today) => plusMonths(today, count * 12) };
    default:
      return unit satisfies never;
  }
}

/** A weekday said on that weekday is the next one, unless it is said to be this. */
function weekdayOf(groups: Groups): Meaning | null {
  const weekday = [0, 1, 2, 3, 4, 5, 6].findIndex((index) => groups[`day${index}`] !== undefined);
  const following = (groups['following'] ?? groups['followingBehind']) !== undefined;
  return {
    on: (today) => {
      const distance = weekday - isoDay(today);
      if (following) return plusDays(today, distance + 7);
      return plusDays(today, distance > 0 ? distance : distance + 7);
    },
  };
}

/** Of a week, month or year: its first day, or the last that the shop works on; next one's where this one's is over. */
function edgeOf(groups: Groups): Meaning | null {
  const steps = (groups['next'] ?? groups['nextBehind']) === undefined ? 0 : 1;
  const first = groups['beginning'] !== undefined;
  const edge = (today: Date, step: number): Date => {
    if (groups['week'] !== undefined) return plusDays(today, step * 7 - isoDay(today) + (first ? 0 : 4));
    const [year, month] = [today.getFullYear(), today.getMonth()];
    if (groups['month'] !== undefined) return new Date(year, month + step + (first ? 0 : 1), first ? 1 : 0);
    return new Date(year + step + (first ? 0 : 1), 0, first ? 1 : 0);
  };
  return {
    on: (today) => {
      const found = edge(today, steps);
      return plusDays(found, 1) > today ? found : edge(today, steps + 1);
    },
  };
}

/** The next one with that number; none where there is no such day. */
function dayOfMonth(day: number): Meaning | null {
  if (day < 1 || day > 31) return null;
  const isIt = (today: Date, month: number): boolean => {
    const found = new Date(today.getFullYear(), today.getMonth() + month, day);
    return found.getDate() === day && plusDays(found, 1) > today;
  };
  return {
    on: (today) => {
      const month = [0, 1, 2].find((ahead) => isIt(today, ahead)) ?? 0;
      return new Date(today.getFullYear(), today.getMonth() + month, day);
    },
  };
}

/** Monday is 0. */
function isoDay(date: Date): number {
  return (date.getDay() + 6) % 7;
}

function plusDays(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}

function plusWorkdays(date: Date, count: number): Date {
  let day = date;
  for (let left = count; left > 0;) {
    day = plusDays(day, 1);
    if (isoDay(day) < 5) left -= 1;
  }
  return day;
}

/** The same day of a later month, or its last where it has none. */
function plusMonths(date: Date, months: number): Date {
  const [year, month] = [date.getFullYear(), date.getMonth() + months];
  return new Date(year, month, Math.min(date.getDate(), new Date(year, month + 1, 0).getDate()));
}
