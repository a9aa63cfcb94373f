// npm run build: the production build into out/, when a source changed since the last one.
import { ensureBuild, ensureDependencies, runScript } from './setup.mjs';

await runScript(async () => {
  await ensureDependencies();
  await ensureBuild();
});
