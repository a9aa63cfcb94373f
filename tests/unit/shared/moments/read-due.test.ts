import { expect, it } from 'vitest';
import type { Repetition } from '#shared/domain/repetition';
import { readDue } from '#shared/moments/read-due';

/** A Wednesday, 09:45 in the computer's zone. */
const now = new Date(2026, 10, 25, 9, 45).getTime();
const [nine, closing] = [540, 1080];
const read = (locale: string, words: string) => readDue(words, { now, locale });

const weekly = (days: number[], minute = closing, every = 1): Repetition => ({ unit: 'week', every, minute, days });
const monthly = (day: number, minute = closing): Repetition => ({ unit: 'month', every: 1, minute, day });

it.each<[locale: string, words: string, first: string, repeats: Repetition]>([
  ['en', 'every Monday 9', '2026-11-30T09:00', weekly([1], nine)],
  ['en', 'every Mon and Thu at 10', '2026-11-26T10:00', weekly([1, 4], 600)],
  ['en', 'every wednesday 9:00', '2026-12-02T09:00', weekly([3], nine)],
  ['en', 'weekdays 9', '2026-11-26T09:00', weekly([1, 2, 3, 4, 5], nine)],
  ['en', 'daily at 9am', '2026-11-26T09:00', { unit: 'day', every: 1, minute: nine }],
  ['en', 'every 2 weeks', '2026-12-09T18:00', weekly([3], closing, 2)],
  ['en', 'every other Friday', '2026-11-27T18:00', weekly([5], closing, 2)],
  ['en', 'every month on the 15th', '2026-12-15T18:00', monthly(15)],
  ['en', 'last day of every month', '2026-11-30T18:00', monthly(31)],
  ['en', 'yearly', '2027-11-25T18:00', { unit: 'year', every: 1, minute: closing, month: 11, day: 25 }],
  ['de', 'jeden Montag um 9 Uhr', '2026-11-30T09:00', weekly([1], nine)],
  ['de', 'monatlich am 15.', '2026-12-15T18:00', monthly(15)],
  ['fr', 'tous les lundis à 9h', '2026-11-30T09:00', weekly([1], nine)],
  ['es', 'cada 2 semanas', '2026-12-09T18:00', weekly([3], closing, 2)],
  ['it', 'ogni lunedì alle 9', '2026-11-30T09:00', weekly([1], nine)],
  ['pt', 'toda segunda-feira', '2026-11-30T18:00', weekly([1])],
  ['nl', 'elke werkdag', '2026-11-25T18:00', weekly([1, 2, 3, 4, 5])],
  ['de', 'every Monday 9', '2026-11-30T09:00', weekly([1], nine)],
])('what comes again is read with its first time: %s, “%s”', async (locale, words, ...[first, repeats]) => {
  expect(await read(locale, words)).toEqual({ at: new Date(first).getTime(), repeats });
});

it('what comes once is read as a moment', async () => {
  expect(await read('en', 'tomorrow 9')).toEqual({ at: new Date(2026, 10, 26, 9).getTime(), repeats: null });
});

it('what never comes, or says more, means nothing', async () => {
  const words = ['', 'every', 'every teapot', 'every hour', 'every Monday with milk', 'every 0 weeks', 'the 32nd'];
  expect(await Promise.all(words.map((one) => read('en', one)))).toEqual(words.map(() => null));
});
