import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { HostedBytes } from '../hosted-core.ts';
import { byteHeaders } from '../web/byte-headers.ts';
import { receiveUpload } from '../web/receive-upload.ts';
import { commonHeaders, pageHeaders } from '../web/security-headers.ts';
import type { WindowFiles } from '../web/window-files.ts';
import { windowOrigin } from './navigation-guard.ts';

export type WindowParts = Readonly<{
  files: WindowFiles;
  bytes: HostedBytes;
  /** Where uploads lie until the core has taken them. */
  uploads: string;
  onFailure: (failure: unknown) => void;
}>;

/** Answers everything under shopbell://app, as the node host does over HTTP and with the same headers. */
export function serveWindow(parts: WindowParts): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      return await answer(parts, request);
    } catch (failure) {
      parts.onFailure(failure);
      return plain(500);
    }
  };
}

async function answer({ files, bytes, uploads }: WindowParts, request: Request): Promise<Response> {
  const url = new URL(request.url);
  if (`${url.protocol}//${url.host}` !== windowOrigin) return plain(403);
  const { method } = request;
  if (url.pathname === '/bytes/uploads' && method === 'POST') {
    // Mail stands in frames of an origin of its own; only the window itself sends files.
    const origin = request.headers.get('origin');
    if (origin !== null && origin !== windowOrigin) return plain(403);
    const length = request.headers.get('content-length');
    const { status, value } = await receiveUpload(bytes, uploads, {
      query: url.searchParams,
      length,
      body: readable(request.body),
    });
    return Response.json(value, { status, headers: { ...commonHeaders, 'Cache-Control': 'no-store' } });
  }
  if (method !== 'GET' && method !== 'HEAD') return plain(405);
  if (url.pathname.startsWith('/bytes/')) return serveBytes(bytes, url.pathname, method);
  const file = files.find(url.pathname);
  if (!file) return plain(404);
  return new Response(method === 'HEAD' ? null : file.body, {
    headers: { ...file.headers, ...(file.isPage && pageHeaders(null)) },
  });
}

async function serveBytes(bytes: HostedBytes, path: string, method: 'GET' | 'HEAD'): Promise<Response> {
  const located = await bytes.locate(path);
  const about = located && (await stat(located.file).catch(() => null));
  if (!located || !about) return plain(404);
  const headers = byteHeaders(located, about.size);
  if (method === 'HEAD') return new Response(null, { headers });
  return new Response(Readable.toWeb(createReadStream(located.file)) as globalThis.ReadableStream, { headers }); // Node's class and the web's are one at run time
}

function readable(body: Request['body']): Readable {
  return body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]); // the same, the other way
}

function plain(status: number): Response {
  return new Response(null, { status, headers: { ...commonHeaders, 'Cache-Control': 'no-store' } });
}
