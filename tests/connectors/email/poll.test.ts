import { expect, test } from 'vitest';
import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { openMailbox, PolledMail, settingsFor } from './mailbox.ts';

const mail = (subject: string) => `From: ben@example.org\r\nTo: anna@example.net\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@example.org>\r\n\r\nHello ${subject}\r\n`;

async function withServer(work: (server: Dovecot) => Promise<void>): Promise<void> {
  const server = await startDovecot();
  try {
    await work(server);
  } finally {
    await server.close();
  }
}

test('a first poll lists everything, then reads it newest first, Inbox before Sent', () =>
  withServer(async (server) => {
    for (let count = 0; count < 120; count++) await server.deliver(server.user, mail(`in-${count}`));
    for (let count = 0; count < 5; count++) await server.deliver(server.user, mail(`out-${count}`), 'Sent');
    const session = openMailbox(settingsFor(server, null), server.password);
    const log = new PolledMail();
    await log.poll(session);
    await session.close();
    const shape = log.pages.map((page) => [page.listed.length, page.items.map((item) => `${item.stream.split(';')[0]}:${item.item}`).slice(0, 2), page.items.length]);
    expect(shape).toEqual([
      [125, [], 0],
      [0, ['INBOX:120', 'INBOX:119'], 40],
      [0, ['Sent:5', 'Sent:4'], 5],
      [0, ['INBOX:80', 'INBOX:79'], 80],
    ]);
    const stored = [...(await server.list(server.user)), ...(await server.list(server.user, 'Sent'))].map(String);
    expect([...log.texts()].sort()).toEqual(stored.sort());
  }));
