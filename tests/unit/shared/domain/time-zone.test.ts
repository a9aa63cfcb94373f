import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTimeZone, localTime, momentOf, startOfDay } from '#shared/domain/time-zone';

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'America/Santiago', 'Australia/Lord_Howe'];
const moment = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2050, 0) });

describe('a time zone', () => {
  it('shows a moment as its clocks and calendar do', () => {
    const at = Date.UTC(2026, 2, 29, 23, 30);
    expect(zones.map((zone) => localTime(at, zone))).toEqual([
      { date: '2026-03-29', time: '23:30' },
      { date: '2026-03-30', time: '01:30' },
      { date: '2026-03-29', time: '19:30' },
      { date: '2026-03-30', time: '05:15' },
      { date: '2026-03-29', time: '20:30' },
      { date: '2026-03-30', time: '10:30' },
    ]);
  });

  it('begins a day at the first moment that is of that day', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (at, zone) => {
        const { date } = localTime(at, zone);
        const start = startOfDay(date, zone) ?? 0;
        expect([start <= at, localTime(start, zone).date, localTime(start - 1000, zone).date < date]).toEqual([
          true,
          date,
          true,
        ]);
      }),
    );
  });

  it('begins a day that has no midnight when its clocks were put forward', () => {
    // Chile: at 24:00 of 5 September 2026 clocks went to 01:00.
    const start = startOfDay('2026-09-06', 'America/Santiago') ?? 0;
    expect([new Date(start).toISOString(), localTime(start, 'America/Santiago')]).toEqual([
      '2026-09-06T04:00:00.000Z',
      { date: '2026-09-06', time: '01:00' },
    ]);
  });

  it('finds the moment of a time of day', () => {
    expect(new Date(momentOf('2026-07-01', '06:00', 'Europe/Berlin')).toISOString()).toBe('2026-07-01T04:00:00.000Z');
  });

  it('counts days over the ends of months, and knows no 30th of February', () => {
    expect(new Date(startOfDay('2026-02-28', 'UTC', 1) ?? 0).toISOString()).toBe('2026-03-01T00:00:00.000Z');
    expect([startOfDay('2026-02-30', 'UTC'), startOfDay('soon', 'UTC')]).toEqual([null, null]);
  });

  it('is known by its name', () => {
    expect(['Europe/Berlin', 'Mars/Olympus', ''].map(isTimeZone)).toEqual([true, false, false]);
  });
});
