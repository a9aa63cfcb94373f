import { openCore } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';
import { watchResponsiveness } from './responsiveness.ts';
import { syncOrder, type SyncFigures } from './sync-order.ts';

// A whole initial sync in a process of its own, measured from outside: opens a core on a fresh folder, signs in, waits
// until it is caught up, closes. Its one line of output says what only it can see.
const { folder, address, password, settings } = syncOrder.parse(JSON.parse(process.argv[2] ?? ''));
const started = performance.now();
const since = (): number => (performance.now() - started) / 1000;
const core = await openCore({ folder, secrets: openMemorySecretStore(), host: 'cli', version: 'bench' });
const opened = since();
const account = await core.client.accounts.connectEmail({ address, password, settings });
const signedIn = since();
const watching = watchResponsiveness(core.client);
const look = setInterval(() => void lookForFirstPage(), 20);
let firstPage: number | null = null;
const reports = await core.client.accounts.sync({ id: account.id });
const caughtUp = since();
await lookForFirstPage();
clearInterval(look);
const responsiveness = watching.stop();
const ledger = await core.client.accounts.ledger({});
await core.close();
const figures: SyncFigures = {
  opened,
  signedIn,
  firstPage,
  caughtUp,
  closed: since(),
  reports,
  ledger,
  responsiveness,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);

async function lookForFirstPage(): Promise<void> {
  const { items } = await core.client.inbox.list({ limit: 50 });
  if (items.length < 50) return;
  firstPage ??= since() - signedIn;
  clearInterval(look);
}
