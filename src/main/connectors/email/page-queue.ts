/** Hands pages from the one who downloads to the one who stores, at most `room` of them waiting. */
export class PageQueue<Item> {
  readonly #room: number;
  readonly #waiting: Item[] = [];
  /** The one who stores has let go of everything and waits for more. */
  #hungry = false;
  #finished = false;
  #cancelled = false;
  #failure: Error | null = null;
  #wake: (() => void)[] = [];

  constructor(room: number) {
    this.#room = room;
  }

  /** False when nobody wants more. Waits while the queue is full. */
  async push(item: Item): Promise<boolean> {
    while (this.#waiting.length >= this.#room && !this.#cancelled) await this.#change();
    if (this.#cancelled) return false;
    this.#waiting.push(item);
    this.#changed();
    return true;
  }

  /** Waits until everything pushed was taken and dealt with; false when nobody wants more. */
  async drained(): Promise<boolean> {
    while (!(this.#hungry && this.#waiting.length === 0) && !this.#cancelled) await this.#change();
    return !this.#cancelled;
  }

  finish(failure: Error | null = null): void {
    this.#finished = true;
    this.#failure = failure;
    this.#changed();
  }

  cancel(): void {
    this.#cancelled = true;
    this.#changed();
  }

  get cancelled(): boolean {
    return this.#cancelled;
  }

  /** Everything pushed, then the failure if there was one: what was downloaded before it is not lost. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    for (;;) {
      const next = this.#waiting.shift();
      if (next !== undefined) {
        this.#hungry = false;
        this.#changed();
        yield next;
      } else if (this.#finished) {
        if (this.#failure !== null) throw this.#failure;
        return;
      } else {
        this.#hungry = true;
        this.#changed();
        await this.#change();
      }
    }
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#wake.push(resolve));
  }

  #changed(): void {
    const wake = this.#wake;
    this.#wake = [];
    for (const resolve of wake) resolve();
  }
}
