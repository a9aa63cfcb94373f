import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import type { connectorCommands, ConnectorNews } from '#main/inbound/connector-commands';
import { callPort, type Caller, type Handlers } from '#main/kernel/port';
import { startThread } from '#main/kernel/thread';
import type { Discovery } from '#shared/contract/accounts';
import { opened } from './log-port.ts';

type ConnectorCommands = ReturnType<typeof connectorCommands> & { discover: (input: { address: string }) => Discovery };

export type ConnectorThread = Readonly<{
  call: Caller<ConnectorCommands>['call'];
  onNews: (listener: (news: ConnectorNews) => void) => void;
  close: () => Promise<void>;
}>;

/** Starts the thread that talks to the outside; it writes to the log through `log`. */
export async function startConnectorThread(options: Readonly<{ folder: string; logFile: string | null; log: MessagePort }>): Promise<ConnectorThread> {
  const thread = startThread('connector-thread', { folder: options.folder, logFile: options.logFile });
  const exited = once(thread, 'exit');
  const first = opened(thread);
  thread.postMessage({ log: options.log }, [options.log]);
  await first;
  const caller = callPort<ConnectorCommands & { close: () => Promise<void> } & Handlers>(thread);
  return {
    call: (caller as Caller<ConnectorCommands>).call, // the same table, without the thread's own close
    onNews: (listener) => {
      thread.on('message', (message: Readonly<{ news?: ConnectorNews }>) => {
        if (message.news) listener(message.news);
      });
    },
    close: async () => {
      await caller.call('close', undefined as never);
      await exited;
    },
  };
}
