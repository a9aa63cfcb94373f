import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { ImapSession } from './imap-session.ts';
import { Mailbox } from './mailbox.ts';
import { SmtpSession, type Envelope } from './smtp-session.ts';

export type MailWriting = Readonly<{
  from: Readonly<{ name: string; address: string }>;
  subject: string;
  text: string;
  at: number;
  /** Message-ID without brackets, and those of what it answers, oldest first. */
  id: string;
  references?: readonly string[];
}>;

/** A mailbox with IMAP and SMTP on loopback, for one user. */
export type MailSimulator = Readonly<{
  mailbox: Mailbox;
  imapPort: number;
  smtpPort: number;
  /** What the shop sent, oldest first. */
  sent: readonly Envelope[];
  /** Somebody's mail comes in. */
  writes: (writing: MailWriting) => void;
  close: () => Promise<void>;
}>;

export async function openMailSimulator({
  user,
  secret,
}: Readonly<{ user: string; secret: string }>): Promise<MailSimulator> {
  const mailbox = new Mailbox();
  const sent: Envelope[] = [];
  const sockets = new Set<Socket>();
  const opens = (given: string, password: string): boolean => given === user && password === secret;
  const listening = async (serve: (socket: Socket) => unknown): Promise<Server> => {
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      serve(socket);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  const imap = await listening((socket) => new ImapSession(socket, { mailbox, opens }));
  const smtp = await listening((socket) => new SmtpSession(socket, { opens, take: (mail) => void sent.push(mail) }));
  return {
    ...{ mailbox, sent, imapPort: portOf(imap), smtpPort: portOf(smtp) },
    writes: (writing) => void mailbox.inbox.add(mailOf(writing, user), { at: writing.at }),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([imap, smtp].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

function mailOf({ from, subject, text, at, id, references = [] }: MailWriting, to: string): Buffer {
  const encoded = (words: string): string => `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`;
  const [answered] = references.slice(-1);
  const head = [
    `From: ${encoded(from.name)} <${from.address}>`,
    `To: ${to}`,
    `Subject: ${encoded(subject)}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}>`,
    ...(answered === undefined ? [] : [`In-Reply-To: <${answered}>`]),
    ...(references.length === 0 ? [] : [`References: ${references.map((one) => `<${one}>`).join(' ')}`]),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  const body = Buffer.from(text).toString('base64').replaceAll(/.{76}/gu, '$&\r\n');
  return Buffer.from([...head, '', body, ''].join('\r\n'));
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail simulator is not open');
  return address.port;
}
