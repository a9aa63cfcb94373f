import { createServer, type Socket } from 'node:net';
import { freePorts } from '#tests/servers/free-port';

/** A server that takes connections and says nothing; `left` once it was met and all of them are gone. */
export async function silence() {
  const sockets = new Set<Socket>();
  const met = Promise.withResolvers<void>();
  const left = Promise.withResolvers<void>();
  const server = createServer((socket) => {
    sockets.add(socket);
    met.resolve();
    socket.resume();
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0) left.resolve();
    });
  });
  const [port = 0] = await freePorts(1);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port, met: met.promise, left: left.promise, close };
}
