import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCore, type Core } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';
import type { Account, EmailSettings } from '#shared/domain/account';
import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { startSmtp, type SmtpOptions, type SmtpServer } from '#tests/servers/smtp';

/** A shop with a real mailbox: Dovecot, an SMTP server, and Shopbell's whole core on a folder of its own. */
export type Shop = Readonly<{
  dovecot: Dovecot;
  smtp: SmtpServer;
  folder: string;
  address: string;
  settings: EmailSettings;
  core: () => Core;
  /** Closes the core and opens it again on the same folder. */
  restart: () => Promise<Core>;
  connect: () => Promise<Account>;
  close: () => Promise<void>;
}>;

export async function openShop(options: Readonly<{ smtp?: SmtpOptions; background?: boolean }> = {}): Promise<Shop> {
  const [dovecot, smtp, folder] = await Promise.all([
    startDovecot(),
    startSmtp(options.smtp),
    mkdtemp(join(tmpdir(), 'shopbell-flow-')),
  ]);
  const secrets = openMemorySecretStore();
  const open = () =>
    openCore({ folder, secrets, host: 'cli', version: 'test', background: options.background ?? true });
  let core = await open();
  const address = 'anna@bakery.example';
  const settings: EmailSettings = {
    imap: { host: dovecot.host, port: dovecot.imapPort, security: 'none', certificate: null },
    smtp: { host: smtp.host, port: smtp.port, security: 'none', certificate: null },
    username: dovecot.user,
    interval: 1,
  };
  return {
    dovecot,
    smtp,
    folder,
    address,
    settings,
    core: () => core,
    restart: async () => {
      await core.close();
      core = await open();
      return core;
    },
    connect: () =>
      core.client.accounts.connectEmail({ address, name: 'Anna’s bakery', password: dovecot.password, settings }),
    close: async () => {
      await core.close();
      await Promise.all([dovecot.close(), smtp.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A plain message as a customer's program writes it. */
export function mailFrom(
  from: string,
  given: Readonly<{
    subject: string;
    text: string;
    id: string;
    inReplyTo?: string;
    references?: readonly string[];
    to?: string;
    at?: Date;
  }>,
): string {
  const at = given.at ?? new Date();
  return [
    `From: ${from}`,
    `To: ${given.to ?? 'anna@bakery.example'}`,
    `Subject: ${given.subject}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${given.id}>`,
    ...(given.inReplyTo ? [`In-Reply-To: <${given.inReplyTo}>`] : []),
    ...(given.references ? [`References: ${given.references.map((id) => `<${id}>`).join(' ')}`] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    given.text,
    '',
  ].join('\r\n');
}

/** A mail that brings files. */
export function mailWithFiles(files: Readonly<Record<string, Buffer>>): string {
  const head = [
    'From: Bruno <bruno@example.org>',
    'To: anna@bakery.example',
    'Subject: The film',
    'Date: Sat, 21 Nov 2026 10:00:00 +0000',
    'Message-ID: <film@example.org>',
    'Content-Type: multipart/mixed; boundary=b',
  ];
  const parts = Object.entries(files).flatMap(([name, content]) => [
    '--b',
    `Content-Type: application/octet-stream; name=${name}`,
    'Content-Disposition: attachment',
    'Content-Transfer-Encoding: base64',
    '',
    content.toString('base64').replaceAll(/.{76}/gu, '$&\r\n'),
  ]);
  return [...head, '', '--b', '', 'As promised.', ...parts, '--b--', ''].join('\r\n');
}

/** Asks again until the answer is there; says what it was still waiting for. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | null | undefined | false>,
  within = 15_000,
): Promise<Answer> {
  const end = performance.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`Still waiting for ${what} after ${within} ms`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
