import { afterEach, describe, expect, it } from 'vitest';
import { shortAhead } from '#renderer/becoming/short-ahead';
import { snoozeTimes } from '#renderer/becoming/snooze-times';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});
const timesIn = (name: string, now: string): Record<string, string> => {
  process.env['TZ'] = name;
  return Object.fromEntries(snoozeTimes(Date.parse(now)).map((time) => [time.name, new Date(time.at).toISOString()]));
};

describe('a usual time to come back', () => {
  it('is nine o’clock on the day after the clocks were changed, too', () => {
    expect(timesIn('Europe/Berlin', '2026-03-28T12:00:00Z')['tomorrow']).toBe('2026-03-29T07:00:00.000Z');
    expect(timesIn('Europe/Berlin', '2026-10-24T12:00:00Z')['tomorrow']).toBe('2026-10-25T08:00:00.000Z');
    expect(timesIn('America/New_York', '2026-03-07T17:00:00Z')['tomorrow']).toBe('2026-03-08T13:00:00.000Z');
  });

  it('is of the day it is where the shop is, right before midnight and after it', () => {
    expect(timesIn('Europe/Berlin', '2026-06-10T21:59:00Z')['tomorrow']).toBe('2026-06-11T07:00:00.000Z');
    expect(timesIn('Europe/Berlin', '2026-06-10T22:01:00Z')['tomorrow']).toBe('2026-06-12T07:00:00.000Z');
    expect(timesIn('Asia/Tokyo', '2026-06-10T21:59:00Z')['tomorrow']).toBe('2026-06-12T00:00:00.000Z');
  });

  it('lies ahead, each later than the one before, and none is offered twice', () => {
    for (let hour = 0; hour < 14 * 24; hour += 1) {
      const now = Date.UTC(2026, 9, 20) + hour * 3_600_000;
      const at = snoozeTimes(now).map((time) => time.at);
      expect(at.every((time) => time > now)).toBe(true);
      expect([...new Set(at)].toSorted((one, other) => one - other)).toEqual(at);
    }
  });

  it('is next week’s Monday, but for Sunday, whose morrow it is', () => {
    expect(timesIn('UTC', '2026-11-22T10:00:00Z')).toEqual({
      'later-today': '2026-11-22T13:00:00.000Z',
      tomorrow: '2026-11-23T09:00:00.000Z',
    });
    expect(timesIn('UTC', '2026-11-23T20:00:00Z')).toEqual({
      tomorrow: '2026-11-24T09:00:00.000Z',
      'next-week': '2026-11-30T09:00:00.000Z',
    });
  });
});

it('a moment near now is told in few words', () => {
  process.env['TZ'] = 'UTC';
  const now = Date.UTC(2026, 10, 22, 10);
  const told = [3, 26, 24 * 20].map((hours) => shortAhead(now + hours * 3_600_000, now, 'en-GB'));
  expect(told).toEqual(['13:00', 'Mon 12:00', '12 Dec']);
});
