import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decide, type Untold } from '#main/notices/decide';
import { isQuiet } from '#main/notices/quiet';
import { noticeKind, usualNoticeSettings, type NoticeSettings } from '#shared/domain/notice';

afterEach(() => {
  vi.unstubAllEnvs();
});

const quietFrom = (from: string, to: string): NoticeSettings => ({
  ...usualNoticeSettings,
  quiet: { on: true, from, to },
});
/** On the wall, wherever the computer is. */
const at = (time: string, day = 10): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(2026, 2, day, hours, minutes).getTime();
};
const quietAt = (settings: NoticeSettings, now: number): boolean => isQuiet(settings, { now, isOpen: true });

describe('quiet hours', () => {
  it('go over midnight where they end before they begin', () => {
    const settings = quietFrom('20:00', '07:30');
    const times = ['19:59', '20:00', '23:59', '00:00', '07:29', '07:30', '12:00'];
    expect(times.map((time) => quietAt(settings, at(time)))).toEqual([false, true, true, true, true, false, false]);
  });

  it('are within a day otherwise, and none where they begin as they end', () => {
    expect(['11:59', '12:00', '13:59', '14:00'].map((time) => quietAt(quietFrom('12:00', '14:00'), at(time)))).toEqual([
      ...[false, true, true, false],
    ]);
    expect(quietAt(quietFrom('12:00', '12:00'), at('12:00'))).toBe(false);
  });

  it('follow the clock on the wall through both changes of the clocks', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    const settings = quietFrom('22:00', '02:30');
    // 2026-03-29: 02:00 becomes 03:00, so that half past two never comes and three ends it.
    expect(quietAt(settings, Date.UTC(2026, 2, 29, 0, 59))).toBe(true);
    expect(quietAt(settings, Date.UTC(2026, 2, 29, 1, 0))).toBe(false);
    // 2026-10-25: 03:00 becomes 02:00, so that the time from two to half past comes, and is quiet, twice.
    expect(quietAt(settings, Date.UTC(2026, 9, 25, 0, 15))).toBe(true);
    expect(quietAt(settings, Date.UTC(2026, 9, 25, 1, 15))).toBe(true);
    expect(quietAt(settings, Date.UTC(2026, 9, 25, 1, 30))).toBe(false);
  });

  it('last as long as the shop is closed where somebody wants that', () => {
    const settings = { ...usualNoticeSettings, onlyWhenOpen: true };
    expect(isQuiet(settings, { now: at('12:00'), isOpen: false })).toBe(true);
    expect(isQuiet(settings, { now: at('12:00'), isOpen: true })).toBe(false);
  });
});

const now = at('12:00');
let number = 0;
const left = (kind: Untold['kind'], of: Partial<Untold> = {}): Untold => ({
  ...{ id: `${kind}-${(number += 1)}`, kind, about: 'thing', words: null, at: now, state: 'waiting' },
  ...of,
});
const told = (untold: readonly Untold[], settings = usualNoticeSettings, time = now) =>
  decide(untold, { settings, now: time, isOpen: true });

describe('what is told', () => {
  it('is one notice of all that arrived together, and one each of what is due', () => {
    const [first, second, due] = [left('arrived'), left('arrived', { at: now + 1 }), left('due')];
    expect(told([second, due, first])).toEqual({
      tell: [
        { of: 'together', things: [first, second] },
        { of: 'one', things: [due] },
      ],
      ...{ hold: [], drop: [] },
    });
  });

  it('is one notice where much becomes due at once, as after a holiday', () => {
    const due = Array.from({ length: 4 }, () => left('due'));
    expect(told(due).tell).toEqual([{ of: 'together', things: due }]);
  });

  it('waits for the end of quiet hours, and is a sum then', () => {
    const settings = quietFrom('11:00', '13:00');
    const [arrived, due] = [left('arrived'), left('due')];
    expect(told([arrived, due], settings)).toEqual({ tell: [], hold: [arrived.id, due.id], drop: [] });
    const held = [arrived, due].map((one) => ({ ...one, state: 'held' as const }));
    expect(told(held, settings)).toEqual({ tell: [], hold: [], drop: [] });
    expect(told(held, settings, at('13:00')).tell).toEqual([{ of: 'held', things: held }]);
  });

  it('is not what nobody wants to hear of, nor what came in long before', () => {
    const settings = { ...usualNoticeSettings, kinds: { ...usualNoticeSettings.kinds, rule: false } };
    const [rule, old] = [left('rule'), left('arrived', { at: now - 2 * 3_600_000 })];
    expect(told([rule, old], settings)).toEqual({ tell: [], hold: [], drop: [rule.id, old.id] });
  });

  it('tells, holds or drops each thing at most once, whatever was left and whatever is wanted', () => {
    const thing = fc.record({
      kind: fc.constantFrom(...noticeKind.options),
      age: fc.integer({ min: 0, max: 7_200_000 }),
      state: fc.constantFrom('waiting' as const, 'held' as const),
    });
    const wanted = fc.record({
      kinds: fc.record(
        Object.fromEntries(noticeKind.options.map((kind) => [kind, fc.boolean()])) as Record<
          Untold['kind'],
          fc.Arbitrary<boolean>
        >, // the keys are those of the list
      ),
      quiet: fc.record({
        ...{ on: fc.boolean(), from: fc.constantFrom('00:00', '11:59', '20:00') },
        to: fc.constantFrom('07:00', '12:01', '23:59'),
      }),
      onlyWhenOpen: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(thing), wanted, fc.boolean(), (things, settings, isOpen) => {
        const untold = things.map(({ kind, age, state }) => left(kind, { at: now - age, state }));
        const { tell, hold, drop } = decide(untold, { settings, now, isOpen });
        const said = tell.flatMap((one) => one.things.map(({ id }) => id));
        const all = [...said, ...hold, ...drop];
        expect(new Set(all).size).toBe(all.length);
        const quiet = isQuiet(settings, { now, isOpen });
        // In quiet hours what is held already stays so, and nothing is told.
        const settled = untold.filter(({ id, state }) => !quiet || state === 'waiting' || drop.includes(id));
        expect(new Set(all)).toEqual(new Set(settled.map(({ id }) => id)));
        expect(quiet ? said : []).toEqual([]);
        const unwanted = untold.filter(({ kind }) => !settings.kinds[kind]).map(({ id }) => id);
        expect(drop).toEqual(expect.arrayContaining(unwanted));
      }),
    );
  });
});
