// npm run bench -- sync|poll|search: measures Shopbell beside the programs people use today, on the same mailbox and server;
// linkage: how well it tells who is one person.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runInForeground } from './run-in-foreground.mjs';
import { SetupFailure } from './setup-failure.mjs';
import { ensureDependencies, pinnedNode, root, runScript } from './setup.mjs';
import { aptInstall, canInstall } from './test-needs.mjs';

const benchmarks = [
  'sync',
  'poll',
  'search',
  'linkage',
  'export',
  'import-customers',
  'timeline',
  'segments',
  'today',
  'promises',
  'complaints',
  'audience-guard',
  'channels',
];
const usage = `npm run bench -- sync [--count 50000] [--rounds 1] [--mailbox DIR] [--keep DIR]
npm run bench -- poll [--counts 1000,50000] [--rounds 5] [--repeat 20]
npm run bench -- search [--count 10000] [--from DIR] [--repeat 7]
npm run bench -- linkage [--people 3000] [--seeds 1,2,3] [--show N]
npm run bench -- export [--customers 200000] [--interactions 1000000]
npm run bench -- import-customers [200000]
npm run bench -- timeline [--count 50000] [--repeat 200]
npm run bench -- segments [--count 200000] [--repeat 7]
npm run bench -- today [--interactions 200000] [--follow-ups 5000] [--repeat 100]
npm run bench -- promises [--show "held out"]
npm run bench -- complaints [--show development|held-out]
npm run bench -- audience-guard [--show development|held-out|all]
npm run bench -- channels [--items 20000] [--seed 1] [--idle 300]`;

/** What a benchmark cannot do without, and the peers it compares with where they are. */
const programs = [
  { name: 'dovecot', package: 'dovecot-imapd', needed: true },
  { name: 'openssl', package: 'openssl', needed: true },
  { name: 'mbsync', package: 'isync', needed: false },
  { name: 'notmuch', package: 'notmuch', needed: false },
  { name: 'mu', package: 'maildir-utils', needed: false },
  { name: 'sqlite3', package: 'sqlite3', needed: false },
];

await runScript(async () => {
  const [benchmark, ...rest] = process.argv.slice(2);
  if (!benchmarks.includes(benchmark)) throw new SetupFailure(usage);
  await ensureDependencies();
  // Who is one person, and what happened with them, is told without any server.
  if (!['linkage', 'timeline', 'today', 'promises', 'complaints', 'audience-guard'].includes(benchmark))
    await ensurePrograms();
  return runInForeground(pinnedNode(), [
    '--disable-warning=ExperimentalWarning',
    join(root, `tests/bench/${benchmark}.ts`),
    ...rest,
  ]);
});

async function ensurePrograms() {
  const missing = () => programs.filter(({ name }) => !isInstalled(name));
  if (missing().length > 0 && canInstall()) {
    const packages = missing().map((program) => program.package);
    await aptInstall(packages, 'the comparison needs').catch((failure) => console.error(failure.message));
  }
  for (const program of missing())
    console.error(
      `Not installed: ${program.name} (Debian package ${program.package}). ${program.needed ? '' : 'It is left out of the comparison.'}`,
    );
  if (missing().some(({ needed }) => needed))
    throw new SetupFailure('The benchmark needs the programs named above. Install them and start again.');
}

function isInstalled(name) {
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'].some((folder) => existsSync(join(folder, name)));
}
