// npm test: sets up what the tests need and runs all of them. Its last line counts every suite.
import { mkdirSync } from 'node:fs';
import { runChecks, sourceChecks } from './checks.mjs';
import { ensureBuild, ensureDependencies, root, runScript } from './setup.mjs';
import { ensureBrowser } from './test-browser.mjs';
import { ensureNeeds, filesWithout, programOf } from './test-needs.mjs';
import { reports, runPlaywright, runVitest } from './test-runners.mjs';

const suites = ['architecture', 'unit', 'contract', 'storage', 'connectors', 'flow'];

await runScript(async () => {
  await ensureDependencies();
  mkdirSync(reports, { recursive: true });

  console.log('\nChecks of the source');
  // An install waits for the network most of the time; the checks need nothing of what it brings.
  const [missing, checks] = await Promise.all([ensureNeeds(), runChecks(sourceChecks)]);
  const keyring = !missing.has('D-Bus') && !missing.has('GNOME keyring');
  const results = [checksResult(checks)];
  console.log('\nUnit, contract, storage, connector and flow tests');
  results.push(...(await runVitest({ suites, without: filesWithout(missing), keyring })));
  console.log('\nEnd-to-end tests');
  results.push(...(await endToEnd(keyring)));
  return conclude(results);
});

function checksResult(checks) {
  const failed = checks.filter(({ ok }) => !ok).map(({ name }) => `check: ${name}`);
  return { suite: 'checks', passed: checks.length - failed.length, failed, notRun: [] };
}

async function endToEnd(keyring) {
  const result = { suite: 'e2e', passed: 0, failed: [], notRun: [] };
  try {
    await ensureBuild(root);
  } catch (failure) {
    console.error(failure.message);
    return [{ ...result, failed: ['e2e: Shopbell could not be built'] }];
  }
  const browser = await ensureBrowser(programOf('browser'));
  if (browser.reason) return [{ ...result, notRun: [{ name: 'tests/e2e (every spec)', reason: browser.reason }] }];
  return runPlaywright({ browser: browser.file, keyring });
}

/** The figures of every suite, what failed and what was not run by name, and the one line that counts. */
function conclude(results) {
  const failed = results.flatMap((result) => result.failed);
  const notRun = results.flatMap((result) => result.notRun);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  console.log('');
  for (const { suite, passed: count, failed: wrong, notRun: left } of results) {
    console.log(
      `${suite.padEnd(14)}${String(count).padStart(6)} passed${String(wrong.length).padStart(6)} failed${String(left.length).padStart(6)} skipped`,
    );
  }
  for (const name of failed) console.log(`FAILED   ${name}`);
  for (const { name, reason } of notRun) console.log(`NOT RUN  ${name}: ${reason}`);
  const strict = process.env.CI === 'true' && notRun.length > 0;
  if (strict) console.log('With CI=true, what was not run counts as a failure.');
  console.log(`${passed} passed, ${failed.length} failed, ${notRun.length} skipped`);
  return failed.length > 0 || strict ? 1 : 0;
}
