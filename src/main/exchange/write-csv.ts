import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refusalOf } from '#main/storage/open-log';
import type { Reader } from '#main/storage/statement';
import type { ExportLosses } from '#shared/domain/export';
import { prepare, type Dated } from './chosen.ts';
import { csvLine } from './csv-line.ts';
import { Losses } from './losses.ts';
import { manifestOf } from './manifest.ts';
import { rowsOf, type WrittenCell } from './rows.ts';

export type WriteOrder = Dated & Readonly<{ file: string; manifest: string; version: string }>;
export type Exported = Readonly<{ rows: number; bytes: number; sha256: string; losses: ExportLosses }>;

/** Lines are written so many bytes at a time. */
const chunk = 256 * 1024;
const byteOrderMark = '\uFEFF';

/**
 * Writes a CSV (RFC 4180, UTF-8, CRLF) and its manifest. Row by row, so that a million take no more memory than one; the
 * file appears under its name only when it is whole.
 */
export async function writeCsv(reader: Reader, order: WriteOrder, told: (rows: number) => void): Promise<Exported> {
  const part = `${order.file}.part`;
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(written: Buffer, _encoding, done) {
      hash.update(written);
      bytes += written.byteLength;
      done(null, written);
    },
  });
  try {
    const { table, nouns, form, timeZone } = prepare(reader, order);
    const losses = new Losses();
    let rows = 0;
    const lines = function* (): Generator<string> {
      yield `${form.bom ? byteOrderMark : ''}${headerOf(table, form.delimiter)}`;
      for (const row of rowsOf(table, nouns(reader), { form, losses })) {
        rows += 1;
        if (rows % 1000 === 0) told(rows);
        yield csvLine(row, form.delimiter);
      }
    };
    await pipeline(Readable.from(inChunks(lines())), counted, createWriteStream(part, { mode: 0o600 }));
    const exported = { rows, bytes, sha256: hash.digest('hex'), losses: losses.told(rows, table) };
    const columns = table.columns.map(([name]) => name);
    const manifest = manifestOf(order, exported, { form, timeZone, columns });
    await writeFile(order.manifest, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    await rename(part, order.file);
    return exported;
  } catch (failure) {
    await rm(part, { force: true });
    throw refusalOf(failure, order.file);
  }
}

export function headerOf(
  table: Readonly<{ columns: readonly (readonly [name: string, ...unknown[]])[] }>,
  delimiter: ',' | ';' | '\t' | '|',
): string {
  return csvLine(
    table.columns.map(([name]): WrittenCell => name),
    delimiter,
  );
}

function* inChunks(lines: Iterable<string>): Generator<Buffer> {
  let waiting = '';
  for (const line of lines) {
    waiting += line;
    if (waiting.length < chunk) continue;
    yield Buffer.from(waiting);
    waiting = '';
  }
  yield Buffer.from(waiting);
}
