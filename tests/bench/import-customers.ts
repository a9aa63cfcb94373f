import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCore } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';

/* How fast a file of customers is brought in, and with how much memory: `npm run bench -- import-customers [rows]`. */
const rows = Number(process.argv[2] ?? 200_000);
const folder = mkdtempSync(join(tmpdir(), 'shopbell-bench-import-'));

function peak(): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024;
}

/** Names of ordinary length; every second customer has a note, every tenth is in the file twice. */
function file(): string {
  const given = ['Anna', 'Paul', 'Inés', 'Jörg', 'Zoë', 'Łukasz', 'Marta', 'Chloé'];
  const family = ['Keller', 'Núñez', 'Müller', 'Lefèvre', 'Wiśniewski', 'Lang', 'Okafor', 'Tanaka'];
  const lines = ['First Name,Last Name,Email,Phone,Street,City,Zip,Country,Company,Tags,Notes,Birthday'];
  for (let row = 0; row < rows; row += 1) {
    const who = row % 10 === 9 ? row - 5 : row;
    const number = `+49 151 ${String(10_000_000 + who)}`;
    const note = row % 2 === 0 ? `"Likes ""blue"" tea, order ${who}"` : '';
    lines.push(
      `${given[who % 8]},${family[(who >> 3) % 8]} ${who},person${who}@example.org,${number},Hauptstraße ${who % 300},Berlin,10${100 + (who % 800)},Germany,Company ${who % 5000},"tea, ${who % 7 === 0 ? 'regular' : 'cake'}",${note},${1940 + (who % 60)}-0${1 + (who % 9)}-1${who % 9}`,
    );
  }
  const path = join(folder, 'customers.csv');
  writeFileSync(path, `${lines.join('\r\n')}\r\n`);
  return path;
}

const path = file();
const core = await openCore({
  folder: join(folder, 'log'),
  secrets: openMemorySecretStore(),
  host: 'cli',
  version: 'bench',
  background: false,
});
const before = peak();
async function timed(what: string, act: () => Promise<object>): Promise<void> {
  const started = performance.now();
  const usage = process.cpuUsage();
  const answer = await act();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(usage);
  console.log(
    `${what}: ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s, ${((user + system) / 1e6).toFixed(1)} s of CPU, peak ${peak().toFixed(0)} MB`,
    JSON.stringify(answer).slice(0, 200),
  );
}
console.log(`${rows} rows; peak before ${before.toFixed(0)} MB`);
let id = '';
await timed('dry run', async () => (await core.client.imports.tryOut({ path })).counts);
await timed('run', async () => {
  const done = await core.client.imports.run({ path });
  id = done.id ?? '';
  return done.counts;
});
await timed('run again', async () => (await core.client.imports.run({ path })).counts);
await timed('undo', () => core.client.imports.undo({ id }));
await core.close();
rmSync(folder, { recursive: true, force: true });
