import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { freePorts } from './free-port.ts';

const started = z.object({ accounts: z.string() });
const account = z.object({ did: z.string(), accessJwt: z.string() });
const appPassword = z.object({ password: z.string() });

export type BlueskyPds = Readonly<{
  url: string;
  /** The directory that knows where accounts are. */
  accounts: string;
  /** The shop's account. */
  did: string;
  handle: string;
  /** What its owner signs in with at the server's own page. */
  password: string;
  appPassword: string;
  close: () => Promise<void>;
}>;

/**
 * A real server of Bluesky accounts, with one account. Of other people it knows what `view` says, which is on this port once
 * the account is there.
 */
export async function startBlueskyPds(openView: (did: string, port: number) => Promise<void>): Promise<BlueskyPds> {
  const data = await mkdtemp(join(tmpdir(), 'shopbell-pds-'));
  const [port = 0, viewPort = 0] = await freePorts(2);
  const folder = fileURLToPath(new URL('./bluesky-pds/', import.meta.url));
  const packages = fileURLToPath(new URL('../../node_modules/.cache/servers/bluesky-pds/', import.meta.url));
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=TimeoutNegativeWarning',
      join(folder, 'serve.mjs'),
      packages,
      data,
      String(port),
      `http://127.0.0.1:${viewPort}`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const leave = () => child.kill('SIGKILL');
  process.once('exit', leave);
  const close = async (): Promise<void> => {
    process.removeListener('exit', leave);
    const gone = once(child, 'exit');
    if (child.exitCode === null && child.kill('SIGKILL')) await gone;
    await rm(data, { recursive: true, force: true });
  };
  try {
    const [line] = await once(createInterface(child.stdout), 'line');
    const { accounts } = started.parse(JSON.parse(String(line)));
    const url = `http://127.0.0.1:${port}/`;
    const handle = 'corner-bakery.test';
    const password = 'the password of the owner';
    const owner = { handle, email: 'anna@bakery.example', password };
    const { did, accessJwt } = account.parse(await post(`${url}xrpc/com.atproto.server.createAccount`, owner));
    const made = await post(`${url}xrpc/com.atproto.server.createAppPassword`, { name: 'Shopbell' }, accessJwt);
    await openView(did, viewPort);
    return { url, accounts, did, handle, password, appPassword: appPassword.parse(made).password, close };
  } catch (failure) {
    await close();
    throw failure;
  }
}

async function post(url: string, body: unknown, token?: string): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
