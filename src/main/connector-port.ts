import type { MessagePort } from 'node:worker_threads';
import type { authorizingCommands } from '#main/inbound/authorizing';
import type { connectorCommands, ConnectorNews, CoreAnswers } from '#main/inbound/connector-commands';
import type { Log } from '#main/kernel/log';
import { callPort, servePort, type Caller } from '#main/kernel/port';
import { startThread } from '#main/kernel/thread';
import type { Discovery } from '#shared/contract/accounts';
import { opened } from './log-port.ts';

type ConnectorCommands = ReturnType<typeof connectorCommands> &
  ReturnType<typeof authorizingCommands> & {
    discover: (input: { address: string }) => Promise<Discovery>;
  };
type ThreadCommands = ConnectorCommands & { close: () => Promise<void> };
type Running = Readonly<{ caller: Caller<ThreadCommands>; exited: Promise<unknown> }>;

export type ConnectorThread = Readonly<{
  call: Caller<ConnectorCommands>['call'];
  onNews: (listener: (news: ConnectorNews) => void) => void;
  /** Ends what is under way, so that whoever waits for it goes on; the thread stays. */
  endSessions: () => Promise<void>;
  close: () => Promise<void>;
}>;

/**
 * The thread that talks to the outside; it writes to the log through ports of `logPort`. It starts with the first call:
 * a command that only reads needs none. Should it die, what was under way fails and the next call starts it anew: it keeps
 * nothing that the log does not have.
 */
export function connectorThread(
  options: Readonly<{
    folder: string;
    logFile: string | null;
    log: Log;
    logPort: () => Promise<MessagePort>;
    answers: CoreAnswers;
  }>,
): ConnectorThread {
  const listeners = new Set<(news: ConnectorNews) => void>();
  let closing = false;
  let running: Promise<Running> | null = null;

  const start = async (): Promise<Running> => {
    const thread = startThread('connector-thread', { folder: options.folder, logFile: options.logFile });
    const exited = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
    thread.on('error', (failure) => options.log.error({ err: failure }, 'the connector thread died'));
    thread.on('exit', () => {
      if (!closing) running = null;
    });
    thread.on('message', (message: Readonly<{ news?: ConnectorNews }>) => {
      const { news } = message;
      if (news) for (const listener of listeners) listener(news);
    });
    servePort(thread, options.answers);
    const port = await options.logPort();
    const first = opened(thread);
    thread.postMessage({ log: port }, [port]);
    await first;
    return { caller: callPort<ThreadCommands>(thread), exited };
  };
  const thread = (): Promise<Running> => (running ??= start());
  return {
    call: (name, input, transfer) =>
      thread().then(({ caller }) => (caller as Caller<ConnectorCommands>).call(name, input, transfer)), // the same table, without the thread's own close
    onNews: (listener) => listeners.add(listener),
    endSessions: async () => {
      if (running) await (await running).caller.call('closeAll', undefined);
    },
    close: async () => {
      closing = true;
      if (!running) return;
      const { caller, exited } = await running;
      await caller.call('close', undefined);
      await exited;
    },
  };
}
