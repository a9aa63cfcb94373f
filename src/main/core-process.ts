import { openCore } from './core.ts';
import { serveCore } from './hosts/electron/core-link.ts';
import type { CoreWish } from './hosts/electron/core-messages.ts';
import { openSecretStore } from './secrets/open-secret-store.ts';

// The core under Electron: a process of its own without Electron in it. Its command line is the data folder and the version.
const [folder = '', version = ''] = process.argv.slice(2);

await serveCore(process.parentPort, () =>
  openCore({
    folder,
    secrets: openSecretStore({ folder }),
    host: 'electron',
    version,
    openAddress: (url) => {
      process.parentPort.postMessage({ open: url } satisfies CoreWish);
      return Promise.resolve(true);
    },
  }),
);
