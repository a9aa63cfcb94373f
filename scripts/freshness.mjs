import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const stampFile = 'out/built-from';
const lockFile = 'out/.building';
/** Everything that decides what comes out of a build. */
const sources = ['src', 'resources', 'electron.config.ts', 'package.json', 'package-lock.json'];

/** Whether what lies in out/ was built from the sources as they are. */
export function buildIsFresh(folder) {
  return readOrNull(join(folder, stampFile)) === fingerprint(folder);
}

/** Calls `build` with electron-vite's command line when something changed, holding a lock so that one builds and others wait. */
export async function ensureFreshBuild(folder, build) {
  if (buildIsFresh(folder)) return;
  mkdirSync(join(folder, 'out'), { recursive: true });
  const release = await lock(join(folder, lockFile));
  try {
    // What is built is at least as new as this; a change made while building is found by the next start.
    const before = fingerprint(folder);
    if (readOrNull(join(folder, stampFile)) === before) return;
    rmSync(join(folder, stampFile), { force: true });
    await build([
      join(folder, 'node_modules/electron-vite/bin/electron-vite.js'),
      'build',
      '--config',
      'electron.config.ts',
      '--logLevel',
      'warn',
    ]);
    writeFileSync(join(folder, stampFile), before);
  } finally {
    release();
  }
}

/** A digest of names and contents: times are no measure, a checkout or a copy changes them at will. */
export function fingerprint(folder) {
  const digest = createHash('sha256');
  for (const source of sources) addTo(digest, folder, source);
  return digest.digest('hex');
}

function addTo(digest, folder, path) {
  const full = join(folder, path);
  if (!existsSync(full)) return;
  let names;
  try {
    names = readdirSync(full).sort();
  } catch {
    digest.update(`${path}\0`).update(readFileSync(full)).update('\0');
    return;
  }
  for (const name of names) addTo(digest, folder, `${path}/${name}`);
}

async function lock(file) {
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (failure) {
      if (failure.code !== 'EEXIST') throw failure;
      if (!isAlive(Number(readOrNull(file)))) rmSync(file, { force: true });
      else await wait(200);
    }
  }
}

function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return failure.code === 'EPERM';
  }
}

function readOrNull(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
