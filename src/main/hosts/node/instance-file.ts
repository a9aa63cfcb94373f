import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { windowPath } from './requests.ts';

/** Which Shopbell has this data folder open, for the next start to find. Only its owner can read it: it holds the key. */
const instance = z.object({ pid: z.number().int(), port: z.number().int().min(1).max(65535), key: z.string() });
type Instance = z.infer<typeof instance>;

const windowAnswer = z.object({
  pid: z.number().int(),
  url: z.url({ protocol: /^http$/, hostname: /^127\.0\.0\.1$/ }),
});

const fileIn = (folder: string) => join(folder, 'running.json');

export async function writeInstanceFile(folder: string, { pid, port, key }: Instance): Promise<void> {
  const fresh = `${fileIn(folder)}.${randomUUID()}.tmp`;
  await writeFile(fresh, JSON.stringify({ pid, port, key }), { mode: 0o600, flag: 'wx' });
  await rename(fresh, fileIn(folder));
}

/** Unless another start has put its own there meanwhile. */
export async function removeInstanceFile(folder: string, pid: number): Promise<void> {
  if ((await read(folder))?.pid === pid) await rm(fileIn(folder), { force: true });
}

/** An address to open of the Shopbell that runs on this data folder; null when none does, whatever the file says. */
export async function askRunningInstance(folder: string): Promise<string | null> {
  const found = await read(folder);
  if (!found) return null;
  try {
    const answer = await fetch(`http://127.0.0.1:${found.port}${windowPath}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${found.key}` },
      redirect: 'error',
      signal: AbortSignal.timeout(3_000),
    });
    // Another program may have the port by now; it does not know what to say.
    const said = windowAnswer.safeParse(answer.ok ? await answer.json() : null);
    return said.success && said.data.pid === found.pid ? said.data.url : null;
  } catch {
    return null; // nobody listens there any more, or not in our way
  }
}

async function read(folder: string): Promise<Instance | null> {
  try {
    return instance.safeParse(JSON.parse(await readFile(fileIn(folder), 'utf8'))).data ?? null;
  } catch {
    return null; // none, or not whole: nobody can be asked
  }
}
