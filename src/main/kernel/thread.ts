import { Worker } from 'node:worker_threads';

/**
 * Starts one of the threads beside `core.ts`. From source it is a TypeScript file (Node strips the types), in a build the
 * bundle of the same name in the same folder.
 */
export function startThread(name: 'log-thread' | 'connector-thread' | 'export-thread', workerData: unknown): Worker {
  const file = import.meta.url.endsWith('.ts') ? new URL(`../${name}.ts`, import.meta.url) : new URL(`./${name}.js`, import.meta.url);
  return new Worker(file, { workerData, name });
}
