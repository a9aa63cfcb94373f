// Runs the test runners, each with a time of its own, and reads the reports they leave.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { programFile } from './checks.mjs';
import { pinnedNode, root } from './setup.mjs';

export const reports = join(root, 'test-results');

/** @typedef {{ suite: string, passed: number, failed: string[], notRun: { name: string, reason: string }[] }} SuiteResult */

/** Runs vitest on all suites but `without` and answers a result a suite. */
export async function runVitest({ suites, without, keyring }) {
  const report = join(reports, 'vitest.json');
  rmSync(report, { force: true });
  const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const excluded = without.flatMap(({ file }) => ['--exclude', file]);
  const ended = await runProgram(['vitest', 'vitest', [...words, ...excluded]], { keyring, minutes: 15 });
  const results = suites.map((suite) => ({ suite, passed: 0, failed: [], notRun: [] }));
  const resultOf = (file) => results.find(({ suite }) => file.startsWith(`tests/${suite}/`)) ?? results[0];
  for (const file of readReport(report)?.testResults ?? []) addVitestFile(file, resultOf);
  for (const { file, needs } of without) {
    resultOf(file).notRun.push({ name: file, reason: `${needs.join(' and ')} is missing` });
  }
  return finished({ results, ended, runner: 'vitest' });
}

/** Runs the end-to-end specs in a browser. */
export async function runPlaywright({ browser, keyring }) {
  const report = join(reports, 'playwright.json');
  rmSync(report, { force: true });
  const words = ['test', '--config=tests/e2e/playwright.config.ts', '--reporter=list,json'];
  const environment = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...(browser ? { SHOPBELL_BROWSER: browser } : {}) };
  const ended = await runProgram(['@playwright/test', 'playwright', words], { keyring, minutes: 17, environment });
  const result = { suite: 'e2e', passed: 0, failed: [], notRun: [] };
  const read = readReport(report);
  for (const { title, status, error } of playwrightTests(read?.suites ?? [])) {
    if (status === 'expected') result.passed += 1;
    else if (status === 'skipped') result.notRun.push({ name: title, reason: 'skipped by the spec' });
    else result.failed.push(withReason(title, error));
  }
  for (const { message } of read?.errors ?? []) result.failed.push(`e2e: ${String(message).split('\n')[0]}`);
  return finished({ results: [result], ended, runner: 'playwright' });
}

/** A runner that died or complained although no test failed is a failure; so is a suite in which nothing was found. */
function finished({ results, ended, runner }) {
  for (const result of results) {
    if (result.passed + result.failed.length + result.notRun.length === 0)
      result.failed.push(`${result.suite}: no tests were found`);
  }
  if (ended !== 0 && results.every(({ failed }) => failed.length === 0)) {
    results[0].failed.push(`${runner} ended with ${ended} although no test failed`);
  }
  return results;
}

function addVitestFile({ name, status, message, assertionResults }, resultOf) {
  const file = relative(root, name).replaceAll('\\', '/');
  const result = resultOf(file);
  for (const test of assertionResults) {
    const title = `${file} › ${test.fullName}`;
    if (test.status === 'passed') result.passed += 1;
    else if (test.status === 'failed') result.failed.push(withReason(title, test.failureMessages[0]));
    else result.notRun.push({ name: title, reason: 'it says itself that this machine lacks what it needs' });
  }
  const failedByItself = status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  if (failedByItself) result.failed.push(`${file}: ${String(message).split('\n')[0] || 'could not be run'}`);
}

/** A failure's name with its reason beneath: whoever reads only the end of a long run sees why. */
function withReason(title, error = '') {
  const lines = stripVTControlCharacters(error).split('\n');
  const telling = lines.filter((line) => line.trim() !== '' && !line.includes('node_modules')).slice(0, 9);
  return [title, ...telling.map((line) => `         ${line}`)].join('\n');
}

function playwrightTests(suites, path = []) {
  return suites.flatMap((suite) => {
    const here = [...path, suite.title];
    const own = (suite.specs ?? []).flatMap((spec) =>
      spec.tests.map(({ status, results }) => {
        const { message = '', location } = results.at(-1)?.error ?? {};
        const at = location ? `\nline ${location.line}` : '';
        return { title: [...here, spec.title].join(' › '), status, error: message + at };
      }),
    );
    return [...own, ...playwrightTests(suite.suites ?? [], here)];
  });
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Answers the exit code, the signal it died of, or that its time was over. Its words are shown as they come. */
async function runProgram([program, bin, words], { keyring, minutes, environment = {} }) {
  const home = mkdtempSync(join(tmpdir(), 'shopbell-tests-'));
  const node = [pinnedNode(), programFile(program, bin), ...words];
  const [file, ...rest] = keyring ? inDesktopSession(node) : node;
  const child = spawn(file, rest, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
    env: {
      ...process.env,
      ...environment,
      // Hundreds of processes and threads start from the same sources: read once, each starts in half the time.
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
      ...(keyring ? { XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home } : {}),
    },
  });
  const end = () => killGroup(child);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    end();
  }, minutes * 60_000);
  try {
    return await new Promise((settle) => {
      child.on('error', (failure) => settle(failure.message));
      child.on('exit', (code, signal) => settle(late ? `no answer after ${minutes} minutes` : (code ?? signal)));
    });
  } finally {
    clearTimeout(timer);
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, end);
    // What a crashed runner left behind must not outlive it.
    killGroup(child);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A D-Bus of its own with an unlocked keyring that lies in a folder of its own: nobody's real keyring is touched. */
function inDesktopSession(words) {
  const script =
    'printf "\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "$@"; code=$?; exit $code';
  return ['dbus-run-session', '--', 'sh', '-c', script, 'sh', ...words];
}

function killGroup(child) {
  if (!child.pid) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
