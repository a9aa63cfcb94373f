// What has to be there before anything of Shopbell can run: dependencies, the pinned Node, a build.
// Plain JavaScript for Node 20 and later without dependencies, because none may be there yet. Everything said goes to stderr.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureFreshBuild } from './freshness.mjs';
import { runQuietly } from './run-quietly.mjs';
import { SetupFailure } from './setup-failure.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs what package-lock.json names when it is not there, or not in that version. */
export async function ensureDependencies(folder = root) {
  requireNode(20);
  if (!dependenciesAreCurrent(folder)) {
    await installPackages(folder, 'Installing what Shopbell needs (a minute or two, once)');
  }
  if (!pinnedNodeFile(folder) && !isRecent(process.versions.node)) {
    // No install script of any package runs, so that no compiler is ever asked for; the one that brings Node is run here.
    await runQuietly(
      'Fetching the Node this version is made for',
      () => npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'], folder),
      explainNpm,
    );
    pinnedNode(folder);
  }
}

/** Installs exactly what a folder's lock names. */
export async function installPackages(folder, title) {
  const quiet = [
    '--ignore-scripts',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
  ];
  try {
    await runQuietly(title, () => npm(['ci', ...quiet], folder), explainNpm);
  } catch (failure) {
    if (!/package-lock\.json/.test(failure.message)) throw failure;
    // npm ci also refuses a lock that lacks a platform's variant of an optional package, needed here or not; install does not.
    await runQuietly(title, () => npm(['install', '--no-save', ...quiet], folder), explainNpm);
  }
}

/** Builds when a source is newer than what was built; two that start at once build once. */
export async function ensureBuild(folder = root) {
  await ensureFreshBuild(folder, (command) =>
    runQuietly(
      'Building Shopbell',
      () => started(pinnedNode(folder), command, { cwd: folder }),
      (said) => `Shopbell could not be built:\n${said}`,
    ),
  );
}

/**
 * How Shopbell's own processes are started. Room for new objects of the core's thread, in megabytes: it cannot be chosen
 * from within. V8's 16 cost a first sync 35 MB of memory, 4 another 15, and neither wins time. Threads: src/main/kernel/thread.ts.
 */
export const nodeFlags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=2'];

/**
 * The environment of Shopbell's own processes. glibc gives nearly every thread a heap of its own, none of which shrinks for
 * the others' sake; two for all took 25 MB off the peak of a first sync (315 to 290 MB) and no time.
 */
export function nodeEnvironment() {
  return { MALLOC_ARENA_MAX: '2', ...process.env };
}

/** The Node that Shopbell runs on: the pinned one, or this one where none exists for the platform and this is recent enough. */
export function pinnedNode(folder = root) {
  const file = pinnedNodeFile(folder);
  if (file) return file;
  if (isRecent(process.versions.node)) return process.execPath;
  throw new SetupFailure(
    `No Node 24 could be installed for ${process.platform} ${process.arch}. Install Node 24 yourself and start again.`,
  );
}

/** npm writes what it installed beside the packages; that is compared, so that an interrupted or older install is noticed. */
export function dependenciesAreCurrent(folder = root) {
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  const installed = packagesOf(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.devOptional || installed[path]?.version === entry.version,
  );
}

/** Runs `main`, turns what stops it into one sentence and an exit code. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (failure) {
    console.error(failure instanceof SetupFailure ? failure.message : failure);
    process.exitCode = 1;
  }
}

/** Turns what npm said into what happened and what to do. */
export function explainNpm(said) {
  const lines = said
    .split('\n')
    .filter((line) => /^npm (error|ERR!)/.test(line) && !/A complete log|^npm (error|ERR!)\s*$/.test(line));
  const last = lines.slice(0, 6).join('\n') || said.trim().slice(-600);
  if (/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/.test(said)) {
    return 'The packages could not be fetched: the npm registry does not answer. Check that this computer is online, then start again.';
  }
  if (/\bENOSPC\b/.test(said))
    return 'The packages could not be stored: the disk is full. Free about 1 GB and start again.';
  if (/\b(EACCES|EPERM|EROFS)\b/.test(said)) {
    return `The packages could not be stored: this folder (or npm's cache) may not be written to. Check who owns it, then start again.\n${last}`;
  }
  if (/\b(ENOENT|not found|not recognized)\b/.test(said) && !/npm (error|ERR)/.test(said))
    return 'npm was not found. Install Node with npm, then start again.';
  return `The packages could not be installed. npm said:\n${last}`;
}

function requireNode(major) {
  if (Number(process.versions.node.split('.')[0]) >= major) return;
  throw new SetupFailure(
    `Shopbell needs Node ${major} or later to set itself up; this is ${process.version}. Install a current one from nodejs.org.`,
  );
}

function isRecent(version) {
  return Number(version.split('.')[0]) >= 24;
}

function pinnedNodeFile(folder) {
  const file = join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(file) ? file : null;
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Inside `npm start` the npm that was called is called again; elsewhere the one on PATH (a .cmd on Windows, hence the shell). */
function npm(command, folder) {
  const inside = process.env.npm_execpath;
  if (inside?.endsWith('.js')) return started(process.execPath, [inside, ...command], { cwd: folder });
  return started('npm', command, { cwd: folder, shell: process.platform === 'win32' });
}

function started(file, command, options) {
  return spawn(file, command, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    ...options,
  });
}
