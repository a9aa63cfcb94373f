import { setTimeout as wait } from 'node:timers/promises';
import { AskedBefore } from './asked-before.ts';
import type { RequestLimit } from './connector.ts';
import { ProviderFailure } from './failure.ts';

/** Longest a request is put off, in milliseconds; a longer wait is the account's, not the request's. */
const longestWait = 10_000;

type Outside = Readonly<{ now: () => number; signal: AbortSignal; asked?: AskedBefore | undefined }>;

/**
 * Keeps one account's requests within its network's limits, counted as the strictest servers do: so many in any stretch of
 * that length. A request is put off a little, or refused as `rate-limited` until there is room.
 */
export class Throttle {
  readonly #limits: readonly RequestLimit[];
  readonly #asked: AskedBefore;
  readonly #world: Outside;

  constructor(limits: readonly RequestLimit[], world: Outside) {
    this.#limits = limits;
    this.#asked = world.asked ?? new AskedBefore();
    this.#world = world;
  }

  /** Settles when this request may leave, with what is to be called when it was answered. `bucket` is what it counts as. */
  async take(bucket: string): Promise<() => void> {
    const { now } = this.#world;
    const limits = this.#limits.filter((limit) => limit.bucket === bucket);
    await this.#asked.recall(this.#limits, now);
    for (;;) {
      const at = now();
      const free = Math.max(at, ...limits.map((limit) => this.#asked.freeAt(limit, at)));
      if (free === at) return this.#asked.count(limits, now);
      if (free - at > longestWait)
        throw new ProviderFailure('rate-limited', 'server-refused', { detail: bucket, until: free });
      await wait(free - at, undefined, { signal: this.#world.signal }).catch((cause: unknown) => {
        throw new ProviderFailure('unreachable', 'unreachable', { detail: bucket, cause });
      });
    }
  }
}
