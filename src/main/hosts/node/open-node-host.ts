import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '#main/kernel/refusal';
import { Scope } from '#main/kernel/scope';
import type { HostedCore } from '../hosted-core.ts';
import { askRunningInstance, removeInstanceFile, writeInstanceFile } from './instance-file.ts';
import { isInContainer, openWindow, type OpenedWindow } from './open-window.ts';
import { startNodeHost, type NodeHost } from './start-node-host.ts';

export type OpenNodeHostOptions = Readonly<{
  /** The data folder. */
  folder: string;
  /** The built window. */
  rendererFolder: string;
  /** null takes any free port. */
  port: number | null;
  /** Whether to try a window. */
  open: boolean;
  /** Whether it begins in the sample shop: then another start's log is left alone. */
  sample?: boolean;
  openCore: () => Promise<HostedCore & Readonly<{ close: () => Promise<void> }>>;
  onFailure: (failure: unknown) => void;
}>;

export type OpenedNodeHost = Readonly<{
  /** The address to open, where there is no window. */
  url: string;
  hasWindow: boolean;
  /** Whether this is the host itself, and not another start's that was found. */
  isOwn: boolean;
  /** Settles when the window that was opened is closed and no other is connected; never where there is none. */
  ended: Promise<void>;
  close: () => Promise<void>;
}>;

/** Opens the log and serves it, or finds the Shopbell that has it open already; then opens a window where one can be. */
export async function openNodeHost(options: OpenNodeHostOptions): Promise<OpenedNodeHost> {
  const running = options.sample ? null : await openRunning(options);
  if (running) return running;
  const scope = new Scope();
  try {
    return await openOwn(options, scope);
  } catch (failure) {
    await scope.close();
    // Two started at once: the other one has the log and will have its address in a moment.
    const starting = failure instanceof Refusal && failure.code === 'log-in-use' ? await openStarting(options) : null;
    if (starting) return starting;
    throw failure;
  }
}

/** Opens a window on the Shopbell that has the folder open; null when none does. */
export async function openRunning(
  options: Pick<OpenNodeHostOptions, 'folder' | 'open'>,
): Promise<OpenedNodeHost | null> {
  const url = await askRunningInstance(options.folder);
  if (url === null) return null;
  // Its browser runs already and takes the address over; where it does not, this window is nobody's to wait for.
  const window = await tryWindow(url, options);
  return { url, hasWindow: window !== null, isOwn: false, ended: Promise.resolve(), close: () => Promise.resolve() };
}

async function openStarting(options: OpenNodeHostOptions): Promise<OpenedNodeHost | null> {
  for (let tries = 0; tries < 20; tries++) {
    const running = await openRunning(options);
    if (running) return running;
    await wait(250);
  }
  return null;
}

async function openOwn(
  { folder, rendererFolder, port, open, sample, openCore, onFailure }: OpenNodeHostOptions,
  scope: Scope,
): Promise<OpenedNodeHost> {
  const core = await openCore();
  scope.onClose(() => core.close());
  const host = await startNodeHost({ core, folder, rendererFolder, port: port ?? 0, onFailure });
  scope.onClose(() => host.close());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const beFound = () => writeInstanceFile(folder, { pid: process.pid, port: host.port, key: host.session.key });
  if (!sample) await beFound();
  else core.shops?.onOwn(() => void beFound().catch(onFailure));
  scope.onClose(() => removeInstanceFile(folder, process.pid));
  const window = await tryWindow(host.mintUrl(), { folder, open });
  if (window) scope.onClose(window.close);
  const ended = window ? window.ended.then(() => withoutWindows(host, scope)) : new Promise<void>(() => undefined);
  return { url: host.url, hasWindow: window !== null, isOwn: true, ended, close: () => scope.close() };
}

/** A page that is reloaded, or opened elsewhere with the same key, is gone for a moment only. */
async function withoutWindows(host: NodeHost, scope: Scope): Promise<void> {
  for (let without = 0; without < 3 && !scope.closed; without = host.windows() === 0 ? without + 1 : 0) await wait(500);
}

function tryWindow(
  url: string,
  { folder, open }: Pick<OpenNodeHostOptions, 'folder' | 'open'>,
): Promise<OpenedWindow | null> {
  if (!open) return Promise.resolve(null);
  const machine = { platform: process.platform, environment: process.env, home: homedir() };
  return openWindow({
    url,
    folder,
    machine,
    isRoot: process.getuid?.() === 0,
    inContainer: isInContainer(process.env),
  });
}
