import { type ClientContext, type ClientLink, type ClientOptions, ORPCError } from '@orpc/client';

export type PipeState = 'connecting' | 'open' | 'lost';

/** One live connection to the core. `closed` settles when it drops; calls under way on it are rejected by the link. */
export type Connection = Readonly<{ link: ClientLink<ClientContext>; closed: Promise<void> }>;

/** Makes one connection or rejects. */
export type Connect = () => Promise<Connection>;

/** The call could not be made because the core does not answer; the banner says so and the queries run again later. */
export class PipeLost extends Error {
  override readonly name = 'PipeLost';
}

const firstDelay = 250;
const longestDelay = 5000;

/** Keeps one connection to the core alive: a dropped one is made again, waiting longer each time it fails. */
export class Pipe implements ClientLink<ClientContext> {
  readonly #connect: Connect;
  readonly #listeners = new Set<() => void>();
  #state: PipeState = 'connecting';
  #attempt: Promise<Connection>;

  constructor(connect: Connect) {
    this.#connect = connect;
    this.#attempt = this.#begin();
    void this.#keep();
  }

  readonly state = (): PipeState => this.#state;

  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A call made while the first connection is under way waits for it; one made after a failure is refused at once. */
  async call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> {
    const { link, closed } = await this.#attempt;
    try {
      return await link.call(path, input, options);
    } catch (error) {
      // An answer of the core, whatever it says, is one; a call cut off with its connection is not.
      if (error instanceof ORPCError || !(await hasClosed(closed))) throw error;
      throw new PipeLost('The core stopped before it answered.', { cause: error });
    }
  }

  #begin(): Promise<Connection> {
    const attempt = this.#connect().catch((cause: unknown) => {
      throw new PipeLost('The core does not answer.', { cause });
    });
    // Handled by whoever calls meanwhile, and by #keep; nobody may be calling.
    attempt.catch(() => undefined);
    return attempt;
  }

  async #keep(): Promise<never> {
    let delay = firstDelay;
    for (;;) {
      try {
        const { closed } = await this.#attempt;
        delay = firstDelay;
        this.#become('open');
        await closed;
      } catch {
        delay = Math.min(delay * 2, longestDelay);
      }
      this.#become('lost');
      this.#attempt = Promise.reject(new PipeLost('The core has stopped.'));
      this.#attempt.catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, delay));
      this.#attempt = this.#begin();
    }
  }

  #become(state: PipeState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** A call is cut off in the same moment as its connection, but maybe just before the connection says so. */
function hasClosed(closed: Promise<void>): Promise<boolean> {
  return Promise.race([
    closed.then(() => true),
    new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), 20);
    }),
  ]);
}
