import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { servePort } from '#main/kernel/port';
import type { CustomersPage } from '#main/storage/customer-list';
import { openReader } from '#main/storage/open-log';
import { countCustomersOf, listCustomersOf, segmentValues } from '#main/storage/segments';
import { previewRule, type Previewing } from '#main/rules/previewing';
import type { Asked } from '#main/segments/segments';

/** A thread that goes through all customers for whom a filter finds, and through all they wrote for what a rule would find. */
const { folder } = z.object({ folder: z.string() }).parse(workerData);
if (!parentPort) throw new Error('The segment thread runs as a worker');
const reader = openReader(folder);
servePort(parentPort, {
  count: ({ filter, ...asked }: Asked) => countCustomersOf(reader, filter, asked),
  customers: ({ filter, ...asked }: Asked & CustomersPage) => listCustomersOf(reader, filter, asked),
  values: () => segmentValues(reader),
  previewRule: (asked: Previewing) => previewRule(reader, asked),
});
