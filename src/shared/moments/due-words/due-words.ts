/**
 * How a language says by when, as parts of regular expressions over folded words: lower case, without accents. Weeks begin
 * on Monday (ISO 8601).
 */
export type DueWords = Readonly<{
  language: string;
  /** Words that say no more than that a moment follows, or that it was one. */
  filler: string;
  days: readonly (readonly [words: string, ahead: number])[];
  weekdays: readonly string[];
  /** As they are shortened. Only where somebody types a date: in a sentence they mean other things, too. */
  shortWeekdays: readonly string[];
  /** The one that comes; the one in the week after this. Before or behind the day. */
  coming: string;
  following: string;
  this: string;
  next: string;
  end: string;
  weekend: string;
  /** A day of the month by its number: "the 15th". */
  numberedDay: string;
  beginning: string;
  inside: string;
  numbers: readonly (readonly [words: string, value: number])[];
  units: Readonly<Record<DueUnit, string>>;
  /** Behind a number of units: "from now". */
  hence: string;
  /** The hours that a part of the day stands for. */
  parts: readonly (readonly [words: string, hour: number])[];
  /** Today's part of the day, in one word. */
  todaysParts: readonly (readonly [words: string, hour: number])[];
  /** Before what comes again, and before what comes every second time. */
  every: string;
  other: string;
  adverbs: Readonly<Partial<Record<DueUnit, string>>>;
  and: string;
  lastDay: string;
  at: string;
  clock: string;
}>;

export type DueUnit = 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month' | 'year';
