// The browser of the end-to-end tests: the system's Chromium, or Playwright's own.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { programFile } from './checks.mjs';
import { pinnedNode, root } from './setup.mjs';
import { runQuietly } from './run-quietly.mjs';

const patience = 4 * 60_000;

/** `{ file }` where a browser is: null for Playwright's own. `{ reason }` where there is none. */
export async function ensureBrowser(systemBrowser) {
  if (systemBrowser) return { file: systemBrowser };
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return { file: null };
  const words = [programFile('@playwright/test', 'playwright'), 'install', 'chromium'];
  const start = () => spawn(pinnedNode(), words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], timeout: patience });
  try {
    await runQuietly("Fetching Playwright's browser", start, (said) => said.trim().split('\n').slice(-2).join(' '));
    return { file: null };
  } catch (failure) {
    return { reason: `no browser is installed and none could be fetched (${failure.message})` };
  }
}
