import { chromium, _electron, type Page } from '@playwright/test';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const built = (name: string): string => join(root, 'out/main', `${name}.js`);
const run = promisify(execFile);

/** An empty folder for one log; it is gone after `remove`. */
export async function emptyFolder(): Promise<Readonly<{ path: string; remove: () => Promise<void> }>> {
  const path = await mkdtemp(join(tmpdir(), 'shopbell-e2e-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Runs the built command line on the log in `folder`. */
export async function shopbell(folder: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [built('cli'), ...words, '--data', folder], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

export type OpenApp = Readonly<{
  page: Page;
  close: () => Promise<void>;
  /** Ends the app as a power cut would, core and window. */
  kill: () => Promise<void>;
}>;

/**
 * Opens the app on the log in `folder`, on the host that HOST names: `node` (the usual one) or `electron`. The core runs
 * with what `environment` adds.
 */
export function openApp(folder: string, environment: NodeJS.ProcessEnv = {}): Promise<OpenApp> {
  return process.env['HOST'] === 'electron' ? openElectron(folder) : openInBrowser(folder, environment);
}

async function openElectron(folder: string): Promise<OpenApp> {
  const app = await _electron.launch({ args: [root, `--data=${folder}`] });
  const kill = async (): Promise<void> => {
    const gone = new Promise((resolve) => app.process().once('exit', resolve));
    app.process().kill('SIGKILL');
    await gone;
  };
  return { page: await app.firstWindow(), close: () => app.close(), kill };
}

async function openInBrowser(folder: string, environment: NodeJS.ProcessEnv): Promise<OpenApp> {
  const host = spawn(process.execPath, [built('node'), '--no-open', `--data=${folder}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const ended = new Promise<void>((resolve) => host.once('close', () => resolve()));
  const address = await firstLine(host.stdout, ended);
  const browser = await chromium.launch(launchOptions());
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(address);
  return {
    page,
    close: async () => {
      await browser.close();
      host.kill('SIGTERM');
      await ended;
    },
    kill: async () => {
      host.kill('SIGKILL');
      await ended;
      await browser.close();
    },
  };
}

/** As in playwright.config.ts, for a browser that a spec starts by itself. */
function launchOptions() {
  const executablePath = process.env['SHOPBELL_BROWSER'];
  const asRoot = process.getuid?.() === 0;
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(asRoot ? ['--no-sandbox'] : []),
    ],
  };
}

async function firstLine(stream: NodeJS.ReadableStream, ended: Promise<void>): Promise<string> {
  const lines = createInterface({ input: stream });
  const line = new Promise<string>((resolve) => {
    lines.on('line', (text) => {
      const address = /https?:\/\/\S+/u.exec(text)?.[0];
      if (address) resolve(address);
    });
  });
  const gone = ended.then((): never => {
    throw new Error('The host ended before it printed its address.');
  });
  return Promise.race([line, gone]);
}
