import type { Caller } from '#main/kernel/port';
import type { Scope } from '#main/kernel/scope';
import { countUncomparedPeople } from '#main/storage/suggestions';
import type { Reader } from '#main/storage/statement';
import type { comparingCommands } from './comparing.ts';

/** How often it is looked whether something is new, and how long the log rests between two goes, in milliseconds. */
const lookEvery = 3000;
const restFor = 20;
/** How often it waits for more to come in, and after how many goes it looks again. */
const mostWaits = 20;
const mostGoes = 50;

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
  let [before, waits] = [0, 0];
  const again = (after: number, next: () => void): void => {
    if (!closed) timer = setTimeout(next, after);
  };
  const count = (): number => (closed ? 0 : countUncomparedPeople(reader));
  /** While more and more people come in, a first sync or an import has the log: comparing them would hold it up. */
  const look = (): void => {
    const people = count();
    waits = people > before && waits < mostWaits ? waits + 1 : 0;
    before = people;
    if (people === 0 || waits > 0) again(lookEvery, look);
    else compare(mostGoes);
  };
  const compare = (goes: number): void => {
    commands.call('compareSome', undefined).then(
      (more) => {
        if (!more && !closed) changed();
        if (more && goes > 1) return again(restFor, () => compare(goes - 1));
        before = count();
        again(more ? restFor : lookEvery, look);
      },
      // The log is closing, or its disk is full: that was said where it matters.
      () => again(lookEvery, look),
    );
  };
  scope.onClose(() => {
    closed = true;
    if (timer) clearTimeout(timer);
  });
  if (background) again(lookEvery, look);
  return {
    /** Without a pause, for whoever asks without a window. */
    finish: async () => {
      while (await commands.call('compareSome', undefined));
    },
  };
}
