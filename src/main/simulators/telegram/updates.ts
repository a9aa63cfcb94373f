import type { Update } from '@grammyjs/types';

/** [M] How long Telegram keeps an update that was not fetched, in milliseconds. */
const remembered = 24 * 60 * 60_000;

/** What every update has but its number. */
export type News = Omit<Update, 'update_id'>;
type Told = Readonly<{ at: number; update: Update }>;
type Waiting = Readonly<{ settle: (how: 'news' | 'conflict' | 'over') => void }>;

/** The row of updates of a bot: each stays until a higher number is asked for, or a day has passed. */
export class Updates {
  #row: Told[] = [];
  readonly #told: Told[] = [];
  #last = 500_000_000;
  #waiting: Waiting | null = null;
  readonly #now: () => number;
  readonly #forgets: boolean;

  constructor(now: () => number, forgets: boolean) {
    this.#now = now;
    this.#forgets = forgets;
  }

  add(news: News, at: number): void {
    this.#last += 1;
    const told = { at, update: { ...news, update_id: this.#last } };
    this.#row.push(told);
    this.#told.push(told);
    this.#waiting?.settle('news');
  }

  /** A week without updates: the next number is any. */
  jump(to: number): void {
    this.#last = to;
  }

  /** What is there from a number on, which forgets what is below it. A negative number counts from the end. */
  take(offset: number, limit: number): Update[] {
    this.#forget();
    const from = offset < 0 ? (this.#row.at(offset)?.update.update_id ?? 0) : offset;
    if (from > 0) this.#row = this.#row.filter(({ update }) => update.update_id >= from);
    return this.#row.slice(0, limit).map(({ update }) => update);
  }

  /** All that was ever told, and was not taken back, is there again, as for a program that was never told. */
  restore(): void {
    const deletions = this.#told.flatMap(({ update }) => update.deleted_business_messages ?? []);
    const deleted = new Set(deletions.flatMap(({ message_ids: ids }) => ids));
    this.#row = this.#told.filter(
      ({ update }) => !update.deleted_business_messages && !deleted.has(update.business_message?.message_id ?? 0),
    );
  }

  /** Waits for news. Whoever waited before is told that another program came. */
  async wait(seconds: number): Promise<'news' | 'conflict' | 'over'> {
    this.interrupt();
    const { promise, resolve } = Promise.withResolvers<'news' | 'conflict' | 'over'>();
    const timer = setTimeout(() => resolve('over'), seconds * 1000);
    const waiting = { settle: resolve };
    this.#waiting = waiting;
    const how = await promise;
    clearTimeout(timer);
    if (this.#waiting === waiting) this.#waiting = null;
    return how;
  }

  get isAwaited(): boolean {
    return this.#waiting !== null;
  }

  /** Another question for updates ends the one that waits. */
  interrupt(): void {
    this.#waiting?.settle('conflict');
    this.#waiting = null;
  }

  end(): void {
    this.#waiting?.settle('over');
  }

  #forget(): void {
    if (!this.#forgets) return;
    const since = this.#now() - remembered;
    this.#row = this.#row.filter(({ at }) => at > since);
  }
}
