import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Workbench } from './workbench.ts';

const run = promisify(execFile);

export type Command = Readonly<{ command: readonly string[]; env?: NodeJS.ProcessEnv }>;

/** The versions of what is compared, by program; null where it is not installed. */
export async function versionsOf(): Promise<Readonly<Record<'dovecot' | 'mbsync' | 'notmuch' | 'mu', string | null>>> {
  const version = async (program: string, words: readonly string[]): Promise<string | null> => {
    try {
      const { stdout, stderr } = await run(program, words);
      return /\d+\.\d+(?:\.\d+)*/u.exec(stdout + stderr)?.[0] ?? 'unknown';
    } catch {
      return null;
    }
  };
  const [dovecot, mbsync, notmuch, mu] = await Promise.all([
    version('/usr/sbin/dovecot', ['--version']),
    version('mbsync', ['--version']),
    version('notmuch', ['--version']),
    version('mu', ['--version']),
  ]);
  return { dovecot, mbsync, notmuch, mu };
}

/** mbsync of Inbox and Sent into an empty Maildir at `maildir`, without waiting for the disk. */
export async function mbsyncInto(maildir: string, { dovecot, address }: Workbench): Promise<Command> {
  await rm(maildir, { recursive: true, force: true });
  await mkdir(maildir, { recursive: true });
  const file = `${maildir}.mbsyncrc`;
  await writeFile(
    file,
    `FSync no
CopyArrivalDate yes

IMAPAccount shop
Host ${dovecot.host}
Port ${dovecot.imapPort}
User ${dovecot.user}
Pass ${dovecot.password}
SSLType None
AuthMechs LOGIN

IMAPStore server
Account shop

MaildirStore local
Path ${maildir}/
Inbox ${maildir}/INBOX
SubFolders Verbatim

Channel shop
Far :server:
Near :local:
Patterns INBOX Sent
Create Near
Sync Pull
SyncState ${maildir}.state-
`,
  );
  await writeFile(
    `${maildir}.notmuch`,
    `[database]\npath=${maildir}\n[user]\nname=Shop\nprimary_email=${address}\n[new]\ntags=unread;inbox\n`,
  );
  return { command: ['mbsync', '--config', file, '--all', '--quiet', '--quiet'] };
}

/** notmuch with the configuration that `mbsyncInto` wrote. */
export function notmuch(maildir: string, words: readonly string[]): Command {
  return { command: ['notmuch', ...words], env: { NOTMUCH_CONFIG: `${maildir}.notmuch` } };
}

export function mu(maildir: string, words: readonly string[]): Command {
  const [verb = '', ...rest] = words;
  return { command: ['mu', verb, `--muhome=${maildir}.mu`, ...rest] };
}
