import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refusalSentence } from '#shared/text/refusals';
import { defaultDataFolder } from './hosts/data-folder.ts';
import { parseNodeFlags, type NodeFlags } from './hosts/node/flags.ts';
import { openAddress } from './hosts/node/open-address.ts';
import { openNodeHost, openRunning } from './hosts/node/open-node-host.ts';
import { Refusal } from './kernel/refusal.ts';
import { Secret } from './kernel/secret.ts';
import { openOwnAndSample } from './own-and-sample.ts';
import { openSecretStore } from './secrets/open-secret-store.ts';

/** Starts Shopbell under plain Node: `npm start -- --host=node`. Says one line on stdout where it opens no window. */
async function main(flags: NodeFlags): Promise<number> {
  const folder = resolve(flags.folder ?? defaultDataFolder(process.platform, process.env, homedir()));
  if (flags.ifRunning) {
    const running = await openRunning({ folder, open: flags.open });
    if (running && !running.hasWindow) console.log(running.url);
    return running ? 0 : 3;
  }
  const stopped = signal();
  const onFailure = (failure: unknown) => console.error(failure);
  const host = await openNodeHost({
    folder,
    rendererFolder: fileURLToPath(new URL('../../out/renderer', import.meta.url)),
    port: flags.port,
    ...{ open: flags.open, sample: flags.sample, onFailure },
    openCore: () =>
      openOwnAndSample({
        folder,
        secrets: openSecretStore({ folder, passphrase: passphrase(flags) }),
        host: 'node',
        version: version(),
        openAddress: (url) => openAddress(url, { platform: process.platform, environment: process.env }),
        begin: flags.sample ? 'sample' : 'own',
        onFailure,
      }),
  });
  if (!host.hasWindow) console.log(host.url);
  if (host.isOwn) await Promise.race([stopped, host.ended]);
  await host.close();
  return 0;
}

/**
 * Settles when it is to stop; asked once more, it ends at once. One Ctrl-C may arrive twice, from the terminal and from the
 * script in between, so only what comes a second later counts as once more.
 */
function signal(): Promise<void> {
  let first: number | null = null;
  return new Promise((settle) => {
    const asked = () => {
      first ??= Date.now();
      if (Date.now() - first > 1_000) process.exit(130);
      settle();
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, asked);
  });
}

function passphrase({ vaultPassphraseEnv }: NodeFlags): Secret | null {
  const value = vaultPassphraseEnv === null ? undefined : process.env[vaultPassphraseEnv];
  return value ? new Secret(value) : null;
}

function version(): string {
  const { version: said }: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ); // our own file
  return said;
}

/** What stopped the start, in a sentence with what to do. */
function sentence(failure: unknown): string {
  if (failure instanceof Refusal) return refusalSentence(failure.code, failure.details);
  if (failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE') {
    return 'This port is taken by another program. Choose another with --port, or leave it out for any free one.';
  }
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}

const flags = parseNodeFlags(process.argv.slice(2));
if ('problem' in flags) {
  console.error(flags.problem);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await main(flags);
  } catch (failure) {
    console.error(sentence(failure));
    process.exitCode = 1;
  }
}
