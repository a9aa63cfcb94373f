import type { MessagePortMain, ParentPort } from 'electron';
import { RPCHandler } from '@orpc/server/message-port';
import { servePort } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import type { HostedCore } from '../hosted-core.ts';
import { windowMessage, type CoreCalls, type CoreStarted } from './core-messages.ts';

/** The core's side of its process: tells how its start ended, serves every port it is handed, answers the main process. */
export async function serveCore(
  parent: ParentPort,
  openCore: () => Promise<HostedCore & Readonly<{ close: () => Promise<void> }>>,
  cameBack: CoreCalls['cameBack'],
): Promise<void> {
  const started = (message: CoreStarted) => parent.postMessage(message);
  let core;
  try {
    core = await openCore();
  } catch (failure) {
    if (failure instanceof Refusal) started({ refused: { code: failure.code, details: failure.details } });
    else started({ failed: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure) });
    return;
  }
  const { bytes, close } = core;
  const windows = new Set<MessagePortMain>();
  core.shops?.onLeft(() => windows.forEach((port) => port.close()));
  parent.on('message', ({ data, ports }) => {
    const port: MessagePortMain | undefined = ports[0];
    if (data !== windowMessage || !port) return;
    windows.add(port);
    port.on('close', () => windows.delete(port));
    new RPCHandler(core.router).upgrade(port);
    port.start();
  });
  servePort(plainPort(parent), { locate: bytes.locate, receive: bytes.receive, cameBack, close } satisfies CoreCalls);
  started({ started: true });
}

type Listener = (...values: readonly unknown[]) => void;

/** Electron's port gives an event where a thread's port gives its data. */
function plainPort(parent: ParentPort): Parameters<typeof servePort>[0] {
  const port = {
    postMessage: (message: unknown) => parent.postMessage(message),
    on: (name: string, listener: Listener) => {
      if (name === 'message') parent.on('message', ({ data }) => listener(data));
      return port;
    },
  };
  // Threads and processes have ports of different classes; these two methods are what both are used by.
  return port as unknown as Parameters<typeof servePort>[0];
}
