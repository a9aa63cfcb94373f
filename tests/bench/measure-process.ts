import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

/** What a whole process took, seen from outside. CPU and memory are null where there is no /proc. */
export type Measured = Readonly<{
  seconds: number;
  cpuSeconds: number | null;
  peakMegabytes: number | null;
  output: string;
}>;

/** Linux counts CPU time in these (getconf CLK_TCK). */
const ticksPerSecond = 100;
const lookEvery = 20;

/**
 * Runs a program to its end. CPU is user and system of all its threads, memory its highest resident set; both are read
 * every 20 ms, so what happens in the last moment is missed. Throws when it fails, with what it said.
 */
export async function measureProcess(command: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Measured> {
  const [program = '', ...words] = command;
  const started = performance.now();
  const child = spawn(program, words, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const seen: Usage[] = [];
  const look = setInterval(() => void usageOf(child.pid).then((usage) => usage && (seen[0] = usage)), lookEvery);
  try {
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`${program} ended with ${code}: ${complaint.slice(-2000)}`);
  } finally {
    clearInterval(look);
  }
  const seconds = (performance.now() - started) / 1000;
  return { seconds, cpuSeconds: seen[0]?.cpuSeconds ?? null, peakMegabytes: seen[0]?.peakMegabytes ?? null, output };
}

type Usage = Readonly<{ cpuSeconds: number; peakMegabytes: number }>;

async function usageOf(pid: number | undefined): Promise<Usage | null> {
  try {
    const [stat, status] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/status`, 'utf8'),
    ]);
    // The program's name stands in brackets and may hold anything; utime and stime are the 12th and 13th field after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const peak = /^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1];
    if (peak === undefined) return null;
    return {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
      peakMegabytes: Number(peak) / 1024,
    };
  } catch {
    // It has just ended.
    return null;
  }
}
