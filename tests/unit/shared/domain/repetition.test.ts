import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { nextDue, repetition, weekdays, type Repetition } from '#shared/domain/repetition';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

const at = (text: string): number => new Date(text).getTime();
const words = (instant: number): string => {
  const date = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
};
const nine = 9 * 60;

describe('the next time', () => {
  it.each<[string, Repetition, due: string, now: string, next: string]>([
    ['tomorrow', { unit: 'day', every: 1, minute: nine }, '2026-11-22 09:00', '2026-11-22 10:00', '2026-11-23 09:00'],
    [
      'after an absence',
      { unit: 'day', every: 1, minute: nine },
      '2026-11-01 09:00',
      '2026-11-22 10:00',
      '2026-11-23 09:00',
    ],
    [
      'not today again when done early',
      { unit: 'day', every: 1, minute: nine },
      '2026-11-22 09:00',
      '2026-11-22 07:00',
      '2026-11-23 09:00',
    ],
    [
      'every third day, counted on',
      { unit: 'day', every: 3, minute: nine },
      '2026-11-01 09:00',
      '2026-11-22 10:00',
      '2026-11-25 09:00',
    ],
    [
      'after a Friday',
      { unit: 'week', every: 1, minute: nine, days: weekdays },
      '2026-11-20 09:00',
      '2026-11-20 09:30',
      '2026-11-23 09:00',
    ],
    [
      'every second week',
      { unit: 'week', every: 2, minute: nine, days: [1, 4] },
      '2026-11-19 09:00',
      '2026-11-19 10:00',
      '2026-11-30 09:00',
    ],
    [
      'at the end of a short month',
      { unit: 'month', every: 1, minute: nine, day: 31 },
      '2027-01-31 09:00',
      '2027-01-31 10:00',
      '2027-02-28 09:00',
    ],
    [
      'at the end of a long one after it',
      { unit: 'month', every: 1, minute: nine, day: 31 },
      '2027-02-28 09:00',
      '2027-02-28 10:00',
      '2027-03-31 09:00',
    ],
    [
      'in a leap year',
      { unit: 'year', every: 1, minute: nine, month: 2, day: 29 },
      '2027-02-28 09:00',
      '2027-03-01 10:00',
      '2028-02-29 09:00',
    ],
  ])('is %s', (_, ...[rule, due, now, next]) => {
    expect(words(nextDue(rule, { due: at(due), now: at(now) }))).toBe(next);
  });

  it('has the same time of day after the clocks were changed, and after a journey', () => {
    process.env['TZ'] = 'Europe/Berlin';
    const daily: Repetition = { unit: 'day', every: 1, minute: nine };
    expect(words(nextDue(daily, { due: at('2026-03-28 09:00'), now: at('2026-03-28 10:00') }))).toBe(
      '2026-03-29 09:00',
    );
    expect(words(nextDue(daily, { due: at('2026-10-24 09:00'), now: at('2026-10-24 10:00') }))).toBe(
      '2026-10-25 09:00',
    );
    const [due, now] = [at('2026-11-20 09:00'), at('2026-11-20 10:00')];
    process.env['TZ'] = 'America/New_York';
    expect(words(nextDue(daily, { due, now }))).toBe('2026-11-20 09:00');
  });

  it('is on one of its days, later than now, and there is none between', () => {
    const every = fc.integer({ min: 1, max: 9 });
    const minute = fc.integer({ min: 0, max: 1439 });
    const day = fc.integer({ min: 1, max: 31 });
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    const rules = fc.oneof(
      fc.record({ unit: fc.constant('day'), every, minute }),
      fc.record({ unit: fc.constant('week'), every, minute, days }),
      fc.record({ unit: fc.constant('month'), every, minute, day }),
      fc.record({ unit: fc.constant('year'), every, minute, month: fc.integer({ min: 1, max: 12 }), day }),
    );
    const instants = fc.integer({ min: at('2020-01-01'), max: at('2035-01-01') });
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu');
    fc.assert(
      fc.property(rules, fc.tuple(instants, instants), zones, (loose, [due, now], name) => {
        process.env['TZ'] = name;
        const rule = repetition.parse(loose);
        const next = nextDue(rule, { due, now });
        const later = Math.max(due, now);
        expect(next).toBeGreaterThan(later);
        // Counted on from any of its own times it comes to the same one.
        const between = nextDue(rule, { due, now: next - 1 });
        expect(between).toBe(next);
        expect(rule.unit !== 'week' || rule.days.includes(new Date(next).getDay() || 7)).toBe(true);
        const longest = { day: Number.POSITIVE_INFINITY, week: 8, month: 32, year: 367 }[rule.unit];
        expect(rule.every > 1 || next - later < (longest + 1) * 86_400_000).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
