import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDue, periodBefore } from '#main/exchange/due';
import { localTime } from '#shared/domain/time-zone';

const zones = ['UTC', 'Europe/Berlin', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
const rhythm = fc.record({
  every: fc.constantFrom('daily', 'weekly', 'monthly'),
  at: fc.constantFrom('00:00', '02:30', '06:00', '23:59'),
  timeZone: fc.constantFrom(...zones),
});
const moment = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) });
const iso = (at: number) => new Date(at).toISOString();

describe('a scheduled export', () => {
  it('is due at its time of the day, on Mondays, or on the first of a month, where the shop is', () => {
    // A Sunday.
    const now = Date.UTC(2026, 10, 22, 9);
    const berlin = { at: '06:00', timeZone: 'Europe/Berlin' } as const;
    expect([
      iso(nextDue({ every: 'daily', ...berlin }, now)),
      iso(nextDue({ every: 'weekly', ...berlin }, now)),
      iso(nextDue({ every: 'monthly', ...berlin }, now)),
    ]).toEqual(['2026-11-23T05:00:00.000Z', '2026-11-23T05:00:00.000Z', '2026-12-01T05:00:00.000Z']);
  });

  it('is due after the moment, and not twice before the next', () => {
    fc.assert(
      fc.property(rhythm, moment, (plan, now) => {
        const due = nextDue(plan, now);
        expect([due > now, nextDue(plan, due - 1), nextDue(plan, due) > due]).toEqual([true, due, true]);
      }),
    );
  });

  it('tells of each moment once: the period of one time ends where that of the next begins', () => {
    fc.assert(
      fc.property(rhythm, moment, (plan, now) => {
        const due = nextDue(plan, now);
        const [one, next] = [periodBefore(plan, due), periodBefore(plan, nextDue(plan, due))];
        expect([one.from < one.to, one.to, one.to <= due]).toEqual([true, next.from, true]);
      }),
    );
  });

  it('tells of the month that ended', () => {
    const period = periodBefore({ every: 'monthly', at: '06:00', timeZone: 'Europe/Berlin' }, Date.UTC(2026, 3, 1, 4));
    expect([period.from, period.to].map((at) => localTime(at, 'Europe/Berlin'))).toEqual([
      { date: '2026-03-01', time: '00:00' },
      { date: '2026-04-01', time: '00:00' },
    ]);
  });
});
