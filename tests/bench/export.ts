import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '#main/kernel/clock';
import { closeWriter, logFile, openWriter } from '#main/storage/open-log';
import { fillSql, interactionsSql } from './export-sql.ts';
import { markdownTable } from './figures.ts';
import { measureProcess } from './measure-process.ts';

// How fast exports are written and how much memory they take, beside sqlite3's own CSV and a plain loop with csv-stringify.
const { values } = parseArgs({
  options: { customers: { type: 'string', default: '200000' }, interactions: { type: 'string', default: '1000000' } },
});
const process = (...words: readonly string[]): readonly string[] => [
  globalThis.process.execPath,
  join(import.meta.dirname, 'export-process.ts'),
  ...words,
];
const sizes = [
  { customers: 1_000, interactions: 5_000 },
  { customers: Number(values.customers), interactions: Number(values.interactions) },
];
const lines: string[][] = [];
for (const { customers, interactions } of sizes) {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-bench-export-'));
  try {
    const writer = openWriter(folder, systemClock);
    writer.database.exec(fillSql(customers, interactions));
    closeWriter(writer);
    await measure('Shopbell, customers, plain', customers, process('ours', folder, 'customers', 'plain'));
    await measure('Shopbell, customers, Xero', customers, process('ours', folder, 'customers', 'xero'));
    await measure('Shopbell, interactions, plain', interactions, process('ours', folder, 'interactions', 'plain'));
    await measure(
      'Shopbell, interactions, accountant',
      interactions,
      process('ours', folder, 'interactions', 'accountant'),
    );
    await measure('csv-stringify in a loop', interactions, process('loop', folder));
    const output = `.output ${join(folder, 'sqlite3.csv')}`;
    const words = ['-csv', '-header', '-cmd', output, logFile(folder), interactionsSql];
    await measure('sqlite3 -csv', interactions, ['sqlite3', ...words]);
    console.error(
      `${interactions} interactions: ${Math.round((await stat(join(folder, 'loop.csv'))).size / 1e6)} MB of CSV`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
console.log(markdownTable(['export', 'rows', 'CPU seconds', 'rows a CPU second', 'peak MB'], lines));

/** Processor time, which other programs on the machine do not change much; of ours without the start of Node. */
async function measure(name: string, rows: number, command: readonly string[]): Promise<void> {
  const { cpuSeconds, peakMegabytes, output } = await measureProcess(command);
  const seconds = Number(output) || (cpuSeconds ?? NaN);
  const figures = [rows, seconds.toFixed(1), Math.round(rows / seconds), Math.round(peakMegabytes ?? NaN)];
  lines.push([name, ...figures.map(String)]);
  console.error(lines.at(-1)?.join(' | '));
}
