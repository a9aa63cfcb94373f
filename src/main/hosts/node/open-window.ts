import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, hasDisplay, type Machine } from './browsers.ts';

export type OpenedWindow = Readonly<{
  /** Settles when the browser's process has ended; at once where it handed the address to one that runs already. */
  ended: Promise<void>;
  close: () => void;
}>;

export type OpenWindowOptions = Readonly<{
  url: string;
  folder: string;
  machine: Machine;
  isRoot: boolean;
  inContainer: boolean;
}>;

/** Opens the address as a window of its own; null where that cannot be done and the address has to be shown instead. */
export async function openWindow(options: OpenWindowOptions): Promise<OpenedWindow | null> {
  const { machine } = options;
  const browser = hasDisplay(machine) ? findBrowser(machine) : null;
  const command = browser && windowCommand(options);
  if (!browser || !command) return null;
  const child = spawn(browser, command, { stdio: 'ignore', env: machine.environment });
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('spawn', () => {
      const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
      resolve({ ended, close: () => void child.kill() });
    });
  });
}

/** The browser's command line; null where it would only start without its sandbox, which mail has to be kept behind. */
export function windowCommand({
  url,
  folder,
  isRoot,
  inContainer,
}: Omit<OpenWindowOptions, 'machine'>): readonly string[] | null {
  if (isRoot && !inContainer) return null;
  return [
    `--app=${url}`,
    // A profile of its own: its own cookies and cache, which lie with the log, and none of the person's extensions.
    `--user-data-dir=${join(folder, 'window')}`,
    '--class=Shopbell',
    '--window-size=1280,860',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-extensions',
    '--disable-sync',
    '--disable-features=Translate',
    // A container is a sandbox, and Chromium's own cannot be made in most of them by root.
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
  ];
}

export function isInContainer(environment: NodeJS.ProcessEnv): boolean {
  return (
    existsSync('/.dockerenv') ||
    existsSync('/run/.containerenv') ||
    Boolean(environment['container'] || environment['KUBERNETES_SERVICE_HOST'])
  );
}
