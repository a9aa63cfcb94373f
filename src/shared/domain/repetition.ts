import { z } from 'zod';
import type { Instant } from './instant.ts';

const every = z.number().int().min(1).max(99);
/** Of the day, as the clock on the wall has it: what is due at nine stays due at nine, whatever the season or the zone. */
const minute = z.number().int().min(0).max(1439);
const dayOfMonth = z.number().int().min(1).max(31);

/** When something is due again. A day that a month does not have is its last one, so that 31 means the last day. */
export const repetition = z
  .discriminatedUnion('unit', [
    z.object({ unit: z.literal('day'), every, minute }),
    /** Days as ISO 8601 counts them: Monday is 1. */
    z.object({
      unit: z.literal('week'),
      every,
      minute,
      days: z.array(z.number().int().min(1).max(7)).min(1).readonly(),
    }),
    z.object({ unit: z.literal('month'), every, minute, day: dayOfMonth }),
    z.object({ unit: z.literal('year'), every, minute, month: z.number().int().min(1).max(12), day: dayOfMonth }),
  ])
  .readonly();
export type Repetition = z.infer<typeof repetition>;

/** Monday to Friday. */
export const weekdays: readonly number[] = [1, 2, 3, 4, 5];

const dayLength = 86_400_000;

/**
 * The first time that something is due again, counted on from `due`, which is later than `due` and than `now`: after an
 * absence it is due once, not as often as it was missed. Days are those of the computer's time zone.
 */
export function nextDue(rule: Repetition, { due, now }: Readonly<{ due: Instant; now: Instant }>): Instant {
  const later = Math.max(due, now);
  const rounds = roundsOf(rule, dayNumber(due));
  for (let round = Math.max(0, Math.floor((dayNumber(later) - rounds.from) / rounds.longest)); ; round += 1) {
    const found = rounds
      .days(round)
      .map((day) => instantOf(day, rule.minute))
      .find((at) => at > later);
    if (found !== undefined) return found;
  }
}

/** The days it is due on, round by round, in order; none of the rounds takes longer than `longest`. */
type Rounds = Readonly<{ from: number; longest: number; days: (round: number) => readonly number[] }>;

function roundsOf(rule: Repetition, from: number): Rounds {
  switch (rule.unit) {
    case 'day':
      return { from, longest: rule.every, days: (round) => [from + round * rule.every] };
    case 'week': {
      const [first, longest] = [mondayOf(from), 7 * rule.every];
      const days = rule.days.toSorted((one, other) => one - other);
      return { from: first, longest, days: (round) => days.map((day) => first + round * longest + day - 1) };
    }
    case 'month': {
      const first = monthNumber(from);
      const days = (round: number): number[] => [dayInMonth(first + round * rule.every, rule.day)];
      return { from, longest: 31 * rule.every, days };
    }
    case 'year': {
      const first = Math.floor(monthNumber(from) / 12) * 12 + rule.month - 1;
      const days = (round: number): number[] => [dayInMonth(first + round * 12 * rule.every, rule.day)];
      return { from, longest: 366 * rule.every, days };
    }
    default:
      return rule satisfies never;
  }
}

/** Days are counted in UTC, where every one is as long as the others. */
function dayNumber(at: Instant): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / dayLength;
}

/** 1970-01-01 was a Thursday. */
function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

function monthNumber(day: number): number {
  const date = new Date(day * dayLength);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function dayInMonth(month: number, day: number): number {
  const [year, index] = [Math.floor(month / 12), month % 12];
  const last = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  return Date.UTC(year, index, Math.min(day, last)) / dayLength;
}

function instantOf(day: number, minuteOfDay: number): Instant {
  const date = new Date(day * dayLength);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 0, minuteOfDay).getTime();
}
