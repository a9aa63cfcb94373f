// What the tests need of the machine besides Node, found or installed; and which test files need which of it.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, normalize } from 'node:path';
import { spawn } from 'node:child_process';
import { dependenciesAreCurrent, installPackages, root } from './setup.mjs';
import { runQuietly } from './run-quietly.mjs';

const aptPatience = 6 * 60_000;

/** Each need: the programs that meet it (any of them, or with `all` every one), and the Debian packages that bring them. */
const needs = {
  openssl: { programs: ['openssl'], packages: ['openssl'] },
  dovecot: { programs: ['dovecot'], packages: ['dovecot-imapd'] },
  WordPress: {
    all: true,
    programs: ['php', 'mariadbd', 'mysql_install_db', '/usr/share/wordpress/wp-load.php'],
    packages: ['wordpress', 'php-cli', 'php-mysql', 'php-curl', 'php-xml', 'php-mbstring', 'mariadb-server'],
  },
  'D-Bus': { programs: ['dbus-run-session'], packages: ['dbus', 'dbus-daemon'] },
  'GNOME keyring': { programs: ['gnome-keyring-daemon'], packages: ['gnome-keyring', 'libsecret-1-0'] },
  browser: {
    programs: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    packages: ['chromium'],
  },
};

/** Servers that npm brings, with hundreds of packages that are none of Shopbell's: each is installed apart, by a lock of its own. */
const apart = { 'Bluesky PDS': 'bluesky-pds' };

/** Test files that import one of these, directly or not, cannot run without the need. */
const needOfModule = {
  'tests/servers/dovecot.ts': 'dovecot',
  'tests/servers/wordpress.ts': 'WordPress',
  'tests/servers/bluesky-pds.ts': 'Bluesky PDS',
  'tests/servers/certificate.ts': 'openssl',
};

/** Installs what is missing where that can be done; answers what is missing still, each with the reason. */
export async function ensureNeeds() {
  const missing = () => Object.keys(needs).filter((need) => !programOf(need));
  let reason = 'it is not installed here';
  if (missing().length > 0 && canInstall()) {
    try {
      await aptInstall(missing().flatMap((need) => needs[need].packages));
    } catch (failure) {
      reason = `it could not be installed: ${failure.message}`;
    }
  }
  return new Map([...missing().map((need) => [need, reason]), ...(await installApart())]);
}

/** Where the tests find it: beside the packages, which the checks of the source leave alone. */
async function installApart() {
  const missing = [];
  for (const [need, name] of Object.entries(apart)) {
    const folder = join(root, 'node_modules', '.cache', 'servers', name);
    mkdirSync(folder, { recursive: true });
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(root, 'tests', 'servers', name, file), join(folder, file));
    if (dependenciesAreCurrent(folder)) continue;
    try {
      await installPackages(folder, `Installing what the tests need (${need}; a minute, once)`);
    } catch (failure) {
      missing.push([need, `it could not be installed: ${failure.message}`]);
    }
  }
  return missing;
}

/** The program that meets a need, as an absolute path; null where there is none. Debian keeps servers in /usr/sbin. */
export function programOf(need) {
  const { programs, all = false } = needs[need];
  const found = programs.map(placeOf);
  return (all && found.includes(null) ? null : found.find((file) => file !== null)) ?? null;
}

function placeOf(program) {
  if (isAbsolute(program)) return existsSync(program) ? program : null;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, program)).find((file) => existsSync(file)) ?? null;
}

/** The test files that cannot run, each with the needs it misses. */
export function filesWithout(missing) {
  const found = [];
  for (const file of testFiles()) {
    const lacking = [...modulesBehind(file)].map((module) => needOfModule[module]).filter((need) => missing.has(need));
    if (lacking.length > 0) found.push({ file, needs: [...new Set(lacking)] });
  }
  return found;
}

function testFiles() {
  return readdirSync(join(root, 'tests'), { recursive: true })
    .map((file) => normalize(join('tests', file)).replaceAll('\\', '/'))
    .filter((file) => /\.test\.tsx?$/.test(file));
}

/** Every test module a file imports, itself included. */
function modulesBehind(file, seen = new Set()) {
  if (seen.has(file) || !existsSync(join(root, file))) return seen;
  seen.add(file);
  for (const [, name] of readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
    if (name.startsWith('#tests/')) modulesBehind(`tests/${name.slice('#tests/'.length)}.ts`, seen);
    else if (name.startsWith('.')) modulesBehind(join(dirname(file), name).replaceAll('\\', '/'), seen);
  }
  return seen;
}

export function canInstall() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

export async function aptInstall(packages, why = 'the tests need') {
  const explain = (said) => said.trim().split('\n').slice(-3).join(' ') || 'apt-get failed';
  const title = `Installing what ${why} (${packages.join(', ')})`;
  await runQuietly(title, () => apt(['update', '-qq']), explain);
  await runQuietly(title, () => apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]), explain);
}

function apt(words) {
  return spawn('apt-get', words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: aptPatience,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
