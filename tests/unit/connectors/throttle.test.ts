import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AskedBefore, type Asked, type AskedMemory } from '#main/connectors/asked-before';
import type { RequestLimit } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { Throttle } from '#main/connectors/throttle';

const day = 24 * 60 * 60_000;

/** What is on disk: all that a program leaves behind when it is killed. */
class Disk implements AskedMemory {
  writes = 0;
  #asked: Asked = {};
  readonly recall = async (): Promise<Asked> => structuredClone(this.#asked);
  readonly remember = async (asked: Asked): Promise<void> => {
    this.writes += 1;
    this.#asked = structuredClone(asked);
  };
}

type Step = Readonly<{ does: 'ask' | 'kill' | 'close'; after: number }>;
const steps = fc.array(
  fc.record({ does: fc.constantFrom('ask', 'ask', 'ask', 'ask', 'kill', 'close'), after: fc.nat(day / 6) }),
  { maxLength: 60 },
);

describe('A throttle', () => {
  it('keeps within a limit over whatever restarts, and however long an answer takes', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 30 }), fc.nat(60_000), async (all, requests, late) => {
        const limit = { bucket: 'calls', requests, per: day };
        const counted = await countedAtNetwork(all, { limit, late });
        for (const [at, time] of counted.entries())
          expect(counted.slice(at).filter((other) => other < time + day).length).toBeLessThanOrEqual(requests);
      }),
      { numRuns: 200 },
    );
  });

  it('asks again as soon as a network would count it', async () => {
    const world = opened([{ bucket: 'calls', requests: 2, per: day }]);
    (await world.throttle.take('calls'))();
    world.now += 1000;
    (await world.throttle.take('calls'))();
    await expect(world.throttle.take('calls')).rejects.toMatchObject({ kind: 'rate-limited', until: day });
    world.now = day;
    await expect(world.throttle.take('calls')).resolves.toBeTypeOf('function');
  });

  it('waits for the disk once in so many requests, and once after its start for what is counted by the second', async () => {
    const disk = new Disk();
    const [calls, posts] = [
      { bucket: 'calls', requests: 400, per: day },
      { bucket: 'posts', requests: 400, per: 300 },
    ];
    const throttle = new Throttle([calls, posts], {
      now: () => Date.now(),
      signal: new AbortController().signal,
      asked: new AskedBefore(disk),
    });
    const begun = Date.now();
    for (let asked = 0; asked < 100; asked++) for (const of of ['calls', 'posts']) (await throttle.take(of))();
    expect(disk.writes).toBe(5);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(300);
  });

  it('may ask all that is left after it was closed, and is careful after it was killed', async () => {
    const disk = new Disk();
    const limits = [{ bucket: 'calls', requests: 40, per: day }];
    const left = async (): Promise<number> => {
      const { throttle } = opened(limits, new AskedBefore(disk));
      for (let asked = 0; ; asked++) {
        const answered = await throttle.take('calls').catch((failure: unknown) => failure);
        if (answered instanceof ProviderFailure) return asked;
        if (typeof answered === 'function') answered();
      }
    };
    const killed = opened(limits, new AskedBefore(disk));
    (await killed.throttle.take('calls'))();
    expect(await left()).toBe(38);

    const other = new Disk();
    const closed = new AskedBefore(other);
    (await opened(limits, closed).throttle.take('calls'))();
    await closed.settle(0);
    const after = opened(limits, new AskedBefore(other));
    for (let asked = 0; asked < 39; asked++) (await after.throttle.take('calls'))();
    await expect(after.throttle.take('calls')).rejects.toBeInstanceOf(ProviderFailure);
  });

  it('lets nothing leave that could not be remembered', async () => {
    const broken: AskedMemory = { recall: async () => ({}), remember: () => Promise.reject(new Error('disk full')) };
    const { throttle } = opened([{ bucket: 'calls', requests: 40, per: day }], new AskedBefore(broken));
    for (let tried = 0; tried < 5; tried++) await expect(throttle.take('calls')).rejects.toThrow('disk full');
  });
});

/** A program whose clock stands until it is moved. */
function opened(limits: readonly RequestLimit[], asked = new AskedBefore()) {
  const world = { now: 0 };
  const throttle = new Throttle(limits, { now: () => world.now, signal: new AbortController().signal, asked });
  return Object.assign(world, { throttle });
}

/** When the network counted a request: the strictest moment there is, when it answers, or when it heard. */
async function countedAtNetwork(
  all: readonly Step[],
  { limit, late }: Readonly<{ limit: RequestLimit; late: number }>,
): Promise<number[]> {
  const disk = new Disk();
  const counted: number[] = [];
  let now = 0;
  let asked = new AskedBefore(disk);
  for (const { does, after } of all) {
    now += after;
    const throttle = new Throttle([limit], { now: () => now, signal: new AbortController().signal, asked });
    if (does === 'close') await asked.settle(now);
    if (does !== 'ask') {
      asked = new AskedBefore(disk);
      continue;
    }
    for (let burst = 0; burst < 4; burst++) {
      const answered = await throttle.take('calls').catch(refusedForNow);
      if (answered === null) break;
      const heard = now + (burst % 2) * late;
      now += late;
      counted.push(heard);
      answered();
    }
  }
  return counted;
}

function refusedForNow(failure: unknown): null {
  if (failure instanceof ProviderFailure && failure.kind === 'rate-limited') return null;
  throw failure;
}
