import { setTimeout as wait } from 'node:timers/promises';
import { openCore, type Core } from '#main/core';
import { openNodeHost } from '#main/hosts/node/open-node-host';
import { Secret } from '#main/kernel/secret';
import { openMemorySecretStore } from '#main/secrets/memory';
import { idleOrder, type IdleFigures } from './idle-order.ts';

// Shopbell as `npm start` has it under Node, without a window, on accounts at which nothing happens: measured from outside
// for its peak, and by itself for what it takes once it is caught up.
const { folder, secrets, settling, measured } = idleOrder.parse(JSON.parse(process.argv[2] ?? ''));
const store = openMemorySecretStore();
for (const [id, secret] of Object.entries(secrets)) await store.set(id, new Secret(secret));
let core: Core | null = null;
const host = await openNodeHost({
  ...{ folder, rendererFolder: folder, port: null, open: false, onFailure: console.error },
  openCore: async () => (core = await openCore({ folder, secrets: store, host: 'node', version: 'bench' })),
});
await wait(settling * 1000);
const [begun, started] = [process.cpuUsage(), performance.now()];
const from = Date.now();
let highest = 0;
const look = setInterval(() => (highest = Math.max(highest, megabytes())), 1000);
await wait(measured * 1000);
clearInterval(look);
const { user, system } = process.cpuUsage(begun);
const accounts = (await required(core).client.accounts.list({})).map(({ channel, state, failure, lastSyncAt }) => ({
  ...{ channel, state: failure ? `${state} (${failure.code})` : state, looked: (lastSyncAt ?? 0) > from },
}));
const figures: IdleFigures = {
  ...{ seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 },
  ...{ steady: megabytes(), highest, accounts },
};
await host.close();
process.stdout.write(`${JSON.stringify(figures)}\n`);

function megabytes(): number {
  return process.memoryUsage.rss() / 2 ** 20;
}

function required(opened: Core | null): Core {
  if (!opened) throw new Error('The core did not open');
  return opened;
}
