import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HostedCore } from '../hosted-core.ts';
import { commonHeaders } from '../web/security-headers.ts';
import { receiveUpload } from '../web/receive-upload.ts';
import type { WindowFiles } from '../web/window-files.ts';
import { answerJson, answerText, sentences } from './answers.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import { serveBytes } from './serve-bytes.ts';
import type { Session } from './session.ts';

export type RequestParts = Readonly<{
  core: HostedCore;
  doorkeeper: Doorkeeper;
  session: Session;
  files: WindowFiles;
  /** The headers of the window's page. */
  page: Readonly<Record<string, string>>;
  /** Where uploads lie until the core has taken them. */
  uploads: string;
  address: string;
}>;

/** The path another start of Shopbell asks at, with the key from the instance file, for an address to open. */
export const windowPath = '/host/window';

/** Answers one request. Each guard stands before whatever it guards; nothing is served before the last of them. */
export async function answerRequest(
  parts: RequestParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { doorkeeper, session, files, page, core } = parts;
  // Put together rather than resolved: as a reference `//elsewhere/` would name another host.
  const url = request.url?.startsWith('/') ? URL.parse(parts.address + request.url) : null;
  if (!doorkeeper.knowsHost(request) || !url) return answerText(response, 403, sentences.notThisHost);

  if (url.pathname === windowPath && request.method === 'POST') {
    if (!session.isOwner(request.headers.authorization?.replace(/^Bearer /, '') ?? ''))
      return answerText(response, 403, sentences.noSession);
    return answerJson(response, 200, { pid: process.pid, url: `${parts.address}/?key=${session.mintKey()}` });
  }

  const key = url.searchParams.get('key');
  if (key !== null && request.method === 'GET')
    return letIn(session.exchange(key), doorkeeper.hasCookie(request), { url, response });
  if (!doorkeeper.hasCookie(request)) return answerText(response, 403, sentences.noSession);

  if (url.pathname.startsWith('/bytes/')) {
    if (request.method === 'GET' || request.method === 'HEAD')
      return serveBytes(core.bytes, url.pathname, { request, response });
    if (request.method !== 'POST' || url.pathname !== '/bytes/uploads')
      return answerText(response, 405, sentences.wrongMethod);
    if (!doorkeeper.isOwnPage(request)) return answerText(response, 403, sentences.notThisPage);
    const length = request.headers['content-length'] ?? null;
    const { status, value } = await receiveUpload(core.bytes, parts.uploads, {
      query: url.searchParams,
      length,
      body: request,
    });
    // What is left of a body that is refused is not waited for.
    if (status !== 200) response.setHeader('Connection', 'close');
    return answerJson(response, status, value);
  }

  if (request.method !== 'GET' && request.method !== 'HEAD') return answerText(response, 405, sentences.wrongMethod);
  const file = files.find(url.pathname);
  if (!file) return answerText(response, 404, sentences.notFound);
  response.writeHead(200, { ...file.headers, ...(file.isPage && page), 'Content-Length': file.body.length });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}

/** Exchanges the key for the cookie and sends the browser on to the same address without it, so that it stays in no history. */
function letIn(
  cookie: string | null,
  wasIn: boolean,
  { url, response }: Readonly<{ url: URL; response: ServerResponse }>,
): void {
  // A key that was used already is harmless in a window that was let in (the page was reloaded from its first address).
  if (!cookie && !wasIn) return answerText(response, 403, sentences.noSession);
  url.searchParams.delete('key');
  // Only the path: `//elsewhere` would lead away.
  const location = `/${url.pathname.replace(/^\/+/, '')}${url.search}`;
  response.writeHead(303, {
    ...commonHeaders,
    Location: location,
    'Cache-Control': 'no-store',
    ...(cookie && { 'Set-Cookie': cookie }),
  });
  response.end();
}
