import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { HostedCore } from '../hosted-core.ts';
import { pageHeaders } from '../web/security-headers.ts';
import { readWindowFiles } from '../web/window-files.ts';
import { answerText, sentences } from './answers.ts';
import { createDoorkeeper } from './doorkeeper.ts';
import { openPipe } from './pipe.ts';
import { answerRequest } from './requests.ts';
import { startSession, type Session } from './session.ts';

export type NodeHostOptions = Readonly<{
  core: HostedCore;
  /** The data folder. */
  folder: string;
  /** The built window. */
  rendererFolder: string;
  /** 0 takes any free port. */
  port: number;
  onFailure: (failure: unknown) => void;
}>;

export type NodeHost = Readonly<{
  port: number;
  session: Session;
  /** The address to open, valid as long as the host runs. */
  url: string;
  /** The same for one use, to be given to a browser on its command line. */
  mintUrl: () => string;
  windows: () => number;
  close: () => Promise<void>;
}>;

/** Serves the built window, its pipe and its bytes on 127.0.0.1. */
export async function startNodeHost({
  core,
  folder,
  rendererFolder,
  port: wanted,
  onFailure,
}: NodeHostOptions): Promise<NodeHost> {
  const uploads = join(folder, 'uploads-under-way');
  // What a crash left half received; whoever sent it was told that it failed.
  await rm(uploads, { recursive: true, force: true });
  const files = await readWindowFiles(rendererFolder);

  const server = createServer({ headersTimeout: 10_000, requestTimeout: 300_000, maxHeaderSize: 16_384 });
  server.maxConnections = 200;
  const port = await listen(server, wanted);
  const address = `http://127.0.0.1:${port}`;
  const session = startSession(port);
  const doorkeeper = createDoorkeeper(port, session);
  const page = pageHeaders(`ws://127.0.0.1:${port} ws://localhost:${port}`);
  const parts = { core, doorkeeper, session, files, page, uploads, address };

  server.on('request', (request, response) => {
    answerRequest(parts, request, response).catch((failure: unknown) => {
      if (response.destroyed) return; // whoever asked went away
      onFailure(failure);
      if (response.headersSent) response.destroy();
      else answerText(response, 500, sentences.failed);
    });
  });
  const pipe = openPipe(server, core, doorkeeper);

  return {
    port,
    session,
    url: `${address}/?key=${session.key}`,
    mintUrl: () => `${address}/?key=${session.mintKey()}`,
    windows: pipe.windows,
    close: async () => {
      pipe.close();
      await close(server);
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The host listens at no port'));
      else resolve(address.port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
