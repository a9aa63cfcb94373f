import { describe, expect, it, vi, afterEach } from 'vitest';
import { laterTimes } from '#renderer/today/later-times';
import { chosenAfter } from '#renderer/today/lines';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('what is chosen after a line was dealt with', () => {
  it('is the next one, at the end the one before, and none where it was the only one', () => {
    const ids = ['a', 'b', 'c'];
    expect([chosenAfter(ids, 'a'), chosenAfter(ids, 'c'), chosenAfter(['a'], 'a')]).toEqual(['b', 'b', null]);
  });
});

describe('the usual times to come back to something', () => {
  const named = (now: number) =>
    Object.fromEntries(laterTimes(now).map(({ name, at }) => [name, new Date(at).getHours()]));

  it('are nine in the morning after the clocks were changed, too', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    // The night from Saturday, 2026-03-28, on has 23 hours.
    expect(named(new Date(2026, 2, 28, 12).getTime())).toEqual({
      hour: 13,
      evening: 18,
      tomorrow: 9,
      monday: 9,
      week: 9,
    });
  });

  it('name no evening that is here already, and no Monday that is tomorrow', () => {
    expect(Object.keys(named(new Date(2026, 2, 29, 19).getTime()))).toEqual(['hour', 'tomorrow', 'week']);
  });
});
