import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Closing, ServiceHours } from '#shared/domain/service-hours';
import { localTime, momentOf } from '#shared/domain/time-zone';
import { serviceClock } from '#shared/service-hours/service-clock';

const hour = 3_600_000;
const weekdays = (...spans: { from: string; to: string }[]) => [0, 1, 2, 3, 4].map(() => spans);
const hours = (changes: Partial<ServiceHours> = {}): ServiceHours => ({
  timeZone: 'Europe/Berlin',
  week: [...weekdays({ from: '09:00', to: '17:00' }), [], []],
  closings: [],
  targets: [],
  ...changes,
});
const closing = (from: string, to: string, yearly = false): Closing => ({ id: from, name: 'Closed', from, to, yearly });
const at = (date: string, time: string, zone = 'Europe/Berlin') => momentOf(date, time, zone);
const shown = (instant: number | null, zone = 'Europe/Berlin') =>
  instant === null ? null : Object.values(localTime(instant, zone)).join(' ');

describe('service time', () => {
  it('goes on the next day of service, over a weekend', () => {
    const { after } = serviceClock(hours());
    // Friday
    expect(shown(after(at('2026-03-06', '16:00'), 2 * hour))).toBe('2026-03-09 10:00');
    expect(shown(after(at('2026-03-07', '11:00'), 8 * hour))).toBe('2026-03-09 17:00');
    expect(shown(after(at('2026-03-09', '08:00'), 8 * hour))).toBe('2026-03-09 17:00');
  });

  it('leaves out lunch, holidays and half days', () => {
    const clock = serviceClock(
      hours({
        week: [...weekdays({ from: '09:00', to: '12:00' }, { from: '13:00', to: '17:00' }), [], []],
        closings: [closing('2026-12-24T14:00', '2026-12-27T00:00')],
      }),
    );
    expect(clock.between(at('2026-12-24', '09:00'), at('2026-12-28', '10:00'))).toBe(5 * hour);
    expect(shown(clock.after(at('2026-12-24', '13:30'), hour))).toBe('2026-12-28 09:30');
    expect(clock.isClosedByException(at('2026-12-25', '10:00'))).toBe(true);
    expect(clock.isClosedByException(at('2026-12-24', '13:59'))).toBe(false);
    expect(clock.isOpen(at('2026-12-24', '12:30'))).toBe(false);
  });

  it('leaves out what comes again every year, from its first year on, over New Year', () => {
    const clock = serviceClock(hours({ closings: [closing('2025-12-30T00:00', '2026-01-03T00:00', true)] }));
    expect(clock.isClosedByException(at('2027-01-01', '10:00'))).toBe(true);
    expect(clock.isClosedByException(at('2024-12-31', '10:00'))).toBe(false);
  });

  it('is what passed on the day clocks are put forward, and on the one they are put back', () => {
    const nights = hours({ week: Array.from({ length: 7 }, () => [{ from: '01:00', to: '05:00' }]) });
    const { between, after } = serviceClock(nights);
    expect(between(at('2026-03-29', '00:00'), at('2026-03-29', '12:00'))).toBe(3 * hour);
    expect(between(at('2026-10-25', '00:00'), at('2026-10-25', '12:00'))).toBe(5 * hour);
    expect(shown(after(at('2026-03-29', '00:00'), 2 * hour))).toBe('2026-03-29 04:00');
  });

  it('has nothing of an hour that clocks skip, and begins where they were put forward', () => {
    const skipped = serviceClock(hours({ week: Array.from({ length: 7 }, () => [{ from: '02:00', to: '03:00' }]) }));
    expect(skipped.between(at('2026-03-29', '00:00'), at('2026-03-29', '12:00'))).toBe(0);
    const within = serviceClock(hours({ week: Array.from({ length: 7 }, () => [{ from: '02:30', to: '05:00' }]) }));
    expect(within.between(at('2026-03-29', '00:00'), at('2026-03-29', '12:00'))).toBe(2 * hour);
  });

  it('is told to have no end where a shop does not serve at all', () => {
    const { after, between } = serviceClock(hours({ week: Array.from({ length: 7 }, () => []) }));
    expect(after(at('2026-03-09', '08:00'), 1)).toBeNull();
    expect(between(0, at('2026-03-09', '08:00'))).toBe(0);
  });

  it('is the same wherever the laptop travels: it is reckoned in the zone of the shop', () => {
    const tokyo = serviceClock(hours({ timeZone: 'Asia/Tokyo' }));
    expect(shown(tokyo.after(at('2026-03-06', '16:30', 'Asia/Tokyo'), hour), 'Asia/Tokyo')).toBe('2026-03-09 09:30');
  });

  it('gives an answer’s due time by the channel’s target, or else by that of all others, or none', () => {
    const { answerDue } = serviceClock(
      hours({
        targets: [
          { channel: '*', minutes: 120 },
          { channel: 'email', minutes: 480 },
          { channel: 'counter', minutes: null },
        ],
      }),
    );
    const since = at('2026-03-06', '16:00');
    expect(shown(answerDue('email', since))).toBe('2026-03-09 16:00');
    expect(shown(answerDue('wordpress', since))).toBe('2026-03-09 10:00');
    expect(answerDue('counter', since)).toBeNull();
  });
});

/** Weeks of all kinds, in zones with changes of an hour, of half an hour, at midnight, and none. */
const anyHours = fc
  .record({
    timeZone: fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'America/Sao_Paulo',
      'UTC',
      'Asia/Kathmandu',
      'Pacific/Apia',
    ),
    week: fc.array(
      fc
        .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 4 })
        .map((marks) => marks.toSorted((one, other) => one - other))
        .map((marks) =>
          marks.flatMap((to, index) =>
            index % 2 === 1 ? [{ from: quarterHour(marks[index - 1] ?? 0), to: quarterHour(to) }] : [],
          ),
        ),
      { minLength: 7, maxLength: 7 },
    ),
    closings: fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 900 }), fc.boolean())
        .map(([start, length, yearly]) => closing(wall(start * 7), wall(start * 7 + length), yearly)),
      { maxLength: 3 },
    ),
  })
  .map((some) => hours(some));
const start = Date.UTC(2010, 0, 1);
const anyInstant = fc.integer({ min: start, max: Date.UTC(2012, 11, 31) });
const anyDuration = fc.integer({ min: 0, max: 60 * hour });

function quarterHour(quarters: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(quarters / 4))}:${two((quarters % 4) * 15)}`;
}

function wall(hoursSince: number): string {
  return new Date(start + hoursSince * hour).toISOString().slice(0, 16);
}

describe('of any hours', () => {
  it('time between instants adds up, is never negative, and never more than what passed', () => {
    fc.assert(
      fc.property(anyHours, fc.tuple(anyInstant, anyInstant, anyInstant), (of, instants) => {
        const { between } = serviceClock(of);
        const [a = 0, b = 0, c = 0] = instants.toSorted((left, right) => left - right);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(a, b)).toBeGreaterThanOrEqual(0);
        expect(between(a, b)).toBeLessThanOrEqual(b - a);
        expect(between(b, a) + between(a, b)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('what is added lies between, in one step or in two, and never earlier for who came later', () => {
    fc.assert(
      fc.property(
        anyHours,
        fc.tuple(anyInstant, anyInstant),
        fc.tuple(anyDuration, anyDuration),
        (of, instants, [first, second]) => {
          const { after, between } = serviceClock(of);
          const [a = 0, b = 0] = instants.toSorted((left, right) => left - right);
          const end = after(a, first);
          if (end === null) return;
          expect(between(a, end)).toBe(first);
          expect(after(end, second)).toBe(after(a, first + second));
          expect(after(b, first) ?? Infinity).toBeGreaterThanOrEqual(end);
        },
      ),
      { numRuns: 60 },
    );
  });
});
