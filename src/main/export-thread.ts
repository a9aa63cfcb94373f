import { parentPort, workerData } from 'node:worker_threads';
import { backUp } from '#main/backup/backup';
import type { Dated } from '#main/exchange/chosen';
import { previewExport } from '#main/exchange/preview';
import { writeCsv, type WriteOrder } from '#main/exchange/write-csv';
import { servePort } from '#main/kernel/port';
import { openReader } from '#main/storage/open-log';
import { everythingAbout, type EverythingOrder } from '#main/rights/everything/everything';
import { lookAt } from '#main/rights/look';
import { checkLog } from '#main/check/check-log';
import { z } from 'zod';

/** A thread for one long read of the log: an export, or looking everything through. It ends with its work. */
const { folder } = z.object({ folder: z.string() }).parse(workerData);
if (!parentPort) throw new Error('The export thread runs as a worker');
const core = parentPort;
const reader = openReader(folder);
servePort(core, {
  export: (order: WriteOrder) => writeCsv(reader, order, (rows) => core.postMessage({ rows })),
  preview: (order: Dated) => previewExport(reader, order),
  lookAt: ({ customerId }: { customerId: string }) => lookAt(reader, folder, customerId),
  everything: (order: EverythingOrder) =>
    everythingAbout({ reader, data: folder, told: (rows) => core.postMessage({ rows }) }, order),
  check: () => checkLog(reader, folder),
  backup: ({ file }: { file: string }) => backUp(reader, folder, file),
});
