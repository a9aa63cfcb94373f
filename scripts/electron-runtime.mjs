import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds: by itself, and when Electron was asked for by name. */
const fetchWithin = { byItself: 15_000, asked: 180_000 };
const askAgainAfter = 24 * 60 * 60 * 1000;

/** Electron's executable; null where its runtime, a download of its own, is not there. */
export function findElectron(root) {
  const folder = join(root, 'node_modules/electron');
  try {
    // Written last by Electron's own installer, so that half a runtime is none.
    const file = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

/**
 * Electron's executable, fetched when it is missing and that takes no longer than the wait; else null and one line why.
 * A download that is under way goes on by itself, for the next start. One that failed is tried again after a day, or when `asked`.
 */
export async function ensureElectron({ root, node, asked, wait = asked ? fetchWithin.asked : fetchWithin.byItself }) {
  const found = findElectron(root);
  if (found) return found;
  const note = join(root, 'out/electron-not-fetched');
  if (!asked && existsSync(note) && Date.now() - statSync(note).mtimeMs < askAgainAfter) return null;

  process.stderr.write('Fetching the Electron runtime …\n');
  const child = spawn(node, [join(root, 'node_modules/electron/install.js')], {
    cwd: root,
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise((settle) => {
    child.on('error', () => settle('failed'));
    child.on('exit', (code) => settle(code === 0 ? 'fetched' : 'failed'));
  });
  let timer;
  const outcome = await Promise.race([ended, new Promise((settle) => (timer = setTimeout(settle, wait, 'under way')))]);
  clearTimeout(timer);
  child.unref();
  if (outcome === 'fetched') {
    rmSync(note, { force: true });
    return findElectron(root);
  }
  writeFileSync(note, '');
  // Who asked for Electron by name is told by the caller, who opens nothing else.
  if (asked) return null;
  console.error(
    outcome === 'failed'
      ? 'The Electron runtime cannot be fetched from here; Shopbell opens in a browser window instead.'
      : 'The Electron runtime takes longer to fetch and will be used from a later start; Shopbell opens in a browser window now.',
  );
  return null;
}
