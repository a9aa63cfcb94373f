/** How long after the last word a draft is saved. */
const pause = 400;

export type SaveState = 'clean' | 'waiting' | 'saving' | 'failed';

type Options<Words> = Readonly<{ save: (words: Words) => Promise<unknown>; onState: (state: SaveState) => void }>;

/** Saves what is typed: shortly after the last word, one save at a time, always ending with the newest words. */
export class DraftSaver<Words> {
  readonly #options: Options<Words>;
  #newest: { words: Words } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;

  constructor(options: Options<Words>) {
    this.#options = options;
  }

  /** These words are to be saved soon. */
  note(words: Words): void {
    this.#newest = { words };
    this.#options.onState('waiting');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), pause);
  }

  /** Saves now whatever is not saved; settles when the newest words are in the core, rejects when that failed. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running ??= this.#saveAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Lets go of words that need not be saved any more, because they were sent or thrown away. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#newest = null;
    this.#options.onState('clean');
  }

  async #saveAll(): Promise<void> {
    while (this.#newest) {
      const { words } = this.#newest;
      this.#newest = null;
      this.#options.onState('saving');
      try {
        await this.#options.save(words);
      } catch (error) {
        // Kept for the next try, unless something newer was typed meanwhile.
        this.#newest ??= { words };
        this.#options.onState('failed');
        throw error;
      }
    }
    this.#options.onState('clean');
  }
}
