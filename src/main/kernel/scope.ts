/** Whoever starts a timer, a socket or a listener hands its stop to a scope; closing the scope stops all, newest first. */
export class Scope {
  readonly #stops: (() => unknown)[] = [];
  #closed = false;

  get closed(): boolean {
    return this.#closed;
  }

  onClose(stop: () => unknown): void {
    this.#stops.push(stop);
  }

  /** A part that is closed with everything else. */
  own<Part extends Readonly<{ close: () => unknown }>>(part: Part): Part {
    this.onClose(() => part.close());
    return part;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const failures: unknown[] = [];
    for (const stop of this.#stops.reverse()) {
      try {
        await stop();
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Some parts did not stop cleanly');
  }
}
