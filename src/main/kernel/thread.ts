import { Worker } from 'node:worker_threads';

/**
 * Room for new objects, in megabytes: V8 gives a thread 48 and fills them before it looks for garbage. A quarter takes no
 * measurable time and tens of megabytes off the peak of a first sync.
 */
const maxYoungGenerationSizeMb = 12;

/**
 * Starts one of the threads beside `core.ts`. From source it is a TypeScript file (Node strips the types), in a build the
 * bundle of the same name in the same folder.
 */
export function startThread(name: 'log-thread' | 'connector-thread' | 'export-thread', workerData: unknown): Worker {
  const file = import.meta.url.endsWith('.ts')
    ? new URL(`../${name}.ts`, import.meta.url)
    : new URL(`./${name}.js`, import.meta.url);
  return new Worker(file, { workerData, name, resourceLimits: { maxYoungGenerationSizeMb } });
}
