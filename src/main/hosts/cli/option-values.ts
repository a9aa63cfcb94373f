import { isIP } from 'node:net';
import { InvalidArgumentError } from 'commander';
import { serverSecurity, type ServerSecurity } from '#shared/domain/account';
import { text } from './text.ts';

export type Server = Readonly<{ host: string; port: number }>;

/** The kind of security a port is registered for (RFC 8314); any other port is taken for TLS. */
const securityOfPort = new Map<number, ServerSecurity>([
  [143, 'starttls'],
  [587, 'starttls'],
  [25, 'starttls'],
]);

export const securities = serverSecurity.options;

export function usualSecurity(port: number): ServerSecurity {
  return securityOfPort.get(port) ?? 'tls';
}

/** `imap.example.org:993`, `127.0.0.1:143` or `[::1]:143`. */
export function parseServer(value: string): Server {
  const parts = /^(?:\[([^\]]+)\]|([^:[\]\s/]+)):(\d{1,5})$/.exec(value);
  const host = parts?.[1] ?? parts?.[2];
  const port = Number(parts?.[3]);
  const bracketed = parts?.[1] !== undefined;
  if (host === undefined || !(port >= 1 && port <= 65535) || (bracketed && isIP(host) !== 6)) {
    throw new InvalidArgumentError(text.notServer(value));
  }
  return { host, port };
}

export function parsePort(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65535) throw new InvalidArgumentError(text.notPort(value));
  return Number(value);
}

export function parseLimit(value: string): number {
  const limit = Number(value);
  if (!/^\d+$/.test(value) || limit < 1 || !Number.isSafeInteger(limit)) {
    throw new InvalidArgumentError(text.notLimit(value));
  }
  return limit;
}

/** For an option that may be given several times. */
export function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}
