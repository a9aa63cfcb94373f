import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Credentials, World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import type { EmailSettings } from '#shared/domain/account';
import { requireTrust } from './certificate.ts';
import { bearer, presentToken } from './bearer.ts';
import { signIn } from './sign-in.ts';

const connectTimeout = 10_000;
/** A server may think about a mail for long (RFC 5321 §4.5.3.2.6 allows ten minutes after DATA); half of it is patience enough. */
const answerTimeout = 5 * 60_000;

/** A signed-in SMTP connection; the caller closes it. Throws a ProviderFailure and leaves no socket when it cannot be had. */
export function openSmtp(settings: EmailSettings, world: World): Promise<SMTPConnection> {
  return signIn('smtp', { settings, world }, connectSmtp);
}

async function connectSmtp(
  settings: EmailSettings,
  { kind, secret }: Credentials,
  signal: AbortSignal,
): Promise<SMTPConnection> {
  const server = settings.smtp;
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    tls: { rejectUnauthorized: server.certificate === null },
    connectionTimeout: connectTimeout,
    greetingTimeout: connectTimeout,
    dnsTimeout: connectTimeout,
    socketTimeout: answerTimeout,
    logger: false,
    customAuth: { [bearer]: presentToken },
    // The name in EHLO; the computer's own name is nobody's business (RFC 5321 §4.1.4 allows a literal).
    name: '[127.0.0.1]',
  });
  const abort = () => connection.close();
  signal.addEventListener('abort', abort, { once: true });
  try {
    await settled((done) => connection.connect(done), connection);
    requireTrust(Reflect.get(connection, '_socket'), server, 'smtp');
    const named = { user: settings.username, pass: secret.reveal() };
    const login = kind === 'password' ? named : { ...named, type: 'custom' as const, method: bearer };
    await settled((done) => connection.login(login, done), connection);
    return connection;
  } catch (error) {
    connection.close();
    throw signal.aborted ? new ProviderFailure('unreachable', 'cancelled', { cause: error }) : error;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** Runs one step of the dialogue; an error the connection reports by event, or its end, settles it too. */
export function settled(
  step: (done: (error?: Error | null) => void) => void,
  connection: SMTPConnection,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const ended = () => finish(Object.assign(new Error('Connection closed'), { code: 'ECONNECTION' }));
    const finish = (error?: Error | null) => {
      connection.removeListener('error', finish);
      connection.removeListener('end', ended);
      // A late error of a connection that is being given up has nobody to hear it.
      connection.on('error', () => undefined);
      if (error) reject(error);
      else resolve();
    };
    connection.once('error', finish);
    connection.once('end', ended);
    step(finish);
  });
}
