import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { openCore, restore } from './core.ts';
import { linesOf, outputOf, readAll } from './hosts/cli/streams.ts';
import { runCommandLine } from './hosts/cli/run.ts';
import { defaultDataFolder } from './hosts/data-folder.ts';
import type { OpenedCore, ServeOptions } from './hosts/cli/outside.ts';
import { joinRunning } from './hosts/node/join-running.ts';
import { openAddress } from './hosts/node/open-address.ts';
import { openNodeHost } from './hosts/node/open-node-host.ts';
import { Refusal } from './kernel/refusal.ts';
import type { Secret } from './kernel/secret.ts';
import { openOwnAndSample } from './own-and-sample.ts';
import { openSecretStore } from './secrets/open-secret-store.ts';

const interruption = new AbortController();
// Once: whoever interrupts a second time does not want to wait for a clean end.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());

const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest));

process.exitCode = await runCommandLine(process.argv.slice(2), {
  results: outputOf(process.stdout),
  notes: outputOf(process.stderr),
  readInput: () => readAll(process.stdin),
  readLine: linesOf(process.stdin),
  environment: process.env,
  version,
  defaultFolder: () => defaultDataFolder(process.platform, process.env, homedir()),
  openCore: openOrJoin,
  restore,
  serve,
  interrupted: interruption.signal,
});

/** The log itself, or the Shopbell that has it open. */
async function openOrJoin(folder: string, passphrase: Secret | null): Promise<OpenedCore> {
  try {
    return await openCore({
      folder,
      secrets: openSecretStore({ folder, passphrase }),
      host: 'cli',
      version,
      background: false,
    });
  } catch (failure) {
    const running = failure instanceof Refusal && failure.code === 'log-in-use' ? await joinRunning(folder) : null;
    if (running) return running;
    throw failure;
  }
}

async function serve({ folder, passphrase, port, open, sample, say, stop }: ServeOptions): Promise<void> {
  const onFailure = (failure: unknown) => console.error(failure);
  const host = await openNodeHost({
    folder,
    rendererFolder: fileURLToPath(new URL('../../out/renderer', import.meta.url)),
    port,
    ...{ open, sample, onFailure },
    openCore: () =>
      openOwnAndSample({
        folder,
        secrets: openSecretStore({ folder, passphrase }),
        host: 'node',
        version,
        openAddress: (url) => openAddress(url, { platform: process.platform, environment: process.env }),
        begin: sample ? 'sample' : 'own',
        onFailure,
      }),
  });
  try {
    say(host.url);
    const stopped = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve(), { once: true }));
    if (host.isOwn && !stop.aborted) await Promise.race([stopped, host.ended]);
  } finally {
    await host.close();
  }
}
