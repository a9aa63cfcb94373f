import type { Command } from './peers.ts';

/** A bundled process of Shopbell's own, started as scripts/setup.mjs starts it: see `nodeFlags` and `nodeEnvironment` there. */
export function asStarted(file: string, order: unknown): Command {
  return {
    command: [
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      '--max-semi-space-size=2',
      file,
      JSON.stringify(order),
    ],
    env: { MALLOC_ARENA_MAX: '2' },
  };
}
