import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Scope } from '#main/kernel/scope';
import type { Refusal } from '#main/kernel/refusal';
import { openAttempts, patience } from '#main/sign-in/attempts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function attempt(of: string) {
  const ended: string[] = [];
  const end = ({ code }: Refusal): void => void ended.push(code);
  return { ended, ...{ of, url: '', outcome: Promise.resolve(of), show: () => Promise.resolve(true), end } };
}

it('ends an attempt that nobody comes back from, an earlier one for the same thing, and all when it closes', async () => {
  const scope = new Scope();
  const attempts = openAttempts({ clock: { now: () => Date.now() } }, scope);
  const [late, earlier, open] = [attempt('late'), attempt('same'), attempt('open')];
  const { id } = attempts.add(late);
  attempts.add(earlier);
  attempts.endOf('same');
  vi.advanceTimersByTime(patience - 1);
  expect(attempts.require(id)).toBe(late);
  attempts.add(open);
  vi.advanceTimersByTime(1);
  expect(() => attempts.require(id)).toThrow('sign-in-expired');
  await scope.close();
  expect([late.ended, earlier.ended, open.ended]).toEqual([['sign-in-expired'], ['cancelled'], ['cancelled']]);
  expect(vi.getTimerCount()).toBe(0);
});
