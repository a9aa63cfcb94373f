import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Refusal } from '#main/kernel/refusal';
import type { BrowserSignIn } from '#shared/domain/sign-in-form';

export type Loopback = Readonly<{
  /** The redirect address with the port that was free. */
  redirect: string;
  close: () => void;
}>;

/** Answers the page to show; null when the request is not the one that is waited for. */
type Reception = (parameters: URLSearchParams) => Promise<string | null>;

/** Any port that is free; another one where it is taken on the other family. */
const anyPort: readonly number[] = Array.from({ length: 8 }, () => 0);
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
};

/**
 * Listens on this computer alone for the browser that comes back (RFC 8252 §7.3), at any port or at the first of the
 * registered ones that is free. `address` is the registered redirect without a port. Where it says `localhost`, both 127.0.0.1 and ::1 are listened on: which of them a browser takes for
 * that name is its own choice.
 */
export async function listenOnLoopback(
  redirect: Exclude<BrowserSignIn['redirect'], { kind: 'https' }>,
  receive: Reception,
): Promise<Loopback> {
  const { address } = redirect;
  const { hostname, pathname } = new URL(address);
  const [first = '', second] = hostname === 'localhost' ? ['127.0.0.1', '::1'] : [hostname];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    void respond(request, { pathname, receive }).then((page) => {
      response.writeHead(page === null ? 404 : 200, { ...headers, connection: 'close' });
      response.end(request.method === 'HEAD' ? '' : page);
    });
  };
  const opened = (port: number, close: () => void): Loopback => ({
    // Put in by hand: URL would add the path that the registered address does not have.
    redirect: address.replace(/^(http:\/\/[^/]+)/, `$1:${port}`),
    close,
  });
  for (const wanted of redirect.kind === 'ports' ? redirect.ports : anyPort) {
    const server = await listen(answer, first, wanted).catch((failure: unknown) => {
      if (isTaken(failure)) return null;
      throw failure;
    });
    if (!server) continue;
    const port = portOf(server);
    try {
      const other = second === undefined ? null : await listen(answer, second, port);
      return opened(port, () => {
        server.close();
        other?.close();
      });
    } catch (failure) {
      if (hasNoSuchFamily(failure)) return opened(port, () => server.close());
      server.close();
      if (!isTaken(failure)) throw failure;
    }
  }
  throw new Refusal('sign-in-failed', { detail: 'no port of this computer is free' });
}

async function respond(
  { method, url = '/' }: IncomingMessage,
  { pathname, receive }: Readonly<{ pathname: string; receive: Reception }>,
): Promise<string | null> {
  const asked = URL.parse(url, 'http://localhost');
  if ((method !== 'GET' && method !== 'HEAD') || asked?.pathname !== pathname) return null;
  // A browser may look ahead; only the page itself is the answer.
  return method === 'GET' ? receive(asked.searchParams) : '';
}

async function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  host: string,
  port: number,
): Promise<Server> {
  const server = createServer(answer);
  server.listen({ host, port, ipv6Only: true });
  await once(server, 'listening');
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function isTaken(failure: unknown): boolean {
  return codeOf(failure) === 'EADDRINUSE';
}

/** A computer without IPv6. */
function hasNoSuchFamily(failure: unknown): boolean {
  return ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(failure));
}

function codeOf(failure: unknown): string {
  return failure instanceof Error && 'code' in failure ? String(failure.code) : '';
}
