import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Credentials } from '#main/connectors/connector';
import { Secret } from '#main/kernel/secret';
import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { freePorts } from '#tests/servers/free-port';
import { startSmtp, type SmtpServer } from '#tests/servers/smtp';
import { openMailbox, settingsFor } from './mailbox.ts';

const token = (text: string): Credentials => ({ kind: 'token', secret: new Secret(text) });

let introspection: Server;
let smtp: SmtpServer;
const mailboxes = new Map<string, Dovecot>();

beforeAll(async () => {
  introspection = createServer((request, response) => {
    request.on('data', (body: Buffer) => {
      const good = new URLSearchParams(body.toString()).get('token') === 'good';
      response.end(JSON.stringify(good ? { active: true, username: 'anna', scope: 'mail' } : { active: false }));
    });
  });
  const [port = 0] = await freePorts(1);
  await new Promise<void>((resolve) => introspection.listen(port, '127.0.0.1', resolve));
  smtp = await startSmtp({ opens: (_user, given) => Promise.resolve(given === 'good') });
  for (const mechanisms of ['xoauth2', 'oauthbearer'] as const)
    mailboxes.set(
      mechanisms,
      await startDovecot({ tokens: { introspection: `http://127.0.0.1:${port}/`, mechanisms } }),
    );
});
afterAll(async () => {
  await Promise.all([...mailboxes.values()].map((mailbox) => mailbox.close()));
  await smtp.close();
  await new Promise((resolve) => introspection.close(resolve));
});

/** What `check` answers with these credentials, one for each time it asks. */
async function check(dovecot: Dovecot, credentials: readonly Credentials[], smtpPort = smtp.port) {
  const refused: (string | undefined)[] = [];
  const settings = settingsFor(dovecot, { host: smtp.host, port: smtpPort });
  const session = openMailbox(settings, '', {
    credentials: (turnedDown) => {
      refused.push(turnedDown?.secret.reveal());
      return Promise.resolve(credentials[Math.min(refused.length, credentials.length) - 1] ?? token(''));
    },
  });
  try {
    await session.check();
    return { answer: 'ok', refused };
  } catch (failure) {
    return { answer: failure, refused };
  } finally {
    await session.close();
  }
}

for (const mechanisms of ['xoauth2', 'oauthbearer'] as const) {
  const dovecot = (): Dovecot => {
    const found = mailboxes.get(mechanisms);
    if (!found) throw new Error('It did not start');
    return found;
  };

  test(`a token opens both servers (IMAP by ${mechanisms.toUpperCase()})`, async () => {
    expect(await check(dovecot(), [token('good')])).toEqual({ answer: 'ok', refused: [undefined, undefined] });
  });

  test(`a token that is turned down is renewed once (IMAP by ${mechanisms.toUpperCase()})`, async () => {
    expect(await check(dovecot(), [token('old'), token('good')])).toEqual({
      answer: 'ok',
      refused: [undefined, 'old', undefined],
    });
  });

  test(`a token that is turned down twice needs its owner (IMAP by ${mechanisms.toUpperCase()})`, async () => {
    expect(await check(dovecot(), [token('old'), token('older')])).toMatchObject({
      answer: { kind: 'needs-sign-in', code: 'account-needs-sign-in', detail: 'anna', server: 'imap' },
      refused: [undefined, 'old'],
    });
  });
}

test('a token that only the server for outgoing mail turns down is renewed there', async () => {
  const [mailbox] = mailboxes.values();
  if (!mailbox) throw new Error('It did not start');
  expect(await check(mailbox, [token('good'), token('old'), token('good')])).toEqual({
    answer: 'ok',
    refused: [undefined, undefined, 'old'],
  });
});

test('OAUTHBEARER is spoken to a server for outgoing mail that has no XOAUTH2, and ended as it wants when it fails', async () => {
  const heard: string[] = [];
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('220 ready\r\n');
    socket.on('data', (data) => {
      for (const line of data.toString().split('\r\n').filter(Boolean)) {
        heard.push(line);
        const [verb, , response = ''] = line.split(' ');
        if (verb === 'EHLO') socket.write('250-here\r\n250 AUTH OAUTHBEARER\r\n');
        else if (verb === 'AUTH')
          socket.write(Buffer.from(response, 'base64').includes('Bearer good\x01') ? '235 ok\r\n' : '334 e30=\r\n');
        else socket.write(verb === 'QUIT' ? '221 bye\r\n' : '535 5.7.8 no\r\n');
      }
    });
  });
  const [port = 0] = await freePorts(1);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const [mailbox] = mailboxes.values();
  if (!mailbox) throw new Error('It did not start');
  try {
    expect(await check(mailbox, [token('good'), token('old'), token('good')], port)).toMatchObject({ answer: 'ok' });
    const said = heard.filter((line) => !/^(EHLO|QUIT)/.test(line));
    const words = (text: string) =>
      `AUTH OAUTHBEARER ${Buffer.from(`n,a=anna,\x01auth=Bearer ${text}\x01\x01`).toString('base64')}`;
    expect(said).toEqual([words('old'), 'AQ==', words('good')]);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});
