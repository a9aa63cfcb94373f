import type { RequestLimit } from './connector.ts';

/** By limit, when so many requests were answered, and how many more may have been asked since. */
export type Asked = Readonly<
  Record<string, Readonly<{ answered: readonly (readonly [at: number, requests: number])[]; since: number }>>
>;
/** Where that outlives the program. */
export type AskedMemory = Readonly<{ recall: () => Promise<Asked>; remember: (asked: Asked) => Promise<void> }>;

/** `allowed` is how many more may leave of what is remembered as asked. */
type Counted = { readonly limit: RequestLimit; answered: number[]; underway: number; allowed: number };

/** A stretch of so many milliseconds is not remembered but waited for, once after a start. */
const shortest = 5000;
/** The share of a limit that is remembered as asked before it is: the disk is waited for once in so many requests. */
const share = 1 / 20;
/** In how many parts a stretch is remembered; what was answered in one counts as answered at its end. */
const parts = 100;

/**
 * What was asked of a network for one account, by all its sessions, and where there is a memory also before the program started.
 * More is remembered than was asked: where the program is killed, what it might have asked counts as asked.
 */
export class AskedBefore {
  readonly #counted = new Map<string, Counted>();
  readonly #memory: AskedMemory | null;
  #recalled: Promise<Asked> | null = null;
  #remembered: Promise<void> = Promise.resolve();

  constructor(memory: AskedMemory | null = null) {
    this.#memory = memory;
  }

  /** Settles when what was asked before the start counts. */
  async recall(limits: readonly RequestLimit[], now: () => number): Promise<void> {
    this.#recalled ??= this.#memory?.recall() ?? Promise.resolve({});
    try {
      const before = await this.#recalled;
      for (const limit of limits) {
        const name = nameOf(limit);
        const unknown = this.#memory !== null && limit.per <= shortest ? limit.requests : 0;
        const asked = before[name] ?? { answered: [], since: unknown };
        if (!this.#counted.has(name)) this.#counted.set(name, recalled(limit, asked, now()));
      }
    } catch (failure) {
      this.#recalled = null;
      throw failure;
    }
  }

  /** When one more request keeps within the limit: now or later. One that is under way may be counted there at any moment. */
  freeAt(limit: RequestLimit, now: number): number {
    const counted = this.#of(limit);
    counted.answered = counted.answered.filter((at) => at > now - limit.per);
    const over = counted.answered.length + counted.underway - limit.requests;
    return over < 0 ? now : (counted.answered[over] ?? now) + limit.per;
  }

  /** Counts a request; settles when it may leave, with what is to be called once it was answered. */
  async count(limits: readonly RequestLimit[], now: () => number): Promise<() => void> {
    const all = limits.map((limit) => this.#of(limit));
    for (const counted of all) counted.underway += 1;
    const answered = (): void => {
      for (const counted of all) {
        counted.underway -= 1;
        counted.answered.push(now());
      }
    };
    const remembered = all.filter(({ limit }) => this.#memory !== null && limit.per > shortest);
    const short = remembered.filter(({ allowed }) => allowed === 0);
    for (const counted of short) counted.allowed = Math.ceil(counted.limit.requests * share);
    for (const counted of remembered) counted.allowed -= 1;
    try {
      if (short.length > 0) this.#remember(now());
      await this.#remembered;
    } catch (failure) {
      answered();
      throw failure;
    }
    return answered;
  }

  /** Nothing more is asked before the end: what was remembered as asked and was not is free again. */
  async settle(now: number): Promise<void> {
    const all = [...this.#counted.values()];
    if (all.every(({ allowed }) => allowed === 0)) return;
    for (const counted of all) counted.allowed = 0;
    this.#remember(now);
    await this.#remembered;
  }

  /** In its order, and after a failure the next one is tried. */
  #remember(now: number): void {
    const entries = [...this.#counted].filter(([, { limit }]) => limit.per > shortest);
    const asked = Object.fromEntries(entries.map(([name, counted]) => [name, rememberedOf(counted, now)]));
    this.#remembered = this.#remembered.catch(() => undefined).then(() => this.#memory?.remember(asked));
  }

  #of(limit: RequestLimit): Counted {
    const known = this.#counted.get(nameOf(limit));
    if (!known) throw new Error(`Nothing is known of what was asked within ${nameOf(limit)}`);
    return known;
  }
}

/** A limit that changes is another one. */
function nameOf({ bucket, requests, per }: RequestLimit): string {
  return `${bucket}: ${requests} in ${per}`;
}

function recalled(limit: RequestLimit, { answered, since }: NonNullable<Asked[string]>, now: number): Counted {
  const times = answered.flatMap(([at, requests]) => Array<number>(requests).fill(Math.min(at, now)));
  return { limit, answered: [...times, ...Array<number>(since).fill(now)], underway: 0, allowed: 0 };
}

function rememberedOf({ limit, answered, underway, allowed }: Counted, now: number): Asked[string] {
  const part = Math.ceil(limit.per / parts);
  const byPart = Map.groupBy(
    answered.filter((at) => at > now - limit.per),
    (at) => Math.ceil(at / part) * part,
  );
  return { answered: [...byPart].map(([at, times]) => [at, times.length] as const), since: underway + allowed };
}
