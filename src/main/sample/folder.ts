import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

const name = 'sample-shop-';

/** A folder of its own for a sample shop, which says by its name whose process it is. */
export async function makeSampleFolder(beside: string): Promise<string> {
  await mkdir(beside, { recursive: true, mode: 0o700 });
  return mkdtemp(path.join(beside, `${name}${process.pid}-`));
}

/** Takes away the sample shops of processes that ended without leaving them. */
export async function removeLeftSamples(beside: string): Promise<void> {
  const found = await readdir(beside).catch(() => []);
  const left = found.filter((one) => one.startsWith(name) && !runs(Number.parseInt(one.slice(name.length), 10)));
  await Promise.all(left.map((one) => rm(path.join(beside, one), { recursive: true, force: true })));
}

function runs(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    // Signal 0 asks, and does nothing.
    return pid > 0 && process.kill(pid, 0);
  } catch (failure) {
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM';
  }
}
