import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Every run of the tests tries the same values, so that one commit always ends the same way; `npm run soak` tries others. */
const seed = Number(process.env['PROPERTY_SEED'] ?? 20_261_122);

// Loading fast-check takes longer than reading the one file that says whether it is wanted.
if (readFileSync(expect.getState().testPath ?? '', 'utf8').includes("'fast-check'")) {
  const { configureGlobal } = await import('fast-check');
  configureGlobal({ seed });
}
