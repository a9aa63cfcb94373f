import type { WaitingCounts } from '#shared/contract/today';
import { callPort, type Caller } from '#main/kernel/port';
import type { HostedBytes } from '../hosted-core.ts';
import {
  windowMessage,
  type CoreCalls,
  type CoreCounts,
  type CoreStarted,
  type CoreWish,
  type GuardedPage,
} from './core-messages.ts';
import type { SignInWindows } from './sign-in-window.ts';

/** A process the core runs in; `Port` is what can be handed to it. */
export type CoreProcess<Port> = Readonly<{
  postMessage: (message: unknown, transfer?: Port[]) => void;
  onMessage: (listener: (message: CoreMessage) => void) => void;
  onExit: (listener: (code: number) => void) => void;
  kill: () => void;
}>;

/** What the core says: once how its start ended, then answers and wishes. */
export type CoreMessage = CoreStarted | CoreWish | CoreCounts | Readonly<{ answer: number }>;

export type SupervisorOptions<Port> = Readonly<{
  fork: () => CoreProcess<Port>;
  now: () => number;
  openAddress: (address: string) => void;
  guarded: SignInWindows;
  /** What waits has changed. */
  onCounts?: (counts: WaitingCounts) => void;
  /** It will not come up: refused to, or ended too often. Nothing is tried any more. */
  onGivenUp: (why: Exclude<CoreStarted, { started: true }>) => void;
}>;

type Running<Port> = Readonly<{ process: CoreProcess<Port>; calls: Caller<CoreCalls> }>;

/** A core that ends more often than this in a minute has a reason that starting again does not mend. */
const endsInAMinute = 4;

/** Keeps the core's process running: starts it again when it ends unasked. The windows ask for a new port by themselves. */
export class CoreSupervisor<Port> {
  readonly #options: SupervisorOptions<Port>;
  #running: Promise<Running<Port>>;
  #ends: number[] = [];
  #closing = false;

  constructor(options: SupervisorOptions<Port>) {
    this.#options = options;
    this.#running = this.#start();
  }

  readonly bytes: HostedBytes = {
    locate: async (path) => (await this.#running).calls.call('locate', path),
    receive: async (upload) => (await this.#running).calls.call('receive', upload),
  };

  /** Settles when the core answers for the first time. */
  async started(): Promise<void> {
    await this.#running;
  }

  /** Hands a window's port to the core, as soon as there is one. */
  async connect(port: Port): Promise<void> {
    (await this.#running).process.postMessage(windowMessage, [port]);
  }

  /** Lets the core finish what it is writing. */
  async close(): Promise<void> {
    if (this.#closing) return;
    this.#closing = true;
    const running = await this.#running.catch(() => null);
    await running?.calls.call('close', undefined).catch(() => undefined); // it ended meanwhile, which is what was wanted
    running?.process.kill();
  }

  #start(): Promise<Running<Port>> {
    const process = this.#options.fork();
    const running = new Promise<Running<Port>>((resolve, reject) => {
      let settled = false;
      process.onMessage((message) => {
        if ('open' in message) return this.#options.openAddress(message.open);
        if ('guard' in message) return void this.#guard(message.guard);
        if ('unguard' in message) return this.#options.guarded.close(message.unguard);
        if ('counts' in message) return this.#options.onCounts?.(message.counts);
        if (settled || 'answer' in message) return;
        settled = true;
        if ('started' in message) return resolve({ process, calls: callPort<CoreCalls>(endpoint(process)) });
        this.#closing = true;
        this.#options.onGivenUp(message);
        reject(new Error('The core did not start'));
      });
      process.onExit(() => {
        // Whoever waits for this one waits for the next; whoever has it is told by its own port.
        const next = this.#next();
        if (next) {
          this.#running = next;
          if (!settled) resolve(next);
        } else if (!settled) reject(new Error('The core has ended'));
        settled = true;
      });
    });
    // Nobody may be waiting; whoever asks later gets the same rejection.
    running.catch(() => undefined);
    return running;
  }

  async #guard(page: GuardedPage): Promise<void> {
    const address = await this.#options.guarded.open(page);
    const { calls } = await this.#running;
    await calls.call('cameBack', { id: page.id, address });
  }

  #next(): Promise<Running<Port>> | null {
    if (this.#closing) return null;
    const now = this.#options.now();
    this.#ends = [...this.#ends.filter((end) => end > now - 60_000), now];
    if (this.#ends.length <= endsInAMinute) return this.#start();
    this.#closing = true;
    this.#options.onGivenUp({ failed: `The core ended ${this.#ends.length} times within a minute` });
    return null;
  }
}

type Listener = (value: unknown) => void;

function endpoint<Port>(process: CoreProcess<Port>): Parameters<typeof callPort>[0] {
  const port = {
    postMessage: (message: unknown) => process.postMessage(message),
    on: (name: string, listener: Listener) => {
      if (name === 'message') process.onMessage(listener);
      if (name === 'exit') process.onExit(listener);
      return port;
    },
  };
  // Processes and threads have ports of different classes; these two methods are what both are used by.
  return port as unknown as Parameters<typeof callPort>[0];
}
