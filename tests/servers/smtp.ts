import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { makeCertificate, type TestCertificate } from './certificate.ts';
import { freePorts } from './free-port.ts';

export type ReceivedMail = Readonly<{ from: string; to: readonly string[]; raw: Buffer; encrypted: boolean }>;

/** What the server does with the next mails; change it at any time. */
export type SmtpConduct = {
  /** Answers this at the given step instead of going on. */
  refuse: Readonly<{ at: 'auth' | 'mail' | 'rcpt' | 'data'; code: number; message: string }> | null;
  /** Refuses this one address for good. */
  refuseRecipient: string | null;
  /** Milliseconds to wait before the answer to a whole mail. */
  delay: number;
  /** Cuts the connection once the whole mail is there, instead of answering; the mail is kept, or lost. */
  cutAfterData: 'keep' | 'lose' | null;
  /** Cuts the connection at the first RCPT, before anything was handed over. */
  cutBeforeData: boolean;
};

export type SmtpServer = Readonly<{
  host: string;
  port: number;
  user: string;
  password: string;
  certificate: TestCertificate;
  /** The mails it has taken, oldest first. */
  received: readonly ReceivedMail[];
  conduct: SmtpConduct;
  /** Resolves when this many mails have been taken. */
  whenReceived: (count: number) => Promise<void>;
  stop: () => Promise<void>;
  /** Listens again on the same port. */
  start: () => Promise<void>;
  close: () => Promise<void>;
}>;

export type SmtpOptions = Readonly<{
  /** `tls` from the first byte; `starttls` offered and needed before AUTH; `none` plain. */
  security?: 'tls' | 'starttls' | 'none';
  user?: string;
  password?: string;
  /** Advertised SIZE in bytes. */
  size?: number;
  certificate?: TestCertificate;
  /** Takes access tokens by XOAUTH2 too; answers whether one is this user's. */
  opens?: (user: string, token: string) => Promise<boolean>;
}>;

/** A real SMTP submission server on a free loopback port that keeps what it takes. */
export async function startSmtp(options: SmtpOptions = {}): Promise<SmtpServer> {
  const { security = 'none', user = 'anna', password = 'anna-secret', size } = options;
  const certificate = options.certificate ?? (await makeCertificate());
  const [port = 0] = await freePorts(1);
  const received: ReceivedMail[] = [];
  const waiting: Readonly<{ count: number; resolve: () => void }>[] = [];
  const conduct: SmtpConduct = {
    refuse: null,
    refuseRecipient: null,
    delay: 0,
    cutAfterData: null,
    cutBeforeData: false,
  };
  const sockets = new Set<Socket>();
  let server: SMTPServer | null = null;

  function refusal(at: 'auth' | 'mail' | 'rcpt' | 'data'): Error | null {
    if (conduct.refuse?.at !== at) return null;
    return Object.assign(new Error(conduct.refuse.message), { responseCode: conduct.refuse.code });
  }

  function cut(): void {
    for (const socket of sockets) socket.destroy();
  }

  async function start(): Promise<void> {
    const next = new SMTPServer({
      secure: security === 'tls',
      key: certificate.key,
      cert: certificate.cert,
      disabledCommands: security === 'starttls' ? [] : ['STARTTLS'],
      allowInsecureAuth: security === 'none',
      authMethods: options.opens ? ['PLAIN', 'LOGIN', 'XOAUTH2'] : ['PLAIN', 'LOGIN'],
      disableReverseLookup: true,
      ...(size === undefined ? {} : { size }),
      onAuth: (auth, _session, done) => {
        const refused = refusal('auth');
        const { username = '', accessToken } = auth;
        if (refused) done(refused);
        else if (accessToken && options.opens)
          void options.opens(username, accessToken).then((fits) =>
            // smtp-server turns this into the 334 line with JSON, and 535 after the client's empty answer.
            done(null, fits ? { user: username } : { data: { status: '401', schemes: 'bearer', scope: 'mail' } }),
          );
        else if (auth.username === user && auth.password === password) done(null, { user });
        else done(Object.assign(new Error('Authentication failed'), { responseCode: 535 }));
      },
      onMailFrom: (_address, _session, done) => done(refusal('mail')),
      onRcptTo: (address, _session, done) => {
        if (conduct.cutBeforeData) cut();
        else if (address.address === conduct.refuseRecipient)
          done(Object.assign(new Error('No such user'), { responseCode: 550 }));
        else done(refusal('rcpt'));
      },
      onData: (stream, session, done) => {
        void bytesOf(stream).then(async (raw) => {
          const { mailFrom, rcptTo } = session.envelope;
          const mail = {
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map((entry) => entry.address),
            raw,
            encrypted: session.secure,
          };
          const keep = () => {
            received.push(mail);
            for (const waiter of waiting) if (received.length >= waiter.count) waiter.resolve();
          };
          if (conduct.delay > 0) await new Promise((resolve) => setTimeout(resolve, conduct.delay));
          if (conduct.cutAfterData) {
            if (conduct.cutAfterData === 'keep') keep();
            return cut();
          }
          const refused = refusal('data');
          if (refused) return done(refused);
          if (stream.sizeExceeded) return done(Object.assign(new Error('Message too large'), { responseCode: 552 }));
          keep();
          done();
        });
      },
    });
    // A client that hangs up is no fault of the server's.
    next.on('error', () => undefined);
    next.server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      next.server.once('error', reject);
      next.listen(port, '127.0.0.1', () => resolve());
    });
    server = next;
  }

  async function stop(): Promise<void> {
    const running = server;
    server = null;
    if (!running) return;
    const closed = new Promise<void>((resolve) => running.close(() => resolve()));
    cut();
    await closed;
  }

  await start();
  return {
    host: '127.0.0.1',
    port,
    user,
    password,
    certificate,
    received,
    conduct,
    start,
    stop,
    close: stop,
    whenReceived: (count) =>
      received.length >= count ? Promise.resolve() : new Promise((resolve) => waiting.push({ count, resolve })),
  };
}

async function bytesOf(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
