import { serveCore } from './hosts/electron/core-link.ts';
import type { CoreCounts, CoreWish } from './hosts/electron/core-messages.ts';
import { tellCounts } from './hosts/electron/tell-counts.ts';
import { openOwnAndSample } from './own-and-sample.ts';
import { openSecretStore } from './secrets/open-secret-store.ts';

// The core under Electron: a process of its own without Electron in it. Its command line is the data folder and the version.
const [folder = '', version = ''] = process.argv.slice(2);

await serveCore(process.parentPort, () =>
  openOwnAndSample({
    folder,
    secrets: openSecretStore({ folder }),
    host: 'electron',
    version,
    openAddress: (url) => {
      process.parentPort.postMessage({ open: url } satisfies CoreWish);
      return Promise.resolve(true);
    },
    begin: 'own',
    // Nobody but the tray waits for it; it ends with the core.
    onOwn: ({ client }) =>
      void tellCounts(client, (counts) => process.parentPort.postMessage({ counts } satisfies CoreCounts)).catch(
        () => undefined,
      ),
    onFailure: (failure) => console.error(failure),
  }),
);
