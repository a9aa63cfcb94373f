import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { EventEmitter } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serveCore } from '#main/hosts/electron/core-link';
import { windowMessage } from '#main/hosts/electron/core-messages';
import { Refusal } from '#main/kernel/refusal';
import type { Contract } from '#shared/contract/index';
import { standInCore } from '../stand-in-core.ts';

it('serves the contract on each port it is handed, and bytes to the main process', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-core-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const { core } = await standInCore(folder);
  const { parent, said, answered } = standInParent();
  await serveCore(
    parent,
    () => Promise.resolve({ ...core, close: () => Promise.resolve() }),
    () => undefined,
  );
  expect(said).toEqual([{ started: true }]);

  for (let windows = 0; windows < 2; windows++) {
    const { port1, port2 } = new MessageChannel();
    onTestFinished(() => port1.close());
    parent.emit('message', { data: windowMessage, ports: [asMainPort(port2)] });
    port1.start();
    const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port1 }));
    expect(await client.accounts.list({})).toEqual([]);
  }

  parent.emit('message', { data: { call: 1, name: 'locate', input: '/bytes/exports/e/customers.csv' }, ports: [] });
  parent.emit('message', { data: { call: 2, name: 'locate', input: '/bytes/nothing' }, ports: [] });
  parent.emit('message', { data: { call: 3, name: 'constructor', input: null }, ports: [] });
  const answers = await answered(3);
  expect(answers.find(({ answer }) => answer === 1)).toMatchObject({ value: { mediaType: 'text/csv' } });
  expect(answers.find(({ answer }) => answer === 2)).toMatchObject({ value: null });
});

it('tells why it could not start', async () => {
  const refused = standInParent();
  await serveCore(
    refused.parent,
    () => Promise.reject(new Refusal('log-from-newer-version', { detail: 'version 9' })),
    () => undefined,
  );
  expect(refused.said).toEqual([
    {
      refused: {
        code: 'log-from-newer-version',
        details: { detail: 'version 9', field: null, certificate: null, server: null },
      },
    },
  ]);
  const failed = standInParent();
  await serveCore(
    failed.parent,
    () => Promise.reject(new Error('out of luck')),
    () => undefined,
  );
  expect(failed.said).toEqual([{ failed: expect.stringContaining('out of luck') }]);
});

/** Electron's port to the main process: an emitter of `{ data, ports }`. */
function standInParent() {
  const said: Readonly<Record<string, unknown>>[] = [];
  const changed = new EventEmitter();
  const emitter = Object.assign(new EventEmitter(), {
    postMessage: (message: Readonly<Record<string, unknown>>) => {
      said.push(message);
      changed.emit('said');
    },
  });
  const answered = async (count: number) => {
    while (said.filter((message) => 'answer' in message).length < count) await EventEmitter.once(changed, 'said');
    return said.filter((message) => 'answer' in message);
  };
  return { parent: emitter as unknown as Parameters<typeof serveCore>[0] & EventEmitter, said, answered }; // the two methods that are used
}

/** Electron's MessagePortMain has `on` and `start` where the web's port has listeners. */
function asMainPort(port: MessagePort) {
  return {
    on: (name: string, listener: (event: unknown) => void) => port.addEventListener(name, listener),
    postMessage: (message: unknown) => port.postMessage(message),
    start: () => port.start(),
  };
}
