import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodOf } from '#renderer/exports/period';

describe('the period of an export', () => {
  it('runs from the first moment of the first day to the end of the last', () => {
    expect(periodOf('2026-02-01', '2026-02-28', 'Asia/Tokyo')).toEqual({
      from: Date.UTC(2026, 0, 31, 15),
      to: Date.UTC(2026, 1, 28, 15),
    });
  });

  it('is open where a day is left out, and nothing when it ends before it begins', () => {
    expect(periodOf('', '', 'UTC')).toEqual({ from: null, to: null });
    expect(periodOf('2026-02-02', '2026-02-01', 'UTC')).toBeNull();
  });

  it('of one day is a whole day, whichever day it is', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10);
        const period = periodOf(text, text, 'Europe/Berlin');
        const hours = ((period?.to ?? 0) - (period?.from ?? 0)) / 3_600_000;
        // A day on which clocks change has 23 or 25 hours.
        expect(hours).toBeGreaterThanOrEqual(23);
        expect(hours).toBeLessThanOrEqual(25);
      }),
    );
  });
});
