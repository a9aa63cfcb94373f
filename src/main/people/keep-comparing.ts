import type { Caller } from '#main/kernel/port';
import type { Scope } from '#main/kernel/scope';
import { nextUncompared } from '#main/storage/match-keys';
import type { Reader } from '#main/storage/statement';
import type { comparingCommands } from './comparing.ts';

/** How often it is looked whether something is new, and how long the log rests between two goes, in milliseconds. */
const lookEvery = 3000;
const restFor = 20;

export type Comparing = Readonly<{ finish: () => Promise<void> }>;

/** Keeps what is suggested up with what is known, a moment at a time. `changed` is told when it caught up. */
export function keepComparing(
  parts: Readonly<{
    reader: Reader;
    commands: Caller<ReturnType<typeof comparingCommands>>;
    background: boolean;
    changed: () => void;
  }>,
  scope: Scope,
): Comparing {
  const { reader, commands, background, changed } = parts;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  const again = (after: number): void => {
    if (!closed) timer = setTimeout(look, after);
  };
  const look = (): void => {
    if (nextUncompared(reader) === null) return again(lookEvery);
    commands.call('compareSome', undefined).then(
      (more) => {
        if (!more) changed();
        again(more ? restFor : lookEvery);
      },
      // The log is closing, or its disk is full: that was said where it matters.
      () => again(lookEvery),
    );
  };
  scope.onClose(() => {
    closed = true;
    if (timer) clearTimeout(timer);
  });
  if (background) again(lookEvery);
  return {
    /** Without a pause, for whoever asks without a window. */
    finish: async () => {
      while (await commands.call('compareSome', undefined));
    },
  };
}
