import { saidDays, type SaidDay } from './said-days.ts';
import { readTime, type SaidTime } from './said-times.ts';
import type { DueWords } from './due-words/index.ts';

/** The minute of the day when a shop closes: by then what is due on a day without an hour should be done. */
export const closing = 18 * 60;
const lastMinute = 23 * 60 + 59;

/** A moment somebody said, and where in the folded text it stands. */
export type SaidMoment = Readonly<{ at: number; from: number; to: number; hasDay: boolean }>;

/** The moment that the whole of a folded text says in one language; null where it says something else or more. */
export function momentSaid(text: string, words: DueWords, now: number): number | null {
  const said = momentAt(text, 0, { words, now, typed: true });
  return said !== null && said.to === text.length ? said.at : null;
}

/** The first moment that is said within a folded text with a day, or else the first one without. */
export function momentWithin(text: string, words: DueWords, now: number): SaidMoment | null {
  let timeOnly: SaidMoment | null = null;
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}']/gu)) {
    const said = momentAt(text, index, { words, now, typed: false });
    if (said?.hasDay) return said;
    timeOnly ??= said;
  }
  return timeOnly;
}

type Reading = Readonly<{ words: DueWords; now: number; typed: boolean }>;

/** A day and a time, in any order, with words between that say no more. */
function momentAt(text: string, from: number, { words, now, typed }: Reading): SaidMoment | null {
  const days = saidDays(words, typed);
  const filler = new RegExp(`(?:${words.filler})(?![\\p{L}\\p{N}])`, 'yu');
  const gap = /[\s,]*/uy;
  let day: SaidDay | null = null;
  let time: SaidTime | null = null;
  let to = from;
  for (let place = from; place < text.length;) {
    const next: SaidDay | null = day === null ? days(text, place) : null;
    const clock: SaidTime | null =
      next === null && time === null ? readTime(text, place, { words, afterDay: day !== null }) : null;
    if (next) [day, place, to] = [next, next.to, next.to];
    else if (clock) [time, place, to] = [clock, clock.to, clock.to];
    else {
      const skipped = endOf(filler, text, place);
      if (skipped === null) break;
      place = skipped;
      // Said behind a moment it belongs to it: "Friday at the latest".
      if (typed && (day ?? time) !== null) to = skipped;
    }
    place = endOf(gap, text, place) ?? place;
  }
  if (day === null && time === null) return null;
  const at = day?.exactly?.(now) ?? instantOf(day, time?.minute ?? null, now);
  return { at, from, to, hasDay: day !== null };
}

function instantOf(day: SaidDay | null, said: number | null, now: number): number {
  const on = day === null ? new Date(now) : day.on(new Date(now));
  const minute = said ?? day?.minute ?? closing;
  const at = onDay(on, minute);
  if (at > now) return at;
  // A time alone that is past today is tomorrow's; a day whose hour is past is meant until it ends.
  return day === null ? onDay(on, minute, 1) : Math.max(onDay(on, lastMinute), now);
}

function onDay(day: Date, minute: number, ahead = 0): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + ahead, 0, minute).getTime();
}

/** Where a match that begins here ends; null where there is none. */
function endOf(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
}
