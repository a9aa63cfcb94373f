/** Random numbers that are the same for the same seed: Marsaglia's xorwow with 32-bit words. */
export class Random {
  #state: [number, number, number, number, number];
  #counter = 0;

  constructor(seed: number) {
    const spread = (salt: number): number =>
      Math.imul(seed ^ salt, 0x9e3779b1) ^ Math.imul((seed >>> 7) + salt, 0x85ebca6b);
    this.#state = [spread(1), spread(2), spread(3), spread(4), spread(5) | 1];
    for (let warming = 0; warming < 16; warming++) this.word();
  }

  /** 0 … 2³²-1 */
  word(): number {
    const [first, , , , last] = this.#state;
    let mixed = first ^ (first >>> 2);
    mixed ^= mixed << 1;
    mixed ^= last ^ (last << 4);
    this.#state = [this.#state[1], this.#state[2], this.#state[3], last, mixed];
    this.#counter = (this.#counter + 362_437) | 0;
    return (mixed + this.#counter) >>> 0;
  }

  /** 0 up to, but not, 1 */
  fraction(): number {
    return this.word() / 4_294_967_296;
  }

  /** Both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.fraction() < share;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.fraction() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from');
    return item;
  }

  /** One of the items, each as often as its weight says. */
  weighted<Item>(choices: readonly (readonly [item: Item, weight: number])[]): Item {
    let left = this.fraction() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of choices) {
      left -= weight;
      if (left < 0) return item;
    }
    return this.pick(choices)[0];
  }

  /** A bell curve's value around the median, in its logarithm: sizes and pauses of people look like this. */
  logNormal(median: number, spread: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.fraction())) * Math.cos(2 * Math.PI * this.fraction());
    return median * Math.exp(spread * normal);
  }

  hex(digits: number): string {
    let text = '';
    while (text.length < digits) text += this.word().toString(16).padStart(8, '0');
    return text.slice(0, digits);
  }

  bytes(count: number): Buffer {
    const words = new Uint32Array(Math.ceil(count / 4));
    for (let at = 0; at < words.length; at++) words[at] = this.word();
    return Buffer.from(words.buffer, 0, count);
  }
}
