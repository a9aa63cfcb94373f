import { dayFirst, monthOrYear, type Period } from './calendar-words.ts';
import { dueWords } from './due-words/index.ts';
import { foldWords } from './fold.ts';
import { inOrder } from './in-order.ts';
import { closing, momentSaid } from './said-moment.ts';

/** Where words may lie: what is due is ahead, what happened is behind. */
export type MomentAbout = Readonly<{ about: 'past' | 'future'; now: number; locale: string | null }>;

const lastHour = 23;

/**
 * The instant meant by a person's words, in the computer's time zone; null where they mean none, or where what happened
 * would not have happened yet. Loads the languages when first asked.
 */
export async function readMoment(words: string, meant: MomentAbout): Promise<number | null> {
  const text = words.trim();
  if (text === '') return null;
  const at =
    (meant.about === 'future' ? readAhead(text, meant) : null) ??
    monthOrYear(text)?.from ??
    (await readDay(dayFirst(meant.about === 'future' ? bare(text, meant.locale) : text), meant));
  return at !== null && meant.about === 'past' && at > meant.now ? null : at;
}

/** The year, the month or the day that somebody means; null where they mean none. */
export async function readPeriod(words: string, meant: MomentAbout): Promise<Period | null> {
  const named = monthOrYear(words.trim());
  if (named) return named;
  const at = await readMoment(words, meant);
  if (at === null) return null;
  const from = new Date(at).setHours(0, 0, 0, 0);
  return { from, to: new Date(from).setHours(24, 0, 0, 0) };
}

/** What is due is said in a few words, which are known in the languages of most shops: the window's own first. */
function readAhead(text: string, { now, locale }: MomentAbout): number | null {
  const folded = foldWords(text);
  for (const words of inOrder(dueWords, locale)) {
    const at = momentSaid(folded, words, now);
    if (at !== null) return at;
  }
  return null;
}

/** "by", "until" and the like before a date say nothing more of when it is. */
function bare(text: string, locale: string | null): string {
  const filler = inOrder(dueWords, locale)[0]?.filler ?? '';
  return text.replace(new RegExp(`^(?:(?:${filler})\\s+)+`, 'iu'), '');
}

async function readDay(text: string, { about, now, locale }: MomentAbout): Promise<number | null> {
  const { en, de, fr, es, it, nl, pt, sv, fi, ru, uk, ja, zh } = await import('chrono-node');
  const others = { de, fr, es, it, nl, pt, sv, fi, ru, uk, ja, zh: zh.hans };
  const [language = 'en', ...rest] = (locale ?? 'en').split('-');
  // Where nobody says otherwise 2/3 is the second of March; America and the Philippines begin with the month.
  const english = ['US', 'PH'].includes(rest.at(-1) ?? '') ? en.casual : en.GB;
  const own = Object.entries(others).filter(([name]) => name === language);
  const parsers = [
    ...own.map(([, { casual }]) => casual),
    english,
    ...Object.values(others).map(({ casual }) => casual),
  ];
  const { said, hour } = hourAtEnd(text);
  for (const parser of parsers) {
    for (const [candidate, atHour] of [
      [text, null],
      [said, hour],
    ] as const) {
      const [found, more] = parser.parse(candidate, new Date(now), { forwardDate: about === 'future' });
      if (!found || more || found.text.trim().length < candidate.trim().length) continue;
      const { start } = found;
      const at = start.date();
      if (atHour !== null && !start.isCertain('hour')) at.setHours(atHour, 0, 0, 0);
      else if (about === 'future' && !start.isCertain('hour')) atClosing(at, now);
      // A weekday said on that weekday means the next one.
      if (about === 'future' && start.isCertain('weekday') && !start.isCertain('day') && sameDay(at, now))
        at.setDate(at.getDate() + 7);
      return about === 'past' ? backwards(at, now, (unit) => start.isCertain(unit)) : at.getTime();
    }
  }
  return null;
}

/** "tomorrow 9": an hour that nothing marks as one. */
function hourAtEnd(text: string): Readonly<{ said: string; hour: number | null }> {
  const found = /^(?<said>.*\D)\s+(?<hour>\d{1,2})$/u.exec(text)?.groups;
  const hour = Number(found?.['hour']);
  return found?.['said'] !== undefined && hour < 24 ? { said: found['said'], hour } : { said: text, hour: null };
}

function sameDay(at: Date, now: number): boolean {
  return at.toDateString() === new Date(now).toDateString();
}

function atClosing(at: Date, now: number): void {
  at.setHours(0, closing, 0, 0);
  if (at.getTime() <= now) at.setHours(lastHour, 59, 0, 0);
}

/** The last time it was so: Friday is the Friday before today. */
function backwards(at: Date, now: number, certain: (unit: 'weekday' | 'day' | 'year') => boolean): number {
  if (at.getTime() <= now) return at.getTime();
  if (certain('weekday') && !certain('day')) at.setDate(at.getDate() - 7);
  else if (!certain('day')) at.setDate(at.getDate() - 1);
  else if (!certain('year')) at.setFullYear(at.getFullYear() - 1);
  return at.getTime();
}
