import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { startNodeHost, type NodeHost } from '#main/hosts/node/start-node-host';
import { standInCore, type Received } from '../stand-in-core.ts';

export type Answer = Readonly<{ status: number; headers: IncomingHttpHeaders; body: string }>;
type Asked = Readonly<{
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer | Readable;
}>;

export type StartedHost = Readonly<{
  host: NodeHost;
  folder: string;
  received: readonly Received[];
  failures: readonly unknown[];
  /** Sends exactly this path and these headers, as a browser never would. */
  ask: (path: string, asked?: Asked) => Promise<Answer>;
  /** The Cookie header of a window that was let in. */
  cookie: string;
  origin: string;
}>;

/** A node host on a free port over a stand-in core and a window of three files. */
export async function startedHost(): Promise<StartedHost> {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-host-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const rendererFolder = join(folder, 'window');
  await mkdir(join(rendererFolder, 'assets'), { recursive: true });
  await writeFile(join(rendererFolder, 'index.html'), '<!doctype html><title>Shopbell</title>');
  await writeFile(join(rendererFolder, 'assets', 'index-abc.js'), 'export {};');
  await writeFile(join(rendererFolder, 'icon.svg'), '<svg/>');
  await writeFile(join(folder, 'secrets.sealed'), 'secret');
  const { core, received } = await standInCore(folder);
  const failures: unknown[] = [];
  const host = await startNodeHost({
    core,
    folder,
    rendererFolder,
    port: 0,
    onFailure: (failure) => failures.push(failure),
  });
  onTestFinished(() => host.close());

  const ask = (path: string, { method = 'GET', headers = {}, body }: Asked = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: host.port, path, method, headers, agent: false });
      asked.on('response', (response) => {
        void buffer(response).then(
          (content) =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: content.toString() }),
          reject,
        );
      });
      asked.on('error', reject);
      if (typeof body === 'object' && 'pipe' in body) body.pipe(asked);
      else asked.end(body);
    });
  const entered = await ask(`/?key=${host.session.key}`);
  const cookie = entered.headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '';
  return { host, folder, received, failures, ask, cookie, origin: `http://127.0.0.1:${host.port}` };
}
