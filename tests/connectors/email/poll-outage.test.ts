import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { openMailbox, PolledMail, settingsFor } from './mailbox.ts';

const mail = (subject: string, text = 'Hello\r\n') =>
  `From: ben@example.org\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@example.org>\r\n\r\n${text}`;
/** More than what is downloaded ahead and what lies in socket buffers. */
const long = `${'x'.repeat(76)}\r\n`.repeat(2000);

async function withServer(work: (server: Dovecot) => Promise<void>): Promise<void> {
  const server = await startDovecot();
  try {
    await work(server);
  } finally {
    await server.close();
  }
}

test('a server that goes down is unreachable with its name and port, and the next poll goes on', () =>
  withServer(async (server) => {
    for (let count = 0; count < 300; count++) await server.deliver(server.user, mail(`in-${count}`, long));
    const session = openMailbox(settingsFor(server, null), server.password);
    const log = new PolledMail();
    let stopped = false;
    const cut = (async () => {
      for await (const page of session.poll(log.position())) {
        log.store(page);
        if (!stopped) {
          stopped = true;
          await server.stop();
        }
      }
    })();
    await expect(cut).rejects.toMatchObject({
      kind: 'unreachable',
      code: 'unreachable',
      detail: `${server.host}:${server.imapPort}`,
    });
    await server.start();
    await log.poll(session);
    await session.close();
    expect(log.items.size).toBe(300);
    expect(log.pages.flatMap((page) => page.items).length).toBe(300);
  }));

test('a changed UIDVALIDITY is a new stream: everything is listed anew and the old one is gone', () =>
  withServer(async (server) => {
    for (let count = 0; count < 50; count++) await server.deliver(server.user, mail(`in-${count}`));
    const log = new PolledMail();
    const one = openMailbox(settingsFor(server, null), server.password);
    await log.poll(one, () => log.items.size > 0);
    const before = log.items.size;
    expect(before).toBeLessThan(50);
    await one.close();
    await server.bumpUidValidity(server.user);
    const two = openMailbox(settingsFor(server, null), server.password);
    await log.poll(two);
    await two.close();
    const streams = [...new Set([...log.listed.values()].map((entry) => entry.stream))];
    expect(streams.length).toBe(2);
    expect([
      streams.map((stream) => [...log.items.values()].filter((item) => item.stream === stream).length),
      log.gone.size,
    ]).toEqual([[before, 50], 50]);
  }));

test('a Sent folder that disappears takes its messages with it and the Inbox goes on', () =>
  withServer(async (server) => {
    for (let count = 0; count < 50; count++) await server.deliver(server.user, mail(`out-${count}`), 'Sent');
    await server.deliver(server.user, mail('in'));
    const log = new PolledMail();
    const one = openMailbox(settingsFor(server, null), server.password);
    await log.poll(one, () => log.items.size > 1);
    await one.close();
    await server.stop();
    await rm(join(server.mailRoot, server.user, '.Sent'), { recursive: true });
    await server.start();
    await server.deliver(server.user, mail('later'));
    const two = openMailbox(settingsFor(server, null), server.password);
    await log.poll(two);
    await two.close();
    const unread = [...log.listed.keys()].filter((key) => !log.items.has(key) && !log.gone.has(key));
    expect([
      unread,
      [...log.items.values()].filter((item) => item.stream.startsWith('INBOX')).length,
      log.gone.size,
    ]).toEqual([[], 2, 50]);
  }));
