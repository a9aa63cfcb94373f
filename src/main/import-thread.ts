import { parentPort, workerData, MessagePort } from 'node:worker_threads';
import { z } from 'zod';
import type { importCommands } from '#main/imports/import-commands';
import { lookAt, takeFile, type ImportGround, type ImportJob } from '#main/imports/read-customers';
import { callPort, servePort } from '#main/kernel/port';
import { openReader } from '#main/storage/open-log';

/** A thread that reads one file of customers; what is written goes to the log thread. It ends with its work. */
const { folder, logPort } = z.object({ folder: z.string(), logPort: z.instanceof(MessagePort) }).parse(workerData);
if (!parentPort) throw new Error('The import thread runs as a worker');
const core = parentPort;
let cancelled = false;
const ground: ImportGround = {
  folder,
  reader: openReader(folder),
  commands: callPort<ReturnType<typeof importCommands>>(logPort),
  cancelled: () => cancelled,
  told: (lines) => core.postMessage({ lines }),
};
servePort(core, {
  look: (job: Omit<ImportJob, 'id'>) => lookAt(ground, job),
  take: ({ dry, ...job }: ImportJob & { dry: boolean }) => takeFile(ground, job, dry),
  cancel: () => {
    cancelled = true;
  },
});
