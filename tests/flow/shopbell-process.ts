import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../src/main/cli.ts', import.meta.url));

export type Ended = Readonly<{ code: number | null; out: string; err: string }>;

export type ProcessOptions = Readonly<{ home: string; input?: string; environment?: Record<string, string> }>;

/** Runs the command line as a process of its own, in an empty home without a desktop session. */
export async function shopbell(
  words: readonly string[],
  { home, input = '', environment = {} }: ProcessOptions,
): Promise<Ended> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...words], {
    env: { PATH: process.env['PATH'], HOME: home, TZ: 'UTC', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  // Whoever does not read its input may close it before it was written.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, out, err };
}
