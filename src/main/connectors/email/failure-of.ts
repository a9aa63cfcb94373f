import type { MailServer } from '#shared/domain/account';
import { ProviderFailure } from '#main/connectors/failure';
import { place } from './certificate.ts';

/** What both mail libraries put on their errors; nothing of it is certain to be there. */
type Clues = Readonly<{
  code: string | undefined;
  message: string;
  /** Text of the server's answer. */
  answer: string | null;
  /** IMAP response code in brackets, such as AUTHENTICATIONFAILED (RFC 5530). */
  responseCode: string | undefined;
  /** SMTP reply code. */
  reply: number | undefined;
  authentication: boolean;
  tls: boolean;
  throttle: number | undefined;
}>;

const unreachableCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'ENODATA',
  'EPIPE',
  'ETIMEDOUT',
  'ETIMEOUT',
  'EDNS',
  'ESOCKET',
  'ECONNECTION',
  'EADDRNOTAVAIL',
  'CONNECT_TIMEOUT',
  'GREETING_TIMEOUT',
  'NoConnection',
  'EConnectionClosed',
  'StateLogout',
  'ClosedAfterConnectText',
  'ClosedAfterConnectTLS',
  'EPROTOCOL',
]);

const throttleWait = 60_000;

/** IMAP codes of RFC 5530 that blame the server or the moment, not the password. */
const temporaryCodes = new Set(['UNAVAILABLE', 'INUSE', 'SERVERBUG', 'CONTACTADMIN']);
const limitCodes = new Set(['LIMIT', 'OVERQUOTA', 'THROTTLED']);

/** Turns whatever imapflow, nodemailer, TLS or the system threw into one of the ways a provider can fail. */
export function failureOf(error: unknown, server: MailServer, now: number): ProviderFailure {
  if (error instanceof ProviderFailure) return error;
  const clues = cluesOf(error);
  const cause = { cause: error };
  if (clues.throttle !== undefined || clues.code === 'ETHROTTLE') {
    return new ProviderFailure('rate-limited', 'server-refused', {
      ...cause,
      detail: clues.answer,
      until: now + (clues.throttle ?? throttleWait),
    });
  }
  if (clues.responseCode && limitCodes.has(clues.responseCode)) {
    return new ProviderFailure('rate-limited', 'server-refused', {
      ...cause,
      detail: clues.answer,
      until: now + throttleWait,
    });
  }
  if (clues.authentication) return authenticationFailure(clues, server, cause);
  if (clues.tls) return new ProviderFailure('refused', 'tls-failed', { ...cause, detail: place(server) });
  if (clues.reply !== undefined) return replyFailure(clues, clues.reply, { now, cause: error });
  if (clues.code && unreachableCodes.has(clues.code)) {
    return new ProviderFailure('unreachable', 'unreachable', { ...cause, detail: place(server) });
  }
  if (clues.answer !== null)
    return new ProviderFailure('refused', 'server-refused', { ...cause, detail: clues.answer });
  return new ProviderFailure('unexpected', 'server-refused', { ...cause, detail: clues.message });
}

/** Whether trying again on a new connection makes sense. */
export function isConnectionLoss(error: unknown): boolean {
  if (error instanceof ProviderFailure) return error.kind === 'unreachable' && error.code !== 'cancelled';
  const { code } = cluesOf(error);
  return code !== undefined && unreachableCodes.has(code);
}

/** The code a library or the system put on an error, looking through the errors it wraps. */
export function codeOf(error: unknown): string | undefined {
  return cluesOf(error).code;
}

function authenticationFailure(clues: Clues, server: MailServer, cause: { cause: unknown }): ProviderFailure {
  if (clues.responseCode && temporaryCodes.has(clues.responseCode)) {
    return new ProviderFailure('unreachable', 'server-refused', { ...cause, detail: clues.answer });
  }
  // 454 is a temporary authentication failure (RFC 4954 §6); the password may be right.
  if (clues.reply !== undefined && clues.reply >= 400 && clues.reply < 500) {
    return new ProviderFailure('unreachable', 'server-refused', { ...cause, detail: clues.answer });
  }
  if (/(^|\.)(outlook|office365|hotmail|live)\.com$/i.test(server.host)) {
    return new ProviderFailure('needs-sign-in', 'password-not-accepted-here', { ...cause, detail: 'Microsoft' });
  }
  return new ProviderFailure('needs-sign-in', 'wrong-password', { ...cause, detail: clues.answer });
}

function replyFailure(
  clues: Clues,
  reply: number,
  context: Readonly<{ now: number; cause: unknown }>,
): ProviderFailure {
  const { cause } = context;
  // 552 and 523 say the message or the mailbox is over its size (RFC 5321 §4.2.2, RFC 1870 §6.1).
  if (reply === 552 || reply === 523)
    return new ProviderFailure('refused', 'too-large', { cause, detail: clues.answer });
  if (reply === 530)
    return new ProviderFailure('needs-sign-in', 'account-needs-sign-in', { cause, detail: clues.answer });
  if (reply >= 500) return new ProviderFailure('refused', 'server-refused', { cause, detail: clues.answer });
  if (reply >= 400) {
    return new ProviderFailure('rate-limited', 'server-refused', {
      cause,
      detail: clues.answer,
      until: context.now + throttleWait,
    });
  }
  return new ProviderFailure('unexpected', 'server-refused', { cause, detail: clues.answer });
}

function cluesOf(error: unknown): Clues {
  const field = (name: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  const text = (name: string): string | undefined => {
    const value = field(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const number = (name: string): number | undefined => {
    const value = field(name);
    return typeof value === 'number' ? value : undefined;
  };
  const code = text('code');
  const original = text('originalCode');
  const message = error instanceof Error ? error.message : String(error);
  const tlsCode = [code, original].find(
    (value) => value?.startsWith('ERR_SSL') || value === 'EPROTO' || value?.startsWith('ERR_TLS'),
  );
  return {
    code: code === 'ESOCKET' || code === 'ECONNECTION' ? (original ?? code) : code,
    message,
    answer: text('responseText') ?? text('response') ?? null,
    responseCode: text('serverResponseCode')?.toUpperCase(),
    reply: number('responseCode'),
    authentication: field('authenticationFailed') === true || code === 'EAUTH',
    tls:
      tlsCode !== undefined ||
      field('tlsFailed') === true ||
      code === 'ETLS' ||
      code === 'STARTTLS_INJECTION' ||
      code === 'UPGRADE_TIMEOUT',
    throttle: number('throttleReset'),
  };
}
