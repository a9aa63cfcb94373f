import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { ImapFlow } from 'imapflow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { inOtherProgram, openMailbox, PolledMail, settingsFor } from './mailbox.ts';

let server: Dovecot;
beforeAll(async () => {
  server = await startDovecot({ users: { nora: 'secret', olga: 'secret' } });
});
afterAll(() => server.close());

const minute = 60_000;

/** Dovecot as a server that tells nothing of an open folder unless it is opened anew. */
async function tellingNothing() {
  const relay = createServer((client) => {
    const behind = connect(server.imapPort, server.host);
    for (const socket of [client, behind]) socket.on('error', () => undefined);
    client.pipe(behind);
    behind.on('data', (said: Buffer) => {
      const words = said.toString('latin1');
      client.write(
        /NOOP completed/u.test(words) ? words.replaceAll(/\* \d+ (?:EXISTS|RECENT)\r\n/gu, '') : words,
        'latin1',
      );
    });
    client.once('close', () => behind.destroy());
    behind.once('close', () => client.destroy());
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const address = relay.address();
  return { relay, port: typeof address === 'object' && address !== null ? address.port : 0 };
}

test('silence about the inbox that stays open is believed for ten minutes', async () => {
  const { relay, port } = await tellingNothing();
  let now = Date.now();
  const settings = settingsFor({ ...server, imapPort: port, user: 'nora' }, null);
  const session = openMailbox(settings, 'secret', { clock: { now: () => now } });
  const log = new PolledMail();
  // The first look reads, the second leaves the inbox open.
  for (let round = 0; round < 2; round++) await log.poll(session);
  await server.deliver('nora', `Subject: one\r\n\r\nHello\r\n`);
  const read: number[] = [];
  for (const passed of [1, 8, 2]) {
    now += passed * minute;
    await log.poll(session);
    read.push(log.items.size);
  }
  await session.close();
  relay.close();
  expect(read).toEqual([0, 0, 1]);
});

test('a new session asks for the list of folders after half an hour, or where one of them is gone', async () => {
  const other = { ...server, user: 'olga' };
  await inOtherProgram(other, (client) => client.mailboxCreate('Archive'));
  await server.deliver('olga', `Subject: one\r\n\r\nHello\r\n`, 'Archive');
  const client: { exec: (...input: readonly unknown[]) => unknown } = ImapFlow.prototype as never; // the one place all commands pass
  const exec = client.exec;
  let lists = 0;
  client.exec = function (...input) {
    if (input[0] === 'LIST' && JSON.stringify(input[1]).includes('*')) lists++;
    return exec.apply(this, input as never);
  };
  let now = Date.now();
  const log = new PolledMail();
  const listsOf = async (change: () => unknown): Promise<number> => {
    await change();
    lists = 0;
    const session = openMailbox(settingsFor(other, null), 'secret', { clock: { now: () => now } });
    await log.poll(session);
    await session.close();
    return lists;
  };
  try {
    expect([
      await listsOf(() => undefined),
      await listsOf(() => (now += 29 * minute)),
      await listsOf(() => (now += 2 * minute)),
      await listsOf(() => undefined),
      await listsOf(() => inOtherProgram(other, (another) => another.mailboxDelete('Archive'))),
      await listsOf(() => undefined),
    ]).toEqual([1, 0, 1, 0, 1, 0]);
  } finally {
    client.exec = exec;
  }
  expect([log.items.size, log.gone.size]).toEqual([1, 1]);
});
