import { expect, it } from 'vitest';
import { dayOf, dayWords } from '#renderer/timeline/days';

const now = new Date(2026, 10, 22, 9, 45).getTime();
const on = (...date: [number, number, number, number?]): string => dayWords(new Date(...date).getTime(), now, 'en-US');

it('the days next to now are called by name, the others by their date', () => {
  expect([on(2026, 10, 22, 0), on(2026, 10, 22, 23), on(2026, 10, 21, 23), on(2026, 10, 21, 0)]).toEqual([
    ...['Today', 'Today', 'Yesterday', 'Yesterday'],
  ]);
  expect([on(2026, 10, 20), on(2026, 10, 23)]).toEqual(['Friday, November 20', 'Monday, November 23']);
  expect(on(2024, 5, 21)).toBe('Friday, June 21, 2024');
});

it('a day begins at midnight of this computer', () => {
  const midnight = new Date(2026, 10, 22).getTime();
  expect([dayOf(midnight), dayOf(midnight - 1)]).toEqual([midnight, new Date(2026, 10, 21).getTime()]);
});
