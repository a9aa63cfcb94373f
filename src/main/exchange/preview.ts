import type { Reader } from '#main/storage/statement';
import type { ExportPreview } from '#shared/contract/exchange';
import { prepare, type Dated } from './chosen.ts';
import { Losses } from './losses.ts';
import { countOf } from './nouns.ts';
import { rowsOf, type WrittenCell } from './rows.ts';

const rowsShown = 5;
const charactersShown = 200;

/** How a file would begin, and of how many things it would tell. */
export function previewExport(reader: Reader, order: Dated): ExportPreview {
  const { table, nouns, chosen, form } = prepare(reader, order);
  const rows: string[][] = [];
  for (const row of rowsOf(table, nouns(reader), { form, losses: new Losses() })) {
    rows.push(row.map(shown));
    if (rows.length === rowsShown) break;
  }
  const total = countOf(reader, { noun: order.noun, chosen, nouns: () => nouns(reader) });
  return { columns: table.columns.map(([name]) => name), rows, total, form };
}

function shown(cell: WrittenCell): string {
  const words = typeof cell === 'string' ? cell : (cell?.number ?? '');
  return words.length > charactersShown ? `${words.slice(0, charactersShown)}…` : words;
}
