import type { IncomingMessage } from 'node:http';
import type { Session } from './session.ts';

export type Doorkeeper = Readonly<{
  /** Whether the request names this host as its own address. A page that had its name resolve to 127.0.0.1 names itself. */
  knowsHost: (request: IncomingMessage) => boolean;
  /** Whether the request was made by the host's own page. For whatever changes something, and for the pipe. */
  isOwnPage: (request: IncomingMessage) => boolean;
  hasCookie: (request: IncomingMessage) => boolean;
}>;

export function createDoorkeeper(port: number, session: Session): Doorkeeper {
  const names = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  return {
    knowsHost: ({ headers }) => names.has(headers.host ?? ''),
    isOwnPage: ({ headers }) =>
      headers.origin !== undefined && headers.origin === `http://${headers.host}` && names.has(headers.host ?? ''),
    hasCookie: session.hasCookie,
  };
}
