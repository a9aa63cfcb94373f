import { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import { startDovecot } from '#tests/servers/dovecot';
import { startSmtp } from '#tests/servers/smtp';

const mail = (subject: string) =>
  `From: ben@example.org\r\nTo: anna@example.net\r\nSubject: ${subject}\r\n\r\nHello\r\n`;

test('Dovecot delivers, lists, restarts on its ports and changes its UIDVALIDITY', async () => {
  const server = await startDovecot();
  try {
    await server.deliver(server.user, mail('One'));
    await server.deliver(server.user, mail('Two'), 'Sent');
    expect((await server.list(server.user)).map(String)).toEqual([mail('One')]);
    const look = async () => {
      const client = new ImapFlow({
        host: server.host,
        port: server.imapPort,
        secure: false,
        doSTARTTLS: false,
        logger: false,
        auth: { user: server.user, pass: server.password },
      });
      await client.connect();
      const inbox = await client.status('INBOX', { messages: true, uidValidity: true, highestModseq: true });
      const sent = (await client.list()).find((folder) => folder.specialUse === '\\Sent');
      await client.logout();
      return {
        messages: inbox ? inbox.messages : null,
        uidValidity: inbox ? inbox.uidValidity : null,
        modseq: inbox ? typeof inbox.highestModseq : null,
        sent: sent?.path,
      };
    };
    const before = await look();
    expect(before).toMatchObject({ messages: 1, modseq: 'bigint', sent: 'Sent' });
    await server.stop();
    await expect(look()).rejects.toThrow();
    await server.start();
    expect(await look()).toEqual(before);
    await server.bumpUidValidity(server.user);
    expect((await look()).uidValidity).not.toBe(before.uidValidity);
  } finally {
    await server.close();
  }
});

test('the SMTP server keeps what it takes, over each kind of security', async () => {
  for (const security of ['none', 'starttls', 'tls'] as const) {
    const server = await startSmtp({ security });
    try {
      const transport = createTransport({
        host: server.host,
        port: server.port,
        secure: security === 'tls',
        ignoreTLS: security === 'none',
        auth: { user: server.user, pass: server.password },
        tls: { ca: server.certificate.cert },
      });
      await transport.sendMail({ envelope: { from: 'anna@example.net', to: 'ben@example.org' }, raw: mail('Out') });
      await server.whenReceived(1);
      expect(server.received).toEqual([
        {
          from: 'anna@example.net',
          to: ['ben@example.org'],
          raw: Buffer.from(mail('Out')),
          encrypted: security !== 'none',
        },
      ]);
      transport.close();
    } finally {
      await server.close();
    }
  }
});

test('the SMTP server refuses, cuts and comes back on the same port', async () => {
  const server = await startSmtp();
  const send = () => {
    const transport = createTransport({
      host: server.host,
      port: server.port,
      ignoreTLS: true,
      auth: { user: server.user, pass: server.password },
    });
    return transport
      .sendMail({ envelope: { from: 'anna@example.net', to: 'ben@example.org' }, raw: mail('Out') })
      .finally(() => transport.close());
  };
  try {
    server.conduct.refuse = { at: 'rcpt', code: 550, message: 'No such user' };
    await expect(send()).rejects.toMatchObject({ responseCode: 550 });
    server.conduct.refuse = null;
    server.conduct.cutAfterData = 'keep';
    await expect(send()).rejects.toThrow();
    expect(server.received.length).toBe(1);
    server.conduct.cutAfterData = null;
    await server.stop();
    await expect(send()).rejects.toMatchObject({ code: 'ESOCKET' });
    await server.start();
    await send();
    expect(server.received.length).toBe(2);
  } finally {
    await server.close();
  }
});
