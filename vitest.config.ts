import { configDefaults, defineConfig } from 'vitest/config';

/** One project a folder of tests, so that the runner can count each suite and notice one that found nothing. */
const suites = ['architecture', 'unit', 'contract', 'storage', 'connectors', 'flow'];
/** Suites whose files replace no module and leave nothing behind: each of their processes loads what they share once. */
const sharing = new Set(['architecture', 'unit', 'contract']);

export default defineConfig({
  test: {
    projects: suites.map((suite) => ({
      extends: true as const,
      test: { name: suite, include: [`tests/${suite}/**/*.test.{ts,tsx}`], isolate: !sharing.has(suite) },
    })),
    exclude: [...configDefaults.exclude, 'out/**'],
    environment: 'node',
    setupFiles: ['tests/support/properties.ts'],
    // better-sqlite3 and the threads of the core want a process of their own; two cores are what is promised.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
    passWithNoTests: false,
    reporters: ['default'],
    env: { TZ: 'UTC' },
  },
});
