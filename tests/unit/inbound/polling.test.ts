import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startPolling } from '#main/inbound/polling';
import { openLog } from '#main/kernel/log';
import { Scope } from '#main/kernel/scope';

const minute = 60_000;
const counts = { served: 0, stored: 0, duplicates: 0, ignored: 0, quarantined: 0 };
let scope: Scope;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  scope = new Scope();
});
afterEach(async () => {
  await scope.close();
  vi.useRealTimers();
});

/** One account whose passes take `takes` milliseconds. */
function account({ takes = 0, marks = () => false }: { takes?: number; marks?: () => boolean } = {}) {
  const passes: number[] = [];
  const written: number[] = [];
  const started = Date.now();
  const polling = startPolling(
    {
      clock: { now: () => Date.now() },
      log: openLog(null),
      background: true,
      accounts: () => [
        { id: 'anna', channel: 'email', state: 'ok', interval: 10 * minute, lastSyncAt: written.at(-1) ?? null },
      ],
      poll: async () => {
        passes.push(Date.now() - started);
        await new Promise((resolve) => setTimeout(resolve, takes));
        return { value: counts };
      },
      setHealth: async (_, { lastSyncAt }) => {
        if (lastSyncAt !== null) written.push(lastSyncAt);
      },
      withMarks: () => (marks() ? ['anna'] : []),
      refusedSending: () => null,
      changed: () => undefined,
      recovered: () => undefined,
    },
    scope,
  );
  polling.begin('anna');
  return { polling, passes, written };
}

test('news is fetched at once, and much news at once in one pass', async () => {
  const { polling, passes } = account();
  await vi.advanceTimersByTimeAsync(5000);
  for (let told = 0; told < 20; told++) polling.heard('anna');
  await vi.advanceTimersByTimeAsync(5000);
  expect(passes).toEqual([0, 5100]);
});

test('passes in quick succession write down once a minute that all is well, and it is known all the same', async () => {
  const { polling, written } = account();
  const first = Date.now();
  await vi.advanceTimersByTimeAsync(1000);
  for (let second = 1; second < 90; second++) {
    const pass = polling.sync('anna');
    await vi.advanceTimersByTimeAsync(1000);
    await pass;
    expect(polling.doing('anna').caughtUpAt).toBe(Date.now() - 1000);
  }
  expect(written.map((at) => Math.round((at - first) / 1000))).toEqual([0, 61]);
});

test('news told during a pass is looked for once more after it', async () => {
  const { polling, passes } = account({ takes: 2000 });
  await vi.advanceTimersByTimeAsync(1000);
  polling.heard('anna');
  await vi.advanceTimersByTimeAsync(9000);
  expect(passes).toEqual([0, 2100]);
});

test('what was read here is told within seconds', async () => {
  let waiting = false;
  const { passes } = account({ marks: () => waiting });
  await vi.advanceTimersByTimeAsync(30_000);
  waiting = true;
  await vi.advanceTimersByTimeAsync(4100);
  waiting = false;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(passes).toEqual([0, 32_100]);
});

test('a computer that slept looks as soon as it wakes, whatever its timers still wait for', async () => {
  const { passes } = account();
  await vi.advanceTimersByTimeAsync(30_000);
  // Timers stand still while a computer sleeps; its clock does not.
  vi.setSystemTime(Date.now() + 9 * 60 * minute);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(passes.length).toBe(2);
});
