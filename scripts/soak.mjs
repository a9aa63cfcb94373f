// npm run soak -- [ROUNDS]: runs every property with seeds nobody tried before, and says which failed.
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './checks.mjs';
import { ensureDependencies, root, runScript } from './setup.mjs';

const usual = 10;

await runScript(async () => {
  await ensureDependencies();
  const files = propertyFiles();
  const failed = [];
  for (let rounds = Number(process.argv[2] ?? usual); rounds > 0; rounds--) {
    const seed = randomInt(2 ** 31);
    process.env.PROPERTY_SEED = String(seed);
    const words = ['run', '--reporter=dot', ...files];
    const [round] = await runChecks([{ name: `seed ${seed}`, program: 'vitest', bin: 'vitest', words }]);
    if (!round.ok) failed.push(seed);
  }
  for (const seed of failed) console.log(`Again: PROPERTY_SEED=${seed} npx vitest run FILE`);
  return failed.length > 0 ? 1 : 0;
});

function propertyFiles() {
  const files = readdirSync(join(root, 'tests'), { recursive: true }).filter((file) => /\.test\.tsx?$/.test(file));
  return files
    .map((file) => `tests/${file.replaceAll('\\', '/')}`)
    .filter((file) => readFileSync(join(root, file), 'utf8').includes("'fast-check'"));
}
