import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { HostedCore } from '#main/hosts/hosted-core';
import { openPipe } from '#main/hosts/node/pipe';
import type { Contract } from '#shared/contract/index';

type Router = HostedCore['router'];

/** A way from a client to the core. */
export type OpenedPort = Readonly<{
  client: ContractRouterClient<Contract>;
  /** Everything that came over the wire to the client, as text; empty where there is no wire. */
  seen: () => string;
  /** Ends the connection from the core's side, as a crash of the core would. */
  drop: () => void;
  close: () => Promise<void>;
}>;

export type Port = Readonly<{ name: string; wire: boolean; open: (router: Router) => Promise<OpenedPort> }>;

export const ports: readonly Port[] = [
  { name: 'in the same process', wire: false, open: openInProcess },
  { name: 'over a WebSocket', wire: true, open: openWebSocket },
  { name: 'over a MessagePort', wire: true, open: openMessagePort },
];

function openInProcess(router: Router): Promise<OpenedPort> {
  // The type says router, its client is the contract's.
  const client = createRouterClient(router, { context: {} }) as ContractRouterClient<Contract>;
  return Promise.resolve({ client, seen: () => '', drop: () => undefined, close: () => Promise.resolve() });
}

async function openWebSocket(router: Router): Promise<OpenedPort> {
  const server = createServer();
  // Who may come in is tested with the host; here everybody may.
  const everybody = { knowsHost: () => true, isOwnPage: () => true, hasCookie: () => true };
  const pipe = openPipe(server, { router }, everybody);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on a port, so it has one
  const websocket = new WebSocket(`ws://127.0.0.1:${port}/rpc`);
  const frames: string[] = [];
  websocket.addEventListener('message', ({ data }) => frames.push(String(data)));
  return {
    client: createORPCClient(new SocketLink({ websocket })),
    seen: () => frames.join('\n'),
    drop: () => pipe.close(),
    close: async () => {
      pipe.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function openMessagePort(router: Router): Promise<OpenedPort> {
  const { port1: core, port2: window } = new MessageChannel();
  const frames: string[] = [];
  window.on('message', (frame: unknown) => frames.push(typeof frame === 'string' ? frame : JSON.stringify(frame)));
  new RPCHandler(router).upgrade(core);
  const client: OpenedPort['client'] = createORPCClient(new PortLink({ port: window }));
  core.start();
  window.start();
  const close = (): void => core.close();
  return Promise.resolve({
    client,
    seen: () => frames.join('\n'),
    drop: close,
    close: () => Promise.resolve(close()),
  });
}
