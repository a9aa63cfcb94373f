import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '#renderer/exchange/file-name';
import { periodOf } from '#renderer/exchange/period';

describe('the period of an export', () => {
  it('runs from the first moment of the first day to the end of the last', () => {
    expect(periodOf('2026-02-01', '2026-02-28')).toEqual({
      from: new Date(2026, 1, 1).getTime(),
      to: new Date(2026, 2, 1).getTime(),
    });
  });

  it('is open where a day is left out, and nothing when it ends before it begins', () => {
    expect(periodOf('', '')).toEqual({ from: null, to: null });
    expect(periodOf('2026-02-02', '2026-02-01')).toBeNull();
  });

  it('of one day is a whole day, whichever day it is', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10);
        const period = periodOf(text, text);
        const hours = ((period?.to ?? 0) - (period?.from ?? 0)) / 3_600_000;
        // A day on which clocks change has 23 or 25 hours.
        expect(hours).toBeGreaterThanOrEqual(23);
        expect(hours).toBeLessThanOrEqual(25);
      }),
    );
  });
});

it('The name of a file is the last part of its path on any system', () => {
  expect(
    ['/home/anna/Mail/cur/1.eml', 'C:\\Mail\\old.mbox', 'old.mbox', '/home/anna/Mail/', '/'].map(fileName),
  ).toEqual(['1.eml', 'old.mbox', 'old.mbox', 'Mail', '/']);
});
