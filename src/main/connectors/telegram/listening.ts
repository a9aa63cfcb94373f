import { ProviderFailure } from '#main/connectors/failure';
import { fetchUpdates, isStored, offsetOf, readCursor, type Cursor, type PollParts } from './poll.ts';

/** Seconds that Telegram holds a question for until there is news: less than a question may take. */
const held = 25;
/** A question that is held takes longer than this, in milliseconds. */
const leastHeld = 2000;

/**
 * Waits between two polls for something to come. It only looks: it asks from the number the log has everything below, and
 * what it is shown is left for the next poll to fetch.
 */
export class Listening {
  readonly #parts: PollParts;
  readonly #heard: () => void;
  #from: Cursor | null = null;
  #stop: AbortController | null = null;
  #under: Promise<void> = Promise.resolve();
  /** Another program took over while this one waited: the next poll, which would take over again, says so instead. */
  #conflict: ProviderFailure | null = null;

  constructor(parts: PollParts, heard: () => void) {
    this.#parts = parts;
    this.#heard = heard;
  }

  /** A cursor that the log has. */
  from(cursor: string): void {
    this.#from = readCursor(cursor);
  }

  async begin(): Promise<void> {
    await this.quiet();
    const from = this.#from;
    if (from === null || this.#parts.signal.aborted) return;
    this.#stop = new AbortController();
    const signal = AbortSignal.any([this.#parts.signal, this.#stop.signal]);
    this.#under = this.#wait(from, signal);
  }

  /** Ends the waiting: two questions at once would count as two programs. Throws what was learned while it waited. */
  async end(): Promise<void> {
    await this.quiet();
    const conflict = this.#conflict;
    this.#conflict = null;
    if (conflict) throw conflict;
  }

  /** Nothing is asked any more. */
  async quiet(): Promise<void> {
    this.#stop?.abort();
    this.#stop = null;
    await this.#under;
  }

  async #wait(from: Cursor, signal: AbortSignal): Promise<void> {
    const { bot } = this.#parts;
    try {
      let answeredIn;
      do {
        const begun = performance.now();
        const asked = { offset: offsetOf(from, bot.now), limit: 1, timeout: held };
        const news = await fetchUpdates(asked, { bot, signal });
        if (news.some((one) => !isStored(one, from))) return this.#heard();
        answeredIn = performance.now() - begun;
        // What does not hold the question would be asked without end.
      } while (answeredIn > leastHeld);
    } catch (failure) {
      if (!(failure instanceof ProviderFailure)) throw failure;
      // All else the next poll meets itself, at its own pace.
      if (signal.aborted || failure.code !== 'fetched-elsewhere') return;
      this.#conflict = failure;
      this.#heard();
    }
  }
}
