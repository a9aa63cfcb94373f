import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What happens to what the server says, once `at` bytes of it have passed since the proxy started, over all connections. */
export type Fault = Readonly<{
  at: number;
  /**
   * `reset` and `end` cut the connection, without and with a goodbye of TCP; `delay` holds it up; `line` puts a line of
   * its own between two of the server's, never into a message.
   */
  kind: 'reset' | 'end' | 'delay' | 'line';
  line?: string;
}>;

export type FaultProxy = Readonly<{ port: number; connections: () => number; close: () => Promise<void> }>;

const delay = 100;

/** Stands between a mail program and an IMAP server on loopback, and lets the given faults happen one after the other. */
export async function startFaultProxy(
  target: Readonly<{ host: string; port: number }>,
  faults: readonly Fault[],
): Promise<FaultProxy> {
  const waiting = faults.toSorted((left, right) => left.at - right.at);
  const sockets = new Set<Socket>();
  let passed = 0;
  let connections = 0;

  const serve = async (client: Socket): Promise<void> => {
    connections += 1;
    const server = connect(target.port, target.host);
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    client.pipe(server);
    const lines = new LineEnds();
    for await (const chunk of server as AsyncIterable<Buffer>) {
      let rest = chunk;
      while (rest.length > 0) {
        const [next] = waiting;
        const before = next ? Math.max(0, next.at - passed) : rest.length;
        if (!next || before >= rest.length) {
          lines.pass(rest);
          await send(client, rest);
          passed += rest.length;
          break;
        }
        // A line of our own waits for the end of the server's.
        const cut = next.kind === 'line' ? lines.endIn(rest, before) : before;
        lines.pass(rest.subarray(0, cut));
        await send(client, rest.subarray(0, cut));
        passed += cut;
        rest = rest.subarray(cut);
        if (next.kind === 'line' && !lines.between) continue;
        waiting.shift();
        if (next.kind === 'reset') client.resetAndDestroy();
        if (next.kind === 'end') client.end();
        if (next.kind === 'reset' || next.kind === 'end') return void server.destroy();
        if (next.kind === 'delay') await wait(delay);
        if (next.kind === 'line') await send(client, Buffer.from(`${next.line ?? '* HUH'}\r\n`));
      }
    }
    client.end();
  };

  const listener = createServer((client) => void serve(client).catch(() => client.destroy()));
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  // A listener on TCP has an address with a port.
  const { port } = listener.address() as AddressInfo;
  return {
    port,
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      listener.close();
      await once(listener, 'close');
    },
  };
}

async function send(socket: Socket, bytes: Buffer): Promise<void> {
  if (bytes.length > 0 && !socket.destroyed && !socket.write(bytes))
    await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
}

/** Follows an IMAP server's lines and literals, `{7}` and seven bytes, to know where one line ends and the next begins. */
class LineEnds {
  #line = '';
  #literal = 0;

  /** Whether a whole line has just ended. */
  get between(): boolean {
    return this.#line === '' && this.#literal === 0;
  }

  pass(bytes: Buffer): void {
    for (let at = 0; at < bytes.length;) at += this.#step(bytes.subarray(at));
  }

  /** Where, from `from` on, the first whole line ends; the end of the bytes when none does. */
  endIn(bytes: Buffer, from: number): number {
    const ahead = new LineEnds();
    ahead.#line = this.#line;
    ahead.#literal = this.#literal;
    let at = 0;
    while (at < bytes.length) {
      at += ahead.#step(bytes.subarray(at));
      if (at >= from && ahead.between) return at;
    }
    return bytes.length;
  }

  /** Takes the rest of a literal, or up to the end of a line; answers how much that was. */
  #step(bytes: Buffer): number {
    if (this.#literal > 0) {
      const taken = Math.min(this.#literal, bytes.length);
      this.#literal -= taken;
      return taken;
    }
    const end = bytes.indexOf(10);
    const taken = end === -1 ? bytes.length : end + 1;
    this.#line += bytes.toString('latin1', 0, taken);
    if (end === -1) return taken;
    const literal = Number(/\{(\d+)\}\r?\n$/u.exec(this.#line)?.[1] ?? 0);
    this.#literal = literal;
    // After a literal the line goes on.
    this.#line = literal > 0 || /\{0\}\r?\n$/u.test(this.#line) ? ' ' : '';
    return taken;
  }
}
