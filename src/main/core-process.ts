import { serveCore } from './hosts/electron/core-link.ts';
import type { CoreCounts, CoreWish } from './hosts/electron/core-messages.ts';
import { guardedPages } from './hosts/electron/guarded-pages.ts';
import { tellCounts } from './hosts/electron/tell-counts.ts';
import { openOwnAndSample } from './own-and-sample.ts';
import { openSecretStore } from './secrets/open-secret-store.ts';

// The core under Electron: a process of its own without Electron in it. Its command line is the data folder and the version.
const [folder = '', version = ''] = process.argv.slice(2);

const guarded = guardedPages((wish) => process.parentPort.postMessage(wish satisfies CoreWish));

const open = () =>
  openOwnAndSample({
    folder,
    secrets: openSecretStore({ folder }),
    host: 'electron',
    version,
    openAddress: (url) => {
      process.parentPort.postMessage({ open: url } satisfies CoreWish);
      return Promise.resolve(true);
    },
    openGuarded: guarded.open,
    begin: 'own',
    // Nobody but the tray waits for it; it ends with the core.
    onOwn: ({ client }) =>
      void tellCounts(client, (counts) => process.parentPort.postMessage({ counts } satisfies CoreCounts)).catch(
        () => undefined,
      ),
    onFailure: (failure) => process.stderr.write(`${String(failure)}\n`),
  });

await serveCore(process.parentPort, open, guarded.cameBack);
