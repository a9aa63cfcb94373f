import { openCore } from './core.ts';
import { serveCore } from './hosts/electron/core-link.ts';
import type { CoreCounts, CoreWish } from './hosts/electron/core-messages.ts';
import { tellCounts } from './hosts/electron/tell-counts.ts';
import { openSecretStore } from './secrets/open-secret-store.ts';

// The core under Electron: a process of its own without Electron in it. Its command line is the data folder and the version.
const [folder = '', version = ''] = process.argv.slice(2);

await serveCore(process.parentPort, async () => {
  const core = await openCore({
    folder,
    secrets: openSecretStore({ folder }),
    host: 'electron',
    version,
    openAddress: (url) => {
      process.parentPort.postMessage({ open: url } satisfies CoreWish);
      return Promise.resolve(true);
    },
  });
  // Nobody but the tray waits for it; it ends with the core.
  void tellCounts(core.client, (counts) => process.parentPort.postMessage({ counts } satisfies CoreCounts)).catch(
    () => undefined,
  );
  return core;
});
