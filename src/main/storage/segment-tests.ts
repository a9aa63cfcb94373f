import type {
  BirthdayTest,
  ChoiceTest,
  DayTest,
  FlagTest,
  MomentTest,
  NumberTest,
  TextTest,
} from '#shared/domain/segment';
import { fold } from './customers.ts';

/** Hands a value to the statement by a name; answers the name. Nothing that somebody chose or typed stands in the SQL itself. */
export type Bind = (value: string | number) => string;

/** When it is asked: every relative day and moment is counted from here. */
export type SegmentNow = Readonly<{
  at: number;
  /** The days of the shop's calendar so many days away from today; today itself is 0. */
  dayFromNow: (days: number) => string;
  /** When a day of the shop's calendar begins. */
  startOf: (day: string) => number;
}>;

const dayLong = 86_400_000;

// Each answers SQL that is true, false or, where nothing is known, null; whoever asks takes null for false.

export function textSql(column: string, test: TextTest, bind: Bind): string {
  switch (test.is) {
    case 'containing':
      return `instr(folded(${column}), ${bind(fold(test.text))}) > 0`;
    case 'not-containing':
      return not(`instr(folded(${column}), ${bind(fold(test.text))}) > 0`);
    case 'exactly':
      return `folded(${column}) = ${bind(fold(test.text))}`;
    case 'known':
    case 'unknown':
      return knownSql(column, test.is);
    default:
      return test satisfies never;
  }
}

export function choiceSql(column: string, test: ChoiceTest, bind: Bind): string {
  switch (test.is) {
    case 'any-of':
      return oneOf(column, test.values, bind);
    case 'none-of':
      return not(oneOf(column, test.values, bind));
    case 'known':
    case 'unknown':
      return knownSql(column, test.is);
    default:
      return test satisfies never;
  }
}

export function numberSql(column: string, test: NumberTest, bind: Bind): string {
  switch (test.is) {
    case 'at-least':
      return `${column} >= ${bind(test.number)}`;
    case 'at-most':
      return `${column} <= ${bind(test.number)}`;
    case 'exactly':
      return `${column} = ${bind(test.number)}`;
    case 'known':
    case 'unknown':
      return knownSql(column, test.is);
    default:
      return test satisfies never;
  }
}

export function flagSql(flag: string, { is }: FlagTest): string {
  return is === 'yes' ? flag : not(flag);
}

export function momentSql(column: string, test: MomentTest, { bind, now }: Readonly<{ bind: Bind; now: SegmentNow }>) {
  switch (test.is) {
    case 'in-last':
      return `${column} >= ${bind(now.at - test.days * dayLong)}`;
    case 'not-in-last':
      return `${column} < ${bind(now.at - test.days * dayLong)}`;
    case 'before':
      return `${column} < ${bind(now.startOf(test.day))}`;
    case 'from':
      return `${column} >= ${bind(now.startOf(test.day))}`;
    case 'known':
    case 'unknown':
      return knownSql(column, test.is);
    default:
      return test satisfies never;
  }
}

export function daySql(column: string, test: DayTest, { bind, now }: Readonly<{ bind: Bind; now: SegmentNow }>) {
  switch (test.is) {
    case 'in-last':
      return `${column} between ${bind(now.dayFromNow(-test.days))} and ${bind(now.dayFromNow(0))}`;
    case 'in-next':
      return `${column} between ${bind(now.dayFromNow(0))} and ${bind(now.dayFromNow(test.days))}`;
    case 'before':
      return `${column} < ${bind(test.day)}`;
    case 'from':
      return `${column} >= ${bind(test.day)}`;
    case 'past':
      return `${column} < ${bind(now.dayFromNow(0))}`;
    case 'known':
    case 'unknown':
      return knownSql(column, test.is);
    default:
      return test satisfies never;
  }
}

/** Of a birthday with or without its year: its last five signs are MM-DD. */
export function birthdaySql(
  column: string,
  test: BirthdayTest,
  { bind, now }: Readonly<{ bind: Bind; now: SegmentNow }>,
) {
  const day = `substr(${column}, -5)`;
  switch (test.is) {
    case 'in-next':
      return oneOf(day, birthdaysWithin(now, test.days), bind);
    case 'in-month':
      return `substr(${day}, 1, 2) = ${bind(String(test.month).padStart(2, '0'))}`;
    case 'this-month':
      return `substr(${day}, 1, 2) = ${bind(now.dayFromNow(0).slice(5, 7))}`;
    case 'known':
    case 'unknown':
      return knownSql(column, test.is);
    default:
      return test satisfies never;
  }
}

/**
 * What a customer is found by as one types holds their name and addresses, folded already: only where it has the words, the
 * name itself is looked at. As a case: of an `and` within a function SQLite works out both sides.
 */
export function whereFound(test: TextTest, sql: string, bind: Bind): string {
  return test.is === 'containing' ? `iif(instr(c.finding, ${bind(fold(test.text))}) > 0, ${sql}, 0)` : sql;
}

export function oneOf(value: string, values: readonly string[], bind: Bind): string {
  return `${value} in (select value from json_each(${bind(JSON.stringify(values))}))`;
}

export function not(sql: string): string {
  return `not ifnull(${sql}, 0)`;
}

function knownSql(column: string, is: 'known' | 'unknown'): string {
  return is === 'known' ? `ifnull(${column}, '') <> ''` : `ifnull(${column}, '') = ''`;
}

/** MM-DD of today and the days after it. Who was born on a leap day has their birthday on the 28th of February in other years. */
function birthdaysWithin(now: SegmentNow, days: number): readonly string[] {
  const within = Array.from({ length: Math.min(days, 366) + 1 }, (_, away) => now.dayFromNow(away));
  const leapless = within.some((day) => day.endsWith('-02-28') && !isLeapYear(Number(day.slice(0, 4))));
  return [...new Set(within.map((day) => day.slice(5))), ...(leapless ? ['02-29'] : [])];
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
