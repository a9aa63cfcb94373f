import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { inOtherProgram, openMailbox, PolledMail, settingsFor } from './mailbox.ts';

let server: Dovecot;
beforeAll(async () => {
  server = await startDovecot({ users: { rita: 'secret', sara: 'secret', tilda: 'secret' } });
});
afterAll(() => server.close());

/** Dovecot as a server that states no UIDNEXT; `idling` is called whenever somebody begins to listen. */
async function withoutUidNext(idling: () => void) {
  const relay = createServer((client) => {
    const behind = connect(server.imapPort, server.host);
    for (const socket of [client, behind]) socket.on('error', () => undefined);
    client.on('data', (said: Buffer) => {
      behind.write(said);
      if (/ IDLE\r\n$/u.test(said.toString('latin1'))) idling();
    });
    behind.on('data', (said: Buffer) => {
      const words = said.toString('latin1').replaceAll(/ UIDNEXT \d+(?=[^\r]*\)\r\n)/gu, '');
      client.write(words.replaceAll(/\* OK \[UIDNEXT \d+\][^\r]*\r\n/gu, ''), 'latin1');
    });
    client.once('close', () => behind.destroy());
    behind.once('close', () => client.destroy());
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  return relay;
}

function portOf(relay: Server): number {
  const address = relay.address();
  if (address === null || typeof address === 'string') throw new Error('the relay has no port');
  return address.port;
}

test('who asks about folders while a session listens does not end that', async () => {
  await server.deliver('sara', `Subject: one\r\n\r\nHello\r\n`);
  let listens = () => undefined as void;
  const idling = () => new Promise<void>((resolve) => (listens = resolve));
  const relay = await withoutUidNext(() => listens());
  let heard = () => undefined as void;
  const settings = settingsFor({ ...server, imapPort: portOf(relay), user: 'sara' }, null);
  const session = openMailbox(settings, 'secret', { heard: () => heard() });
  await new PolledMail().poll(session);
  const first = idling();
  void session.watch();
  await first;
  const again = idling();
  expect(await session.folders()).not.toEqual([]);
  await again;
  const news = new Promise<void>((resolve) => (heard = resolve));
  await server.deliver('sara', `Subject: two\r\n\r\nHello\r\n`);
  await news;
  await session.close();
  relay.close();
});

test('a server that states no UIDNEXT is not asked again and again for a message that was removed', async () => {
  for (const name of ['one', 'two']) await server.deliver('rita', `Subject: ${name}\r\n\r\nHello\r\n`);
  await inOtherProgram({ ...server, user: 'rita' }, (other) => other.messageDelete('2', { uid: true }));
  let listens = () => undefined as void;
  const relay = await withoutUidNext(() => listens());
  const news: string[] = [];
  const settings = settingsFor({ ...server, imapPort: portOf(relay), user: 'rita' }, null);
  const session = openMailbox(settings, 'secret', { heard: () => news.push('heard') });
  const log = new PolledMail();
  for (let round = 0; round < 3; round++) {
    await log.poll(session);
    const idling = new Promise<void>((resolve) => (listens = resolve));
    void session.watch();
    await idling;
  }
  await session.close();
  relay.close();
  expect([log.items.size, news.length]).toEqual([1, 0]);
});

test('a mark that another program set between a poll and listening is heard of, once', async () => {
  await server.deliver('tilda', `Subject: one\r\n\r\nHello\r\n`);
  let heard = () => undefined as void;
  const news = new Promise<void>((resolve) => (heard = resolve));
  let times = 0;
  const session = openMailbox(settingsFor({ ...server, user: 'tilda' }, null), 'secret', {
    heard: () => {
      times += 1;
      heard();
    },
  });
  const log = new PolledMail();
  await log.poll(session);
  await inOtherProgram({ ...server, user: 'tilda' }, (other) => other.messageFlagsAdd('1', ['\\Seen']));
  void session.watch();
  await news;
  await log.poll(session);
  expect([times, [...log.seen.values()]]).toEqual([1, [true]]);
  await session.close();
});
