import { describe, expect, it } from 'vitest';
import { inOrderOfNext } from '#renderer/service-hours/closing-words';
import { timeLeft } from '#renderer/service-hours/time-left';
import { weekDraft, weekTyped, withMore } from '#renderer/service-hours/week-draft';
import type { Closing, ServiceHours } from '#shared/domain/service-hours';
import { serviceClock } from '#shared/service-hours/service-clock';

const nine = [{ from: '09:00', to: '17:00' }];
const hours: ServiceHours = {
  timeZone: 'UTC',
  week: [nine, nine, nine, nine, nine, [], []],
  closings: [],
  targets: [{ channel: '*', minutes: 480 }],
};
/** Of March 2026; the 2nd is a Monday. */
const at = (day: number, hour: number, minute = 0): number => Date.UTC(2026, 2, day, hour, minute);

describe('what is left for an answer', () => {
  const clock = serviceClock(hours);
  const said = (due: number, now: number) => Object.values(timeLeft(clock, due, now)).join(', ');

  it('is said in minutes, hours and days of service', () => {
    expect(said(at(2, 15), at(2, 12, 50))).toBe('2 h 10 left, ahead');
    expect(said(at(2, 15), at(2, 14, 20))).toBe('40 min left, soon');
    expect(said(at(4, 10), at(2, 9))).toBe('2 d left, ahead');
  });

  it('is late only by time in which the shop was open', () => {
    expect(said(at(6, 17), at(8, 12))).toBe('due now, late');
    expect(said(at(6, 16), at(9, 9, 30))).toBe('1 h 30 late, late');
    expect(said(at(2, 17), at(4, 17))).toBe('2 d late, late');
  });
});

describe('the hours of a week while they are typed', () => {
  it('end a day at midnight where they end at 00:00, and are none where one ends before it begins', () => {
    const late = [[{ from: '18:00', to: '24:00' }], ...hours.week.slice(1)];
    expect(weekDraft(late)[0]).toEqual([{ from: '18:00', to: '00:00' }]);
    expect(weekTyped(weekDraft(late))).toEqual(late);
    expect(weekTyped([[{ from: '18:00', to: '17:00' }], ...hours.week.slice(1)])).toBeNull();
    expect(weekTyped([[{ from: '', to: '17:00' }], ...hours.week.slice(1)])).toBeNull();
  });

  it('go on after lunch where there is more of them', () => {
    expect(withMore([[{ from: '09:00', to: '12:00' }]], 0)).toEqual([
      [
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '17:00' },
      ],
    ]);
  });
});

describe('days off', () => {
  const closing = (from: string, to: string, yearly = false): Closing => ({ id: from, name: '', from, to, yearly });

  it('stand in the order in which they come next, those that are past apart', () => {
    const newYear = closing('2020-01-01T00:00', '2020-01-02T00:00', true);
    const summer = closing('2026-08-01T00:00', '2026-08-15T00:00');
    const gone = closing('2026-02-01T00:00', '2026-02-02T00:00');
    expect(inOrderOfNext([newYear, summer, gone], '2026-03-02')).toEqual({ ahead: [summer, newYear], past: [gone] });
  });
});
