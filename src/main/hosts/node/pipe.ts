import { RPCHandler } from '@orpc/server/ws';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { HostedCore } from '../hosted-core.ts';
import type { Doorkeeper } from './doorkeeper.ts';

/** The contract over a WebSocket at /rpc. */
export type Pipe = Readonly<{
  /** How many windows are connected. */
  windows: () => number;
  close: () => void;
}>;

/** The longest text of a draft is 5 million letters; as JSON in UTF-8 it stays below this. */
const largestMessage = 32 * 1024 * 1024;
/** A window that takes nothing in is cut off rather than remembered for; it connects again and reads anew. */
const largestBacklog = 64 * 1024 * 1024;
const heartbeat = 30_000;

/** The path with this query is the owner's log, whatever windows are shown: scripts mean that one. */
export const ownQuery = 'own';

export function openPipe(server: Server, core: Omit<HostedCore, 'bytes'>, doorkeeper: Doorkeeper): Pipe {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage, perMessageDeflate: false });
  const alive = new WeakSet<WebSocket>();

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const [path, query] = (request.url ?? '').split('?', 2);
    if (!doorkeeper.knowsHost(request) || !doorkeeper.isOwnPage(request) || !doorkeeper.hasCookie(request))
      return refuse(socket, '403 Forbidden');
    const router = query === ownQuery && core.shops ? core.shops.own() : core.router;
    if (path !== '/rpc' || router === null) return refuse(socket, '404 Not Found');
    sockets.handleUpgrade(request, socket, head, (window) => {
      alive.add(window);
      window.on('pong', () => alive.add(window));
      // A frame that is too long or malformed: ws closes the connection by itself, with the reason.
      window.on('error', () => window.terminate());
      void new RPCHandler(router).upgrade(window);
    });
  });

  const dropAll = (): void => sockets.clients.forEach((window) => window.terminate());
  core.shops?.onLeft(dropAll);
  const beating = setInterval(() => {
    for (const window of sockets.clients) {
      if (!alive.has(window) || window.bufferedAmount > largestBacklog) {
        window.terminate();
        continue;
      }
      alive.delete(window);
      window.ping();
    }
  }, heartbeat);

  return {
    windows: () => sockets.clients.size,
    close: () => {
      clearInterval(beating);
      dropAll();
      sockets.close();
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
