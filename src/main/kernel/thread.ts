import { setFlagsFromString } from 'node:v8';
import { Worker, type MessagePort } from 'node:worker_threads';

/**
 * Room for new objects, in megabytes: V8 gives a thread 48 and fills them before it looks for garbage. A quarter takes no
 * measurable time and tens of megabytes off the peak of a first sync.
 */
const maxYoungGenerationSizeMb = 12;

/**
 * V8 lets a heap grow to up to four times of what was alive before it collects, which three threads pay three times; and
 * what such garbage holds outside the heap (mails as Buffers) waits with it. Growing by 60 % took 70 MB off the peak of a
 * first sync of 10,000 mails (346 to 274 MB) and no measurable time; by 40 % it began to cost CPU. Read at each collection
 * of any thread, so that it may be set late.
 */
setFlagsFromString('--heap-growing-percent=60');

/**
 * Starts one of the threads beside `core.ts`. From source it is a TypeScript file (Node strips the types), in a build the
 * bundle of the same name in the same folder.
 */
export function startThread(
  name: 'log-thread' | 'connector-thread' | 'export-thread' | 'segment-thread' | 'import-thread' | 'sample-thread',
  workerData: unknown,
  transferList: readonly MessagePort[] = [],
): Worker {
  const file = import.meta.url.endsWith('.ts')
    ? new URL(`../${name}.ts`, import.meta.url)
    : new URL(`./${name}.js`, import.meta.url);
  return new Worker(file, {
    workerData,
    transferList: [...transferList],
    name,
    resourceLimits: { maxYoungGenerationSizeMb },
  });
}
