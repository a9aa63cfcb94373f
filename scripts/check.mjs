// npm run check: everything that can be said about the source in under a minute.
import { quickTests, runChecks, sourceChecks } from './checks.mjs';
import { ensureDependencies, runScript } from './setup.mjs';

await runScript(async () => {
  await ensureDependencies();
  const began = Date.now();
  const results = await runChecks([quickTests, ...sourceChecks]);
  const failed = results.filter((result) => !result.ok);
  console.log(
    `${results.length - failed.length} of ${results.length} checks passed in ${((Date.now() - began) / 1000).toFixed(0)} s`,
  );
  return failed.length > 0 ? 1 : 0;
});
