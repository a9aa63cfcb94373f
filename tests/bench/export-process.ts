import { join } from 'node:path';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { z } from 'zod';
import { longReads } from '#main/export-port';
import { openReader } from '#main/storage/open-log';
import { exportOrder } from '#shared/domain/export';
import { interactionsSql } from './export-sql.ts';

// One export in a process of its own, so that its memory can be measured: `ours <folder> <noun> <preset>`, or `loop <folder>`.
const [how, folder, noun, preset] = z
  .tuple([z.enum(['ours', 'loop']), z.string()])
  .rest(z.string())
  .parse(process.argv.slice(2));
const reader = openReader(folder);
const file = join(folder, `${how}.csv`);
const before = process.cpuUsage();
if (how === 'ours') {
  const order = { ...exportOrder.parse({ noun, preset }), file, manifest: `${file}.json`, version: 'bench', asOf: 0 };
  const reads = longReads(folder);
  await reads.write('bench', order, () => {});
  await reads.close();
} else {
  // What one would write in an afternoon: the statement, the library, a file.
  const out = createWriteStream(file);
  const csv = stringify({ quoted_string: true, record_delimiter: 'windows' });
  await pipeline(Readable.from(reader.database.prepare(interactionsSql).raw().iterate()), csv, out);
}
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1e6);
reader.database.close();
