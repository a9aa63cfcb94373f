import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { startDovecot } from '#tests/servers/dovecot';
import { openMailbox, PolledMail, settingsFor } from './mailbox.ts';

test('a message at which the server ends the connection stays listed, and all others are read', async () => {
  const server = await startDovecot();
  const subjects = Array.from({ length: 60 }, (_, index) => (index === 30 ? 'spoiled' : `mail-${index}`));
  for (const subject of subjects) await server.deliver(server.user, `Subject: ${subject}\r\n\r\nHello\r\n`);
  const relay = createServer((client) => {
    const behind = connect(server.imapPort, server.host);
    for (const socket of [client, behind]) socket.on('error', () => undefined);
    client.pipe(behind);
    behind.on('data', (said: Buffer) => {
      if (said.includes('Subject: spoiled')) client.destroy();
      else client.write(said);
    });
    client.once('close', () => behind.destroy());
    behind.once('close', () => client.destroy());
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const address = relay.address();
  if (address === null || typeof address === 'string') throw new Error('the relay has no port');
  const session = openMailbox(settingsFor({ ...server, imapPort: address.port }, null), server.password);
  const log = new PolledMail();
  await log.poll(session);
  await session.close();
  relay.close();
  await server.close();
  expect([log.listed.size, log.items.size, log.gone.size]).toEqual([60, 59, 0]);
});
