import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import { locateExport } from '#main/core';
import type { Contract } from '#shared/contract/index';
import { askRunningInstance } from './instance-file.ts';
import { ownQuery } from './pipe.ts';

export type JoinedCore = Readonly<{
  client: ContractRouterClient<Contract>;
  bytes: Readonly<{ locate: (path: string) => Promise<Readonly<{ file: string }> | null> }>;
  close: () => Promise<void>;
}>;

/**
 * The operations of the Shopbell that has this data folder open, over its own pipe: as its window has them. Null when
 * none answers. So a script and the open app work on one log at the same time.
 */
export async function joinRunning(folder: string): Promise<JoinedCore | null> {
  const url = await askRunningInstance(folder);
  if (url === null) return null;
  const { origin, host } = new URL(url);
  const entered = await fetch(url, { redirect: 'manual' });
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) return null;
  const socket = new WebSocket(`ws://${host}/rpc?${ownQuery}`, { origin, headers: { cookie } });
  await once(socket, 'open');
  return {
    // ws has the events of a browser's socket under types of its own; the link uses nothing that differs.
    client: createORPCClient(
      new RPCLink({
        websocket: socket as Pick<
          globalThis.WebSocket,
          'addEventListener' | 'removeEventListener' | 'send' | 'readyState'
        >,
      }),
    ),
    bytes: {
      locate: (path) => {
        const [, , area, id, name] = path.split('/');
        return Promise.resolve(
          area === 'exports' && id && name ? { file: locateExport(folder, id, decodeURIComponent(name)) } : null,
        );
      },
    },
    close: async () => {
      socket.close();
      await once(socket, 'close');
    },
  };
}
