import { describe, expect, it } from 'vitest';
import { readMoment, type MomentAbout } from '#shared/moments/read-moment';

/** A Sunday, 09:45 in the computer's zone. */
const now = new Date(2026, 10, 22, 9, 45).getTime();

async function read(about: MomentAbout['about'], locale: string | null, words: string): Promise<string | null> {
  const at = await readMoment(words, { about, now, locale });
  if (at === null) return null;
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

describe('words for when something is due', () => {
  it.each([
    ['en-US', 'tomorrow 9', '2026-11-23 09:00'],
    ['en-GB', 'next Fri', '2026-11-27 18:00'],
    ['en', 'fri 14', '2026-11-27 14:00'],
    [null, 'in 2 weeks', '2026-12-06 18:00'],
    ['en', 'today', '2026-11-22 18:00'],
    ['de-DE', 'morgen 9', '2026-11-23 09:00'],
    ['de', '30.11.', '2026-11-30 18:00'],
    ['en', 'nächsten Freitag', '2026-11-27 18:00'],
    ['fr', 'demain à 9h', '2026-11-23 09:00'],
    ['es', 'mañana a las 9', '2026-11-23 09:00'],
    ['ja', '明日9時', '2026-11-23 09:00'],
  ])('lie ahead: %s, “%s”', async (locale, words, expected) => {
    expect(await read('future', locale, words)).toBe(expected);
  });

  it('after closing time mean the end of the same day', async () => {
    const late = new Date(2026, 10, 22, 19, 5).getTime();
    const at = await readMoment('today', { about: 'future', now: late, locale: 'en' });
    expect(at).toBe(new Date(2026, 10, 22, 23, 59).getTime());
  });
});

describe('words for when something happened', () => {
  it.each([
    ['en', 'yesterday 15:30', '2026-11-21 15:30'],
    ['en', 'now', '2026-11-22 09:45'],
    ['en', '5 min ago', '2026-11-22 09:40'],
    ['en', 'last tuesday', '2026-11-17 12:00'],
    [null, 'fri', '2026-11-20 12:00'],
    ['en', '15:30', '2026-11-21 15:30'],
    ['en', 'dec 24', '2025-12-24 12:00'],
    ['en-GB', '2/3', '2026-03-02 12:00'],
    ['en-US', '2/3', '2026-02-03 12:00'],
    ['de', 'gestern 15:30', '2026-11-21 15:30'],
    ['en', 'June 2024', '2024-06-01 00:00'],
    ['en', 'juin 2024', '2024-06-01 00:00'],
    ['de', '6/2024', '2024-06-01 00:00'],
    ['de', '2024-06', '2024-06-01 00:00'],
    ['en', '2024', '2024-01-01 00:00'],
  ])('lie behind: %s, “%s”', async (locale, words, expected) => {
    expect(await read('past', locale, words)).toBe(expected);
  });

  it('mean nothing where it would not have happened yet', async () => {
    expect(await read('past', 'en', 'tomorrow')).toBeNull();
  });
});

it('words that say more than a moment mean none', async () => {
  const words = ['', 'tomorrow with milk', 'the blue teapot', '99', 'wensday'];
  expect(await Promise.all(words.map((one) => read('future', 'en', one)))).toEqual(words.map(() => null));
});
