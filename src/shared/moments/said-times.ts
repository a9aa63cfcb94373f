import type { DueWords } from './due-words/index.ts';

/** A time of day that was said: the minute of the day, and where it ends in the text. */
export type SaidTime = Readonly<{ minute: number; to: number }>;

/** An hour that nobody marks as one of the morning is one of the afternoon while no shop is open yet. */
const earliest = 7;

/** "at 9", "9:30", "5 pm", "17 Uhr", "14h30", "afternoon"; behind a day also a bare hour. */
export function readTime(
  text: string,
  from: number,
  { words, afterDay }: Readonly<{ words: DueWords; afterDay: boolean }>,
): SaidTime | null {
  const clock = new RegExp(
    `(?<at>(?:${words.at}) ?)?(?<hour>\\d{1,2})(?:[:.h](?<minute>[0-5]\\d))? ?(?<mark>a\\.?m\\b\\.?|p\\.?m\\b\\.?|(?:${words.clock})(?![\\p{L}]))?(?![\\p{L}\\p{N}/:-]|\\.\\d)`,
    'yu',
  );
  clock.lastIndex = from;
  const { at, hour, minute, mark } = clock.exec(text)?.groups ?? {};
  // A bare number is an hour only behind a day: "tomorrow 9".
  if (hour !== undefined && (at !== undefined || minute !== undefined || mark !== undefined || afterDay)) {
    const of = minuteOf(Number(hour), Number(minute ?? 0), {
      mark: mark ?? null,
      bare: minute === undefined && hour.length === 1,
    });
    return of === null ? null : { minute: of, to: clock.lastIndex };
  }
  return partAt(text, from, words);
}

function minuteOf(
  hour: number,
  minute: number,
  { mark, bare }: Readonly<{ mark: string | null; bare: boolean }>,
): number | null {
  const half = mark === null ? null : /^[ap]/u.exec(mark)?.[0];
  if (half && (hour === 0 || hour > 12)) return null;
  if (half) return ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;
  if (hour > 23) return null;
  const afternoon = mark === null && bare && hour > 0 && hour < earliest;
  return (hour + (afternoon ? 12 : 0)) * 60 + minute;
}

function partAt(text: string, from: number, { parts, at }: DueWords): SaidTime | null {
  for (const [part, hour] of parts) {
    const pattern = new RegExp(`(?:(?:${at}) )?(?:${part})(?![\\p{L}\\p{N}])`, 'yu');
    pattern.lastIndex = from;
    if (pattern.test(text)) return { minute: hour * 60, to: pattern.lastIndex };
  }
  return null;
}
