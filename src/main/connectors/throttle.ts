import { setTimeout as wait } from 'node:timers/promises';
import type { RequestLimit } from './connector.ts';
import { ProviderFailure } from './failure.ts';

/** Longest a request is put off, in milliseconds; a longer wait is the account's, not the request's. */
const longestWait = 10_000;

/**
 * Keeps one account's requests within its network's limits, counted as the strictest servers do: so many in any stretch of
 * that length. A request is put off a little, or refused as `rate-limited` until there is room.
 */
export class Throttle {
  readonly #limits: readonly RequestLimit[];
  readonly #asked = new Map<RequestLimit, number[]>();
  readonly #world: Readonly<{ now: () => number; signal: AbortSignal }>;

  constructor(limits: readonly RequestLimit[], world: Readonly<{ now: () => number; signal: AbortSignal }>) {
    this.#limits = limits;
    this.#world = world;
  }

  /** Settles when this request may leave. `bucket` is what it counts as. */
  async take(bucket: string): Promise<void> {
    for (;;) {
      const now = this.#world.now();
      const free = this.#freeAt(bucket, now);
      if (free <= now) break;
      if (free - now > longestWait)
        throw new ProviderFailure('rate-limited', 'server-refused', { detail: bucket, until: free });
      await wait(free - now, undefined, { signal: this.#world.signal }).catch((cause: unknown) => {
        throw new ProviderFailure('unreachable', 'unreachable', { detail: bucket, cause });
      });
    }
    for (const limit of this.#of(bucket)) this.#askedOf(limit).push(this.#world.now());
  }

  #freeAt(bucket: string, now: number): number {
    const times = this.#of(bucket).map((limit) => {
      const asked = this.#askedOf(limit).filter((at) => at > now - limit.per);
      this.#asked.set(limit, asked);
      return (asked.at(-limit.requests) ?? Number.NEGATIVE_INFINITY) + limit.per;
    });
    return Math.max(Number.NEGATIVE_INFINITY, ...times);
  }

  #of(bucket: string): readonly RequestLimit[] {
    return this.#limits.filter((limit) => limit.bucket === bucket);
  }

  #askedOf(limit: RequestLimit): number[] {
    const asked = this.#asked.get(limit) ?? [];
    this.#asked.set(limit, asked);
    return asked;
  }
}
