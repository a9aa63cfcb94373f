import { ProviderFailure } from '#main/connectors/failure';

/** A thing that X charges for: a name of its own, and what it costs. */
export type Charged = Readonly<{ name: string; amount: number }>;
/** What was charged already on a day of UTC. */
export type DayCharged = Readonly<{ day: string; names: readonly string[] }>;

/** What may still be spent in this month, and what costs nothing any more today. */
export class Purse {
  readonly #budget: number;
  readonly #now: () => number;
  #day = '';
  #names = new Set<string>();
  #spent = 0;
  #owed = 0;

  constructor(budget: number, now: () => number) {
    this.#budget = budget;
    this.#now = now;
  }

  /** As the log has it when a poll begins. */
  open(spent: number, charged: DayCharged): void {
    this.#spent = spent;
    this.#turn();
    if (charged.day === this.#day) for (const name of charged.names) this.#names.add(name);
  }

  get charged(): DayCharged {
    this.#turn();
    return { day: this.#day, names: [...this.#names] };
  }

  /** How many things of a price may be asked for; fails as `budget-spent` until next month where it is fewer than `least`. */
  affords(each: number, { least, most }: Readonly<{ least: number; most: number }>): number {
    const many = Math.min(most, Math.floor((this.#budget - this.#spent - this.#owed) / each));
    if (many >= least) return many;
    const now = new Date(this.#now());
    const until = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1);
    throw new ProviderFailure('rate-limited', 'budget-spent', { detail: 'X', until });
  }

  /** These were answered: each is charged once a day. */
  charge(things: readonly Charged[]): void {
    this.#turn();
    for (const { name, amount } of things) {
      if (!this.#names.has(name)) this.#owed += amount;
      this.#names.add(name);
    }
  }

  /** Something was done, which is charged every time. */
  pay(amount: number): void {
    this.#owed += amount;
  }

  /** What has to be written down since it was last asked. */
  settle(): number {
    const owed = this.#owed;
    this.#spent += owed;
    this.#owed = 0;
    return owed;
  }

  #turn(): void {
    const day = new Date(this.#now()).toISOString().slice(0, 10);
    if (day === this.#day) return;
    this.#day = day;
    this.#names = new Set();
  }
}
