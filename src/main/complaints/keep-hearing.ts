import type { Log } from '#main/kernel/log';
import type { Caller } from '#main/kernel/port';
import type { Scope } from '#main/kernel/scope';
import type { hearingCommands } from './hearing.ts';

/** How long the log rests between two goes, in milliseconds. */
const restFor = 10;

export type KeepHearing = Readonly<{ wake: () => void }>;

/**
 * Weighs what came in, a few milliseconds at a time: when somebody says that something did, and when the core opens, what
 * had come before it closed. `heard` is told which conversations have something that sounds like a complaint.
 */
export function keepHearing(
  parts: Readonly<{
    commands: Caller<ReturnType<typeof hearingCommands>>;
    log: Log;
    background: boolean;
    heard: (conversationIds: readonly string[]) => void;
  }>,
  scope: Scope,
): KeepHearing {
  const { commands, log, background, heard } = parts;
  let timer: NodeJS.Timeout | null = null;
  let state: 'idle' | 'due' | 'closed' = 'idle';

  const hear = async (): Promise<void> => {
    try {
      const { conversationIds, more } = await commands.call('hearComplaints', undefined);
      if (conversationIds.length > 0) heard(conversationIds);
      if (more) wake();
    } catch (failure) {
      if (state !== 'closed') log.error({ err: failure }, 'complaints were not heard');
    }
  };
  const wake = (): void => {
    if (!background || state !== 'idle') return;
    state = 'due';
    timer = setTimeout(() => {
      state = 'idle';
      void hear();
    }, restFor);
  };
  scope.onClose(() => {
    state = 'closed';
    if (timer !== null) clearTimeout(timer);
  });
  wake();
  return { wake };
}
