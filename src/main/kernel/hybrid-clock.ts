import type { Clock } from './clock.ts';

/**
 * A hybrid logical clock (Kulkarni et al. 2014): never goes backwards, follows wall time, and its readings sort as text.
 * Form: 12 hex digits of milliseconds, 4 of a counter, the device.
 */
export class HybridClock {
  readonly #clock: Clock;
  readonly #device: string;
  #milliseconds = 0;
  #counter = 0;

  constructor(clock: Clock, device: string, last: string | null = null) {
    this.#clock = clock;
    this.#device = device;
    if (last) {
      this.#milliseconds = Number.parseInt(last.slice(0, 12), 16);
      this.#counter = Number.parseInt(last.slice(12, 16), 16);
    }
  }

  tick(): string {
    const now = this.#clock.now();
    if (now > this.#milliseconds) {
      this.#milliseconds = now;
      this.#counter = 0;
    } else if (this.#counter < 0xffff) {
      this.#counter += 1;
    } else {
      this.#milliseconds += 1;
      this.#counter = 0;
    }
    return `${this.#milliseconds.toString(16).padStart(12, '0')}${this.#counter.toString(16).padStart(4, '0')}-${this.#device}`;
  }
}
