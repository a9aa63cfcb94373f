import type { Log } from '#main/kernel/log';
import type { Caller } from '#main/kernel/port';
import type { Scope } from '#main/kernel/scope';
import { countUnruled } from '#main/storage/rule-runs';
import type { Reader } from '#main/storage/statement';
import type { ruleCommands } from './commands.ts';
import type { Ran } from './running.ts';

/** How long the log rests between two goes, in milliseconds, and how often it is looked whether something came unannounced. */
const restFor = 5;
const lookEvery = 60_000;

export type KeepRunning = Readonly<{ wake: () => void; finish: () => Promise<readonly Ran[]> }>;

/**
 * Lets the rules look at what came in as soon as somebody says that something did, and when the core opens at what had come
 * before it closed, or was killed. `ran` is told of every go that did something.
 */
export function keepRunning(
  parts: Readonly<{
    reader: Reader;
    commands: Caller<ReturnType<typeof ruleCommands>>;
    log: Log;
    background: boolean;
    ran: (ran: readonly Ran[]) => void;
  }>,
  scope: Scope,
): KeepRunning {
  const { reader, commands, log, background } = parts;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  let running: Promise<readonly Ran[]> | null = null;

  const run = async (): Promise<readonly Ran[]> => {
    const all: Ran[] = [];
    while (!closed && countUnruled(reader) > 0) {
      try {
        const { ran } = await commands.call('runRules', undefined);
        all.push(...ran);
        if (ran.length > 0) parts.ran(ran);
      } catch (failure) {
        // What it stumbled over has been put aside; the others wait no longer for it.
        log.error({ err: failure }, 'a rule stumbled');
        if (closed) break;
      }
      await new Promise((resolve) => {
        timer = setTimeout(resolve, restFor);
      });
    }
    return all;
  };
  /** Whoever asks while it runs waits for what runs; what came in meanwhile is run in the same go. */
  const finish = (): Promise<readonly Ran[]> => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
  const wake = (): void => {
    if (background && !closed) void finish();
  };
  const looking = background ? setInterval(wake, lookEvery) : undefined;
  scope.onClose(() => {
    closed = true;
    clearInterval(looking);
    if (timer) clearTimeout(timer);
  });
  wake();
  return { wake, finish };
}
