import path from 'node:path';
import type { ExportForm } from '#shared/domain/export';
import type { Exported, WriteOrder } from './write-csv.ts';

/** What the file beside an export says about it. */
export function manifestOf(
  order: WriteOrder,
  { rows, bytes, sha256, losses }: Exported,
  { form, timeZone, columns }: Readonly<{ form: ExportForm; timeZone: string; columns: readonly string[] }>,
) {
  const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
  return {
    noun: order.noun,
    preset: order.preset,
    file: path.basename(order.file),
    rows,
    bytes,
    sha256,
    from: instant(order.from),
    to: instant(order.to),
    segmentId: order.segmentId,
    customerId: order.customerId,
    timeZone,
    encoding: form.bom ? 'UTF-8 with byte order mark' : 'UTF-8',
    delimiter: form.delimiter,
    decimal: form.decimal,
    longCells: form.longCells,
    formulas: "a cell that a spreadsheet would run begins with an apostrophe (')",
    columns,
    ...losses,
    writtenAt: instant(order.asOf),
    program: `Shopbell ${order.version}`,
    manifest: 2,
  };
}
