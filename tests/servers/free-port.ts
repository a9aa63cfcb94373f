import { createServer } from 'node:net';

/** Ports of 127.0.0.1 that nobody listens on at the moment; asked for together they differ. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(Array.from({ length: count }, listening));
  return Promise.all(servers.map(async ({ server, port }) => (await closed(server), port)));
}

function listening(): Promise<Readonly<{ server: ReturnType<typeof createServer>; port: number }>> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('A loopback listener has no port'));
      else resolve({ server, port: address.port });
    });
  });
}

function closed(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
