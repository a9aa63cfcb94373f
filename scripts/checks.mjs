// The checks that look at the source without running it, and how a set of them is run side by side.
// Plain JavaScript for Node 20 and later without dependencies.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pinnedNode, root } from './setup.mjs';

/** Each check: what a person calls it, the program, and how it is called. */
export const sourceChecks = [
  { name: 'types', program: 'typescript', bin: 'tsc', words: ['-b'] },
  { name: 'lint', program: 'oxlint', bin: 'oxlint', words: ['--type-aware', '--deny-warnings'] },
  { name: 'dead code', program: 'knip', bin: 'knip', words: ['--no-progress', '--no-config-hints'] },
  { name: 'format', program: 'oxfmt', bin: 'oxfmt', words: ['--list-different', '.'] },
];

export const quickTests = {
  name: 'architecture and unit tests',
  program: 'vitest',
  bin: 'vitest',
  words: ['run', '--project=architecture', '--project=unit', '--reporter=dot'],
};

/** Runs checks two at a time, tells each as it ends, and answers what became of every one. */
export async function runChecks(checks, tell = console.log) {
  const waiting = [...checks];
  const results = [];
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const result = await runCheck(check);
      results.push(result);
      tell(`${result.ok ? 'ok    ' : 'FAILED'} ${check.name} (${result.seconds.toFixed(1)} s)`);
      if (!result.ok) tell(indented(result.output));
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));
  return results;
}

/** The JavaScript file behind a package's command: started with our Node, so that no shell and no PATH is needed. */
export function programFile(program, bin) {
  const folder = join(root, 'node_modules', program);
  const declared = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin;
  return join(folder, typeof declared === 'string' ? declared : declared[bin]);
}

async function runCheck({ name, program, bin, words }) {
  const began = Date.now();
  let output = '';
  const code = await new Promise((settle) => {
    const child = spawn(pinnedNode(), [programFile(program, bin), ...words], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (failure) => {
      output += String(failure);
      settle(-1);
    });
    child.on('close', settle);
  });
  return { name, ok: code === 0, output, seconds: (Date.now() - began) / 1000 };
}

function indented(text) {
  const lines = text.trimEnd().split('\n');
  const shown = lines.length > 200 ? [...lines.slice(0, 200), `… and ${lines.length - 200} lines more`] : lines;
  return shown.map((line) => `  ${line}`).join('\n');
}
