import { createORPCClient } from '@orpc/client';
import { RPCLink, type LinkWebsocketClientOptions } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Contract } from '#shared/contract/index';
import { startedHost, type StartedHost } from './started-host.ts';

it('carries the contract for its own window', async () => {
  const started = await startedHost();
  const { client } = await connected(started);
  expect(await client.accounts.list({})).toEqual([]);
  expect(started.host.windows()).toBe(1);
});

it('opens for no other page and for nobody without the cookie', async () => {
  const { host, cookie, origin } = await startedHost();
  const refused = async (path: string, headers: Readonly<Record<string, string>>) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers });
    const [failure] = await once(socket, 'error');
    return String(failure);
  };
  expect(await refused('/rpc', { origin })).toContain('403');
  expect(await refused('/rpc', { cookie })).toContain('403');
  expect(await refused('/rpc', { cookie, origin: 'https://evil.example' })).toContain('403');
  expect(
    await refused('/rpc', { cookie, origin: `http://evil.example:${host.port}`, host: `evil.example:${host.port}` }),
  ).toContain('403');
  expect(await refused('/elsewhere', { cookie, origin })).toContain('404');
  expect(host.windows()).toBe(0);
});

it('cuts off a window that sends a message without end, and serves the others on', async () => {
  const started = await startedHost();
  const { socket } = await connected(started);
  const other = await connected(started);
  const closed = once(socket, 'close');
  socket.on('error', () => undefined);
  socket.send('x'.repeat(33 * 1024 * 1024));
  expect((await closed)[0]).toBe(1009);
  expect(await other.client.accounts.list({})).toEqual([]);
});

it('survives messages that are none', async () => {
  const started = await startedHost();
  const { socket, client } = await connected(started);
  for (const message of ['', 'x', '{}', '{"i":', '[1,2,3]', Buffer.from([0, 1, 2])]) socket.send(message);
  expect(await client.accounts.list({})).toEqual([]);
});

it('closes with its windows connected', async () => {
  const started = await startedHost();
  const { socket } = await connected(started);
  const closed = once(socket, 'close');
  await started.host.close();
  await closed;
  await expect(started.ask('/')).rejects.toThrow(/ECONNREFUSED/);
});

async function connected({ host, cookie, origin }: StartedHost) {
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, { headers: { cookie, origin } });
  onTestFinished(() => socket.terminate());
  await once(socket, 'open');
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ websocket: asBrowserSocket(socket) }));
  return { socket, client };
}

/** ws offers the same methods as a browser's socket; its events are typed as classes of its own. */
function asBrowserSocket(socket: WebSocket): LinkWebsocketClientOptions['websocket'] {
  return socket as unknown as LinkWebsocketClientOptions['websocket'];
}
