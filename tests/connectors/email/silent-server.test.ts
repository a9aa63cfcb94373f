import { createServer, type Socket } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { freePorts } from '#tests/servers/free-port';
import { openMailbox, PolledMail } from './mailbox.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A server that signs everybody in and then, at a command of this name, says nothing more. */
async function silentAt(command: string) {
  const [port = 0] = await freePorts(1);
  const sockets = new Set<Socket>();
  let heard = () => undefined as void;
  const silence = new Promise<void>((resolve) => (heard = resolve));
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
    socket.on('data', (data) => {
      for (const line of data.toString().split('\r\n').filter(Boolean)) {
        const [tag = '', name = ''] = line.split(' ');
        if (name.toUpperCase() === command) return heard();
        if (name.toUpperCase() === 'LIST') socket.write('* LIST () "/" INBOX\r\n');
        if (name.toUpperCase() === 'CAPABILITY') socket.write('* CAPABILITY IMAP4rev1\r\n');
        socket.write(`${tag} OK done\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  };
  return { port, silence, close };
}

for (const [command, patience] of [
  ['LOGIN', 31_000],
  ['EXAMINE', 121_000],
] as const) {
  test(`a server that falls silent at ${command} is unreachable after a while, and nothing stays open`, async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const server = await silentAt(command);
    const plain = { host: '127.0.0.1', port: server.port, security: 'none', certificate: null } as const;
    const session = openMailbox({ imap: plain, smtp: plain, username: 'anna', interval: 2 }, 'secret');
    const poll = new PolledMail().poll(session).catch((failure: unknown) => failure);
    await server.silence;
    vi.advanceTimersByTime(patience);
    expect(await poll).toMatchObject({
      name: 'ProviderFailure',
      kind: 'unreachable',
      detail: `127.0.0.1:${server.port}`,
    });
    await session.close();
    await server.close();
  });
}
