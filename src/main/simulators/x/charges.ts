/** X's price list of August 2026, in millionths of a dollar. */
const prices = {
  ...{ post: 5_000, owned: 1_000, user: 10_000, message: 10_000 },
  ...{ answer: 10_000, answerWithLink: 200_000, messageSent: 15_000, hidden: 5_000 },
} as const;
export type Priced = keyof typeof prices;

/** What X charged: each thing it answers with once in a day of UTC, each thing that is done every time. */
export class Charges {
  /** In millionths of a dollar, since the beginning. */
  total = 0;
  readonly #now: () => number;
  #day = '';
  readonly #today = new Set<string>();

  constructor(now: () => number) {
    this.#now = now;
  }

  read(price: Priced, kind: 'post' | 'user' | 'message', id: string): void {
    const day = new Date(this.#now()).toISOString().slice(0, 10);
    if (day !== this.#day) this.#today.clear();
    this.#day = day;
    if (this.#today.has(`${kind} ${id}`)) return;
    this.#today.add(`${kind} ${id}`);
    this.total += prices[price];
  }

  done(price: Priced): void {
    this.total += prices[price];
  }
}
