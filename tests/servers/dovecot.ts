import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeCertificate, type TestCertificate } from './certificate.ts';
import { dovecotConfig, tokenLookup } from './dovecot-config.ts';
import { freePorts } from './free-port.ts';
import {
  copyMaildir,
  deliverInto,
  folderPath,
  giveToMail,
  makeMaildir,
  messagesOf,
  raiseUidValidity,
} from './maildir.ts';

const run = promisify(execFile);
const dovecotProgram = '/usr/sbin/dovecot';

export type Dovecot = Readonly<{
  host: string;
  /** Plain IMAP with STARTTLS offered. */
  imapPort: number;
  imapsPort: number;
  /** The first of the users. */
  user: string;
  password: string;
  mailRoot: string;
  certificate: TestCertificate;
  /** Puts a message into a folder, as a delivery agent would. */
  deliver: (user: string, raw: Uint8Array | string, folder?: string) => Promise<void>;
  /** Adds a whole Maildir (cur, new and its .Folders) to a user's mail, dates and flags kept. */
  addMaildir: (user: string, source: string) => Promise<void>;
  /** The raw messages of a folder, in the order of their file names. */
  list: (user: string, folder?: string) => Promise<readonly Buffer[]>;
  /** Ends every connection of a user; the server goes on. */
  kick: (user: string) => Promise<void>;
  stop: () => Promise<void>;
  /** Starts again on the same ports. */
  start: () => Promise<void>;
  /** Makes a folder come back with a new UIDVALIDITY, as after a restored backup. The server is stopped meanwhile. */
  bumpUidValidity: (user: string, folder?: string) => Promise<void>;
  close: () => Promise<void>;
}>;

export type DovecotOptions = Readonly<{
  /** Name → password. */
  users?: Readonly<Record<string, string>>;
  /** False: logins are refused until the connection is encrypted. */
  plainLogins?: boolean;
  certificate?: TestCertificate;
  /** Takes access tokens too, and asks this address whose they are. */
  tokens?: Readonly<{ introspection: string; mechanisms: 'xoauth2' | 'oauthbearer' | 'xoauth2 oauthbearer' }>;
}>;

/** A real Dovecot on free loopback ports, with its own folder; `close` stops it and removes the folder. */
export async function startDovecot(options: DovecotOptions = {}): Promise<Dovecot> {
  const users = options.users ?? { anna: 'anna-secret' };
  const [user = '', password = ''] = Object.entries(users)[0] ?? [];
  const base = await mkdtemp(join(tmpdir(), 'shopbell-dovecot-'));
  await chmod(base, 0o755);
  const mailRoot = join(base, 'mail');
  const usersFile = join(base, 'users');
  const logFile = join(base, 'dovecot.log');
  const configFile = join(base, 'dovecot.conf');
  const certificate = options.certificate ?? (await makeCertificate({ parent: base }));
  const [imapPort = 0, imapsPort = 0] = await freePorts(2);
  await mkdir(join(base, 'run'));
  await mkdir(mailRoot);
  await giveToMail(mailRoot);
  for (const name of Object.keys(users)) await makeMaildir(join(mailRoot, name));
  await writeFile(
    usersFile,
    Object.entries(users)
      .map(([name, secret]) => `${name}:{PLAIN}${secret}::::::\n`)
      .join(''),
  );
  const { tokens } = options;
  const tokenFile = join(base, 'oauth2.conf.ext');
  if (tokens) await writeFile(tokenFile, tokenLookup(tokens.introspection));
  await writeFile(
    configFile,
    dovecotConfig({
      base,
      mailRoot,
      usersFile,
      logFile,
      imapPort,
      imapsPort,
      certFile: certificate.certFile,
      keyFile: certificate.keyFile,
      plainLogins: options.plainLogins ?? true,
      tokens: tokens ? { file: tokenFile, mechanisms: tokens.mechanisms } : null,
    }),
  );

  let server: ChildProcess | null = null;

  async function start(): Promise<void> {
    const child = spawn(dovecotProgram, ['-F', '-c', configFile], {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    server = child;
    for (let attempt = 0; attempt < 100; attempt++) {
      if (child.exitCode !== null) break;
      if (await answers(imapPort)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const log = await readFile(logFile, 'utf8').catch(() => '');
    await stop();
    throw new Error(`Dovecot did not come up: ${complaint} ${log.slice(-2000)}`);
  }

  async function stop(): Promise<void> {
    const child = server;
    server = null;
    if (!child) return;
    if (child.exitCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
    endGroup(child);
  }

  // In a group of its own the server does not hear the terminal's Ctrl-C.
  const leave = () => server && endGroup(server);
  process.once('exit', leave);

  await start();
  return {
    host: '127.0.0.1',
    imapPort,
    imapsPort,
    user,
    password,
    mailRoot,
    certificate,
    start,
    stop,
    deliver: (name, raw, folder = 'INBOX') => deliverInto(folderPath(mailRoot, name, folder), raw),
    addMaildir: (name, source) => copyMaildir(source, join(mailRoot, name)),
    list: (name, folder = 'INBOX') => messagesOf(folderPath(mailRoot, name, folder)),
    kick: async (name) => {
      // doveadm exits with 68 when the user had no connection, which is as good.
      await run('doveadm', ['-c', configFile, 'kick', name]).catch(() => undefined);
    },
    bumpUidValidity: async (name, folder = 'INBOX') => {
      await stop();
      await raiseUidValidity(folderPath(mailRoot, name, folder));
      await start();
    },
    close: async () => {
      process.removeListener('exit', leave);
      await stop();
      await rm(base, { recursive: true, force: true });
    },
  };
}

/** A process that is busy with a client outlives its master; an outage ends it too. The group is this server's own. */
function endGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nobody was left.
  }
}

/** Whether something greets on the port; a connection that is only accepted does not count. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const finish = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(2000, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('data', () => finish(true));
  });
}
