import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '#main/kernel/clock';
import { closeWriter, openReader, openWriter } from '#main/storage/open-log';
import { countCustomersOf, listCustomersOf } from '#main/storage/segments';
import { shippedSegments } from '#shared/domain/shipped-segments';
import type { SegmentCondition, SegmentFilter } from '#shared/domain/segment';
import { figure, markdownTable, quantile } from './figures.ts';
import { writeLargeShop } from './large-shop.ts';

const { values: options } = parseArgs({
  options: { count: { type: 'string', default: '200000' }, repeat: { type: 'string', default: '7' } },
});
const deal = { is: 'some', state: 'open', stageIds: [], amount: null, expected: null } as const;
const amount = { is: 'at-least', amount: 100_000, currency: 'EUR' } as const;
const alone: readonly SegmentCondition[] = [
  { field: 'name', test: { is: 'containing', text: 'ostergard' } },
  { field: 'name', test: { is: 'not-containing', text: 'ostergard' } },
  { field: 'email', test: { is: 'known' } },
  { field: 'email', test: { is: 'containing', text: 'keller' } },
  { field: 'city', test: { is: 'exactly', text: 'graz' } },
  { field: 'stage', test: { is: 'any-of', values: ['lead'] } },
  { field: 'tag', test: { is: 'none-of', values: ['wedding'] } },
  { field: 'language', test: { is: 'any-of', values: ['pt'] } },
  { field: 'channel', test: { is: 'any-of', values: ['email'] } },
  { field: 'birthday', test: { is: 'in-next', days: 7 } },
  { field: 'last-contact', test: { is: 'not-in-last', days: 90 } },
  { field: 'interactions', test: { is: 'at-least', number: 3 } },
  { field: 'said', test: { is: 'containing', words: 'teapot refund' } },
  { field: 'said', test: { is: 'containing', words: 'bread' } },
  { field: 'promise', test: { is: 'any-of', values: ['overdue'] } },
  { field: 'complaint', test: { is: 'none-of', values: ['open'] } },
  { field: 'deal', test: { ...deal, amount } },
  { field: 'custom', fieldId: 'none', of: { type: 'text', test: { is: 'unknown' } } },
];
const firstPage = { text: '', order: 'last', descending: false, after: null, limit: 50 } as const;
const asked: readonly (readonly [string, SegmentFilter])[] = [
  ...shippedSegments.map(({ name, filter }): [string, SegmentFilter] => [name, filter]),
  ...alone.map((condition): [string, SegmentFilter] => [
    `${condition.field} ${JSON.stringify('of' in condition ? condition.of.test : condition.test).slice(0, 60)}`,
    { match: 'all', of: [condition] },
  ]),
];

const folder = await mkdtemp(join(tmpdir(), 'shopbell-bench-segments-'));
try {
  const now = systemClock.now();
  const writer = openWriter(folder, systemClock);
  writeLargeShop(writer, Number(options.count), now);
  closeWriter(writer);
  const reader = openReader(folder);
  const rows = asked.map(([name, filter]) => {
    const counts = measure(() => countCustomersOf(reader, filter, { now, text: '' }));
    const pages = measure(() => listCustomersOf(reader, filter, { now, ...firstPage }));
    const found = countCustomersOf(reader, filter, { now, text: '' });
    return [
      name,
      found.toLocaleString('en'),
      ...[counts, pages].map((times) => `${figure(quantile(times, 0.5), 0)} / ${figure(Math.max(...times), 0)}`),
    ];
  });
  console.log(`${options.count} customers, milliseconds of the processor (median / slowest of ${options.repeat}):\n`);
  console.log(markdownTable(['filter', 'finds', 'count', 'first 50'], rows));
  reader.database.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** In the processor's time: what else the machine does has no part in it. */
function measure(ask: () => unknown): number[] {
  return Array.from({ length: Number(options.repeat) }, () => {
    const from = process.cpuUsage();
    ask();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  });
}
