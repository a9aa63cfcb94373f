import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmailSettings } from '#shared/domain/account';
import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { startSmtp } from '#tests/servers/smtp';
import { writeMailbox } from '#tests/support/mailbox';

/** The mailbox everybody reads, on one server, and a folder for what they make of it. */
export type Workbench = Readonly<{
  dovecot: Dovecot;
  /** The shop's own address in the made mailbox. */
  address: string;
  settings: EmailSettings;
  folder: string;
  messages: number;
  megabytes: number;
  close: () => Promise<void>;
}>;

/** A made mailbox of `count` mails, or the Maildir given, behind a Dovecot. What is made goes to `keep`, or is removed. */
export async function openWorkbench(
  options: Readonly<{ count: number; mailbox: string | null; keep: string | null }>,
): Promise<Workbench> {
  const temporary = await mkdtemp(join(tmpdir(), 'shopbell-bench-'));
  const folder = options.keep ?? temporary;
  await mkdir(folder, { recursive: true });
  let maildir = options.mailbox;
  if (maildir === null) {
    maildir = join(temporary, 'mailbox');
    say(`Writing a mailbox of ${options.count} mails`);
    await writeMailbox({ folder: maildir, count: options.count, sent: true });
  }
  const [dovecot, smtp] = await Promise.all([startDovecot(), startSmtp()]);
  await dovecot.addMaildir(dovecot.user, maildir);
  const { files, bytes } = await sizeOf(maildir);
  return {
    dovecot,
    address: 'hello@copper-bell.example',
    settings: {
      imap: { host: dovecot.host, port: dovecot.imapPort, security: 'none', certificate: null },
      smtp: { host: smtp.host, port: smtp.port, security: 'none', certificate: null },
      username: dovecot.user,
      interval: 15,
    },
    folder,
    messages: files,
    megabytes: bytes / 1e6,
    close: async () => {
      await Promise.all([dovecot.close(), smtp.close()]);
      await rm(temporary, { recursive: true, force: true });
    },
  };
}

export async function sizeOf(folder: string): Promise<Readonly<{ files: number; bytes: number }>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(file.parentPath, file.name))).size;
  return { files: files.length, bytes };
}

/** Progress, for whoever waits; results alone go to stdout. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
