import { once } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { callPort, type Caller, type Handlers } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import { startThread } from '#main/kernel/thread';
import { refusalCode, refusalDetails } from '#shared/domain/refusal';
import { z } from 'zod';
import type { LogCommands } from './log-commands.ts';

type ThreadCommands = LogCommands & { servePort: (input: { port: MessagePort }) => void; close: () => void };

export type LogThread = Readonly<{
  commands: Caller<LogCommands>;
  /** Another way in, for the connector thread. */
  port: () => Promise<MessagePort>;
  close: () => Promise<void>;
}>;

/** Starts the thread that writes. Refuses what opening the log refuses. */
export async function startLogThread(folder: string): Promise<LogThread> {
  const waiting = new SharedArrayBuffer(4);
  const waitingCalls = new Int32Array(waiting);
  const thread = startThread('log-thread', { folder, waiting });
  const exited = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  await opened(thread);
  const caller = callPort<ThreadCommands & Handlers>(thread);
  // Counting calls from the moment they are made lets a long batch see that somebody waits.
  const commands: Caller<LogCommands> = {
    call: (name, input, transfer = []) => {
      Atomics.add(waitingCalls, 0, 1);
      // the same table, without the thread's own two
      return (caller as Caller<LogCommands>).call(name, input, transfer).finally(() => Atomics.sub(waitingCalls, 0, 1));
    },
  };
  return {
    commands,
    port: async () => {
      const { port1, port2 } = new MessageChannel();
      await caller.call('servePort', { port: port1 }, [port1]);
      return port2;
    },
    close: async () => {
      await caller.call('close', undefined as never);
      await exited;
    },
  };
}

const threadMessage = z.object({
  opened: z.literal(true).optional(),
  refused: z.object({ code: refusalCode, details: refusalDetails }).optional(),
});

/** Waits for a thread's first word. */
export async function opened(thread: ReturnType<typeof startThread>): Promise<void> {
  const [message] = await once(thread, 'message');
  const { refused } = threadMessage.parse(message);
  if (refused) {
    await thread.terminate();
    throw new Refusal(refused.code, refused.details);
  }
}
