import type { CoreEvent, Progress, Topic } from '#shared/contract/events';

/** How long changes are gathered before the windows are told, in milliseconds: a first sync stores many batches a second. */
const gather = 150;
/** More ids than this say no more than "anything". */
const mostIds = 200;

/** Tells every open window what to read again. Announcing commands nothing and waits for nobody. */
export class Announcer {
  readonly #listeners = new Set<(event: CoreEvent) => void>();
  readonly #topics = new Map<Topic, Set<string> | 'anything'>();
  readonly #tasks = new Map<string, Progress>();
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  changed(topics: readonly Topic[], ids: readonly string[] = []): void {
    for (const topic of topics) {
      const known = this.#topics.get(topic) ?? new Set<string>();
      if (known === 'anything' || ids.length === 0 || known.size + ids.length > mostIds)
        this.#topics.set(topic, 'anything');
      else this.#topics.set(topic, new Set([...known, ...ids]));
    }
    this.#timer ??= setTimeout(() => this.#flush(), gather);
  }

  /** Answers what was done, once the windows will hear of it. */
  async after<Answer>(doing: Promise<Answer>, topics: readonly Topic[]): Promise<Answer> {
    const answer = await doing;
    this.changed(topics);
    return answer;
  }

  progress(progress: Omit<Progress, 'type'>): void {
    const event: Progress = { type: 'progress', ...progress };
    if (event.finished) this.#tasks.delete(event.task);
    else this.#tasks.set(event.task, event);
    this.#tell(event);
  }

  tell(event: CoreEvent): void {
    this.#tell(event);
  }

  /** Calls back with every event; answers how to stop. */
  watch(listener: (event: CoreEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Every event from now on, after the tasks already under way; ends with the signal. */
  async *subscribe(signal: AbortSignal | undefined): AsyncGenerator<CoreEvent> {
    const queue: CoreEvent[] = [...this.#tasks.values()];
    let wake: (() => void) | null = null;
    const listener = (event: CoreEvent): void => {
      queue.push(event);
      wake?.();
    };
    const end = (): void => wake?.();
    this.#listeners.add(listener);
    signal?.addEventListener('abort', end);
    try {
      while (!signal?.aborted && !this.#closed) {
        const event = queue.shift();
        if (event) {
          yield event;
          continue;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        wake = null;
      }
    } finally {
      this.#listeners.delete(listener);
      signal?.removeEventListener('abort', end);
    }
  }

  close(): void {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    // A last event wakes whoever waits, so that every subscription ends.
    this.#tell({ type: 'changed', topics: [], ids: [] });
  }

  #flush(): void {
    this.#timer = null;
    for (const [topic, ids] of this.#topics)
      this.#tell({ type: 'changed', topics: [topic], ids: ids === 'anything' ? [] : [...ids] });
    this.#topics.clear();
  }

  #tell(event: CoreEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
