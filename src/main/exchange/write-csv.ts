import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { eachConversation } from '#main/storage/conversations';
import { eachCustomer } from '#main/storage/customers';
import { eachInteraction } from '#main/storage/interactions';
import { refusalOf } from '#main/storage/open-log';
import type { Reader } from '#main/storage/statement';
import type { ExportNoun } from '#shared/contract/exchange';
import {
  columnNames,
  conversationColumns,
  customerColumns,
  interactionColumns,
  type Cell,
  type Column,
} from './columns.ts';
import { defuseCell } from '#shared/domain/csv-cell';

export type ExportOrder = Readonly<{
  noun: ExportNoun;
  from: number | null;
  to: number | null;
  file: string;
  manifest: string;
  version: string;
  bom: boolean;
  asOf: number;
}>;
export type Exported = Readonly<{ rows: number; bytes: number; sha256: string }>;

/**
 * Writes a CSV (RFC 4180, UTF-8, CRLF, every text cell quoted and defused) and its manifest. Row by row, so that a
 * million take no more memory than one; the file appears under its name only when it is whole.
 */
export async function writeCsv(reader: Reader, order: ExportOrder, told: (rows: number) => void): Promise<Exported> {
  const part = `${order.file}.part`;
  const hash = createHash('sha256');
  let bytes = 0;
  let rows = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      done(null, chunk);
    },
  });
  const lines = function* (): Generator<Cell[]> {
    yield [...columnNames[order.noun]];
    for (const line of cells(reader, order)) {
      rows += 1;
      if (rows % 1000 === 0) told(rows);
      yield line;
    }
  };
  try {
    await pipeline(
      Readable.from(lines()),
      stringify({
        record_delimiter: 'windows',
        quoted_string: true,
        bom: order.bom,
        cast: { string: (cell) => defuseCell(cell) },
      }),
      counted,
      createWriteStream(part, { mode: 0o600 }),
    );
    const sha256 = hash.digest('hex');
    await writeFile(order.manifest, `${JSON.stringify(manifestOf(order, { rows, bytes, sha256 }), null, 2)}\n`, {
      mode: 0o600,
    });
    await rename(part, order.file);
    return { rows, bytes, sha256 };
  } catch (failure) {
    await rm(part, { force: true });
    throw refusalOf(failure, order.file);
  }
}

function* cells(reader: Reader, { noun, from, to }: ExportOrder): Generator<Cell[]> {
  const period = [from ?? 0, to ?? Number.MAX_SAFE_INTEGER] as const;
  switch (noun) {
    case 'customers':
      yield* rowsOf(customerColumns, eachCustomer(reader, ...period));
      return;
    case 'interactions':
      yield* rowsOf(interactionColumns, eachInteraction(reader, ...period));
      return;
    case 'conversations':
      yield* rowsOf(conversationColumns, eachConversation(reader, ...period));
      return;
    default:
      noun satisfies never;
  }
}

function* rowsOf<Noun>(columns: readonly Column<Noun>[], nouns: Iterable<Noun>): Generator<Cell[]> {
  for (const noun of nouns) yield columns.map(([, cell]) => cell(noun));
}

function manifestOf(order: ExportOrder, { rows, bytes, sha256 }: Exported) {
  const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
  return {
    noun: order.noun,
    file: path.basename(order.file),
    rows,
    bytes,
    sha256,
    from: instant(order.from),
    to: instant(order.to),
    timeZone: 'UTC',
    encoding: order.bom ? 'UTF-8 with byte order mark' : 'UTF-8',
    formulas: "a cell that a spreadsheet would run begins with an apostrophe (')",
    columns: columnNames[order.noun],
    writtenAt: instant(order.asOf),
    program: `Shopbell ${order.version}`,
  };
}
