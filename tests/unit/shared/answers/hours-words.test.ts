import { expect, it } from 'vitest';
import { hoursWords } from '#shared/answers/hours-words';
import type { WeekHours } from '#shared/domain/service-hours';

const long = [{ from: '09:00', to: '18:00' }];
const twice = [
  { from: '09:00', to: '12:30' },
  { from: '14:00', to: '24:00' },
];

it.each<readonly [string, WeekHours, string]>([
  ['days alike', [long, long, long, long, long, [], []], 'Mo–Fr 9:00–18:00'],
  [
    'pauses and single days',
    [long, twice, twice, [], long, [], long],
    'Mo 9:00–18:00\nDi, Mi 9:00–12:30, 14:00–24:00\nFr 9:00–18:00\nSo 9:00–18:00',
  ],
  ['no day at all', [[], [], [], [], [], [], []], ''],
])('the hours of a week are written a line for days alike: %s', (_, week, words) => {
  expect(hoursWords(week, 'de')).toBe(words);
});
