import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
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
    ['en', 'sunday', '2026-11-29 18:00'],
    ['en', 'next Sunday', '2026-11-29 18:00'],
    ['en', 'by Friday at the latest', '2026-11-27 18:00'],
    ['en', 'end of month', '2026-11-30 18:00'],
    ['en', 'end of the week', '2026-11-27 18:00'],
    ['en', 'tomorrow morning', '2026-11-23 09:00'],
    ['en', 'tomorrow at 5', '2026-11-23 17:00'],
    ['en', 'tomorrow 17:30', '2026-11-23 17:30'],
    ['en', 'tomorrow 5:30 am', '2026-11-23 05:30'],
    ['en', '12 am', '2026-11-23 00:00'],
    ['en', 'midnight', '2026-11-23 00:00'],
    ['en', '9:00', '2026-11-23 09:00'],
    ['en', 'in 3 working days', '2026-11-25 18:00'],
    ['en', 'within 48 hours', '2026-11-24 09:45'],
    ['en', 'next month', '2026-12-31 18:00'],
    ['en', 'the 15th', '2026-12-15 18:00'],
    ['en', '1st of December', '2026-12-01 18:00'],
    ['de', 'bis Ende der Woche', '2026-11-27 18:00'],
    ['de', 'übermorgen Nachmittag', '2026-11-24 15:00'],
    ['de', 'in 14 Tagen', '2026-12-06 18:00'],
    ['fr', 'vendredi prochain à 14h30', '2026-11-27 14:30'],
    ['fr', 'fin du mois', '2026-11-30 18:00'],
    ['es', 'la semana que viene', '2026-11-27 18:00'],
    ['es', 'fin de semana', '2026-11-28 18:00'],
    ['it', 'entro venerdì', '2026-11-27 18:00'],
    ['it', 'dopodomani alle 10', '2026-11-24 10:00'],
    ['pt', 'amanhã de manhã', '2026-11-23 09:00'],
    ['pt', 'próxima sexta-feira', '2026-11-27 18:00'],
    ['nl', 'eind van de maand', '2026-11-30 18:00'],
    ['nl', 'overmorgen om 9 uur', '2026-11-24 09:00'],
  ])('lie ahead: %s, “%s”', async (locale, words, expected) => {
    expect(await read('future', locale, words)).toBe(expected);
  });

  it('after closing time mean the end of the same day', async () => {
    const late = new Date(2026, 10, 22, 19, 5).getTime();
    const at = await readMoment('today', { about: 'future', now: late, locale: 'en' });
    expect(at).toBe(new Date(2026, 10, 22, 23, 59).getTime());
  });
});

describe('whatever the time, the season and the zone', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = zone;
  });
  const from = Date.UTC(2024, 0, 1);
  const moments = fc.integer({ min: from, max: from + 4 * 365 * 86_400_000 });
  const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu');
  const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

  it('what is due is ahead, on the day and at the hour that were said', async () => {
    const said = fc.record({ day: fc.nat(6), hour: fc.integer({ min: 7, max: 23 }) });
    await fc.assert(
      fc.asyncProperty(moments, zones, said, async (at, name, { day, hour }) => {
        process.env['TZ'] = name;
        const ahead = async (words: string): Promise<Date> =>
          new Date((await readMoment(words, { about: 'future', now: at, locale: 'en' })) ?? 0);
        const today = new Date(at);
        const midnight = (days: number): number =>
          new Date(today.getFullYear(), today.getMonth(), today.getDate() + days).getTime();

        const tomorrow = await ahead(`tomorrow ${hour}`);
        expect([new Date(tomorrow).setHours(0, 0, 0, 0), tomorrow.getHours()]).toEqual([midnight(1), hour]);
        const weekday = await ahead(`${weekdays[day]} ${hour}:00`);
        expect([weekday.getDay(), weekday.getHours()]).toEqual([day, hour]);
        expect(weekday.getTime()).toBeGreaterThanOrEqual(midnight(1));
        expect(weekday.getTime()).toBeLessThan(midnight(8));
        const clock = await ahead(`${hour}:00`);
        expect(clock.getHours()).toBe(hour);
        expect(clock.getTime()).toBeGreaterThan(at);
        expect(clock.getTime()).toBeLessThan(midnight(2));
        const month = await ahead('end of month');
        expect(new Date(month.getFullYear(), month.getMonth(), month.getDate() + 1).getDate()).toBe(1);
        expect((await ahead('today')).getTime()).toBeGreaterThanOrEqual(at);
      }),
      { numRuns: 100 },
    );
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
