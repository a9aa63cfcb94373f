import { createServer } from 'node:net';
import { setDefaultCACertificates, getCACertificates } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EmailSettings, MailServer } from '#shared/domain/account';
import { makeCertificate } from '#tests/servers/certificate';
import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { freePorts } from '#tests/servers/free-port';
import { startSmtp, type SmtpServer } from '#tests/servers/smtp';
import { openMailbox } from './mailbox.ts';

let imap: Dovecot;
let smtp: SmtpServer;
let smtpTls: SmtpServer;
let smtpStarttls: SmtpServer;

beforeAll(async () => {
  [imap, smtp, smtpTls, smtpStarttls] = await Promise.all([
    startDovecot(),
    startSmtp(),
    startSmtp({ security: 'tls' }),
    startSmtp({ security: 'starttls' }),
  ]);
});
afterAll(() => Promise.all([imap.close(), smtp.close(), smtpTls.close(), smtpStarttls.close()]));

const at = (port: number, security: MailServer['security'], certificate: string | null = null): MailServer => ({
  host: '127.0.0.1',
  port,
  security,
  certificate,
});
const plainImap = () => at(imap.imapPort, 'none');
const plainSmtp = () => at(smtp.port, 'none');

/** What `check` answers: `ok`, or the failure. */
async function check(servers: Partial<EmailSettings>, password = imap.password) {
  const session = openMailbox(
    { imap: plainImap(), smtp: plainSmtp(), username: imap.user, interval: 2, ...servers },
    password,
  );
  try {
    await session.check();
    return 'ok';
  } catch (failure) {
    return failure;
  } finally {
    await session.close();
  }
}

test('both logins succeed in the clear', async () => {
  expect(await check({})).toBe('ok');
});

test('a wrong password is named as such, for each server', async () => {
  expect(await check({}, 'wrong')).toMatchObject({
    kind: 'needs-sign-in',
    code: 'wrong-password',
    detail: 'Authentication failed.',
    server: 'imap',
  });
  const other = await startSmtp({ password: 'another' });
  try {
    expect(await check({ smtp: at(other.port, 'none') })).toMatchObject({
      kind: 'needs-sign-in',
      code: 'wrong-password',
      server: 'smtp',
    });
  } finally {
    await other.close();
  }
});

test('the steps are told one after the other, as far as they go', async () => {
  const stepsWith = async (password: string): Promise<readonly string[]> => {
    const told: string[] = [];
    const session = openMailbox({ imap: plainImap(), smtp: plainSmtp(), username: imap.user, interval: 2 }, password);
    await session.check((done, of) => told.push(`${done} of ${of}`)).catch(() => told.push('failed'));
    await session.close();
    return told;
  };
  expect([await stepsWith(imap.password), await stepsWith('wrong')]).toEqual([
    ['0 of 2', '1 of 2'],
    ['0 of 2', 'failed'],
  ]);
});

test('a port nobody listens on and a host nobody knows are unreachable, named with their port', async () => {
  const [port = 0] = await freePorts(1);
  expect(await check({ imap: at(port, 'tls') })).toMatchObject({
    kind: 'unreachable',
    code: 'unreachable',
    detail: `127.0.0.1:${port}`,
  });
  expect(await check({ smtp: at(port, 'starttls') })).toMatchObject({
    kind: 'unreachable',
    code: 'unreachable',
    detail: `127.0.0.1:${port}`,
  });
  const unknown = { ...plainImap(), host: 'no-such-host.invalid' };
  expect(await check({ imap: unknown })).toMatchObject({
    kind: 'unreachable',
    detail: `no-such-host.invalid:${imap.imapPort}`,
  });
});

for (const [role, server, own] of [
  ['imap', () => at(imap.imapsPort, 'tls'), () => imap.certificate],
  ['imap', () => at(imap.imapPort, 'starttls'), () => imap.certificate],
  ['smtp', () => at(smtpTls.port, 'tls'), () => smtpTls.certificate],
  ['smtp', () => at(smtpStarttls.port, 'starttls'), () => smtpStarttls.certificate],
] as const) {
  const titled = () => ({ [role]: server() });

  test(`a self-signed certificate is shown and refused by default, then trusted by its fingerprint (${role}, ${role === 'imap' ? '' : 'submission '}${server.toString().includes('starttls') ? 'STARTTLS' : 'TLS'})`, async () => {
    expect(await check(titled())).toMatchObject({
      kind: 'refused',
      code: 'certificate-not-trusted',
      detail: '127.0.0.1',
      certificate: {
        server: role,
        host: '127.0.0.1',
        subject: 'CN=localhost',
        issuer: 'CN=localhost',
        fingerprint: own().fingerprint,
        reason: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      },
    });
    expect(await check({ [role]: { ...server(), certificate: own().fingerprint } })).toBe('ok');
    expect(
      await check({ [role]: { ...server(), certificate: own().fingerprint.toLowerCase().replaceAll(':', '') } }),
    ).toBe('ok');
  });

  test(`another certificate than the trusted one is refused and shown (${role}, ${server.toString().includes('starttls') ? 'STARTTLS' : 'TLS'})`, async () => {
    const former = own().fingerprint.replace(/^../, (pair) => (pair === '00' ? '01' : '00'));
    expect(await check({ [role]: { ...server(), certificate: former } })).toMatchObject({
      code: 'certificate-not-trusted',
      certificate: { fingerprint: own().fingerprint, reason: 'CERTIFICATE_CHANGED' },
    });
  });
}

test('a certificate for another name is refused though an authority vouches for it, and can be trusted', async () => {
  const certificate = await makeCertificate({ commonName: 'mail.example.org', names: ['DNS:mail.example.org'] });
  const server = await startSmtp({ security: 'tls', certificate });
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, certificate.cert]);
  try {
    expect(await check({ smtp: at(server.port, 'tls') })).toMatchObject({
      code: 'certificate-not-trusted',
      certificate: { subject: 'CN=mail.example.org', reason: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    });
    expect(await check({ smtp: at(server.port, 'tls', certificate.fingerprint) })).toBe('ok');
  } finally {
    setDefaultCACertificates(before);
    await server.close();
  }
});

test('STARTTLS is never left out where it was chosen', async () => {
  expect(await check({ smtp: at(smtp.port, 'starttls') })).toMatchObject({ kind: 'refused', code: 'tls-failed' });
  const heard: string[] = [];
  const stripped = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] ready\r\n');
    socket.on('data', (data) => {
      heard.push(data.toString());
      const tag = data.toString().split(' ')[0];
      socket.write(
        /CAPABILITY/i.test(data.toString())
          ? `* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR\r\n${tag} OK\r\n`
          : `${tag} BAD no\r\n`,
      );
    });
  });
  const [port = 0] = await freePorts(1);
  await new Promise<void>((resolve) => stripped.listen(port, '127.0.0.1', resolve));
  try {
    expect(await check({ imap: at(port, 'starttls') })).toMatchObject({ kind: 'refused', code: 'tls-failed' });
    expect(heard.some((line) => /LOGIN|AUTHENTICATE/i.test(line))).toBe(false);
  } finally {
    await new Promise((resolve) => stripped.close(resolve));
  }
});

test('a server that skips the password by PREAUTH is refused', async () => {
  const greeting = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('* PREAUTH [CAPABILITY IMAP4rev1] welcome\r\n');
    socket.on('data', (data) => socket.write(`${data.toString().split(' ')[0]} OK\r\n`));
  });
  const [port = 0] = await freePorts(1);
  await new Promise<void>((resolve) => greeting.listen(port, '127.0.0.1', resolve));
  try {
    expect(await check({ imap: at(port, 'none') })).toMatchObject({
      kind: 'refused',
      code: 'server-refused',
      detail: 'PREAUTH',
    });
  } finally {
    await new Promise((resolve) => greeting.close(resolve));
  }
});

test('TLS against a server that speaks plain text is a TLS failure, not an unknown error', async () => {
  expect(await check({ imap: at(imap.imapPort, 'tls') })).toMatchObject({
    kind: 'refused',
    code: 'tls-failed',
    detail: `127.0.0.1:${imap.imapPort}`,
  });
  expect(await check({ smtp: at(smtp.port, 'tls') })).toMatchObject({
    kind: 'refused',
    code: 'tls-failed',
    detail: `127.0.0.1:${smtp.port}`,
  });
});

test('no failure carries the password', async () => {
  const { inspect } = await import('node:util');
  const failures = [
    await check({}, 'very-secret-word'),
    await check({ imap: at(imap.imapsPort, 'tls') }, 'very-secret-word'),
    await check({ smtp: at(smtpTls.port, 'tls') }, 'very-secret-word'),
  ];
  const shown = inspect(failures, { depth: 12, showHidden: true });
  expect(failures.includes('ok')).toBe(false);
  expect(shown).not.toContain('very-secret-word');
  expect(shown).not.toContain(Buffer.from('\0anna\0very-secret-word').toString('base64'));
});
