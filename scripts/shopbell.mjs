// npm run -s shopbell -- COMMAND …: the command line, on the Node it is made for. Nothing but the command itself writes to stdout.
import { join } from 'node:path';
import { ensureBuild, ensureDependencies, nodeEnvironment, nodeFlags, pinnedNode, root, runScript } from './setup.mjs';
import { runInForeground } from './run-in-foreground.mjs';

await runScript(async () => {
  await ensureDependencies();
  await ensureBuild();
  // npm changes into the project's folder; files are meant as seen from where the person was.
  const cwd = process.env.npm_lifecycle_event === 'shopbell' ? process.env.INIT_CWD : process.cwd();
  return runInForeground(pinnedNode(), [...nodeFlags, join(root, 'out/main/cli.js'), ...process.argv.slice(2)], {
    cwd,
    env: nodeEnvironment(),
  });
});
