import { parse } from 'csv-parse/sync';
import type { CsvForm } from './records.ts';

const delimiters = [',', ';', '\t', '|'] as const;

/** How a table is written, by its first lines; `skipped` of them only say so. `start` ends where a line does. */
export function sniffForm(start: string): CsvForm & Readonly<{ skipped: 0 | 1 }> {
  const stated = /^"?sep=(?<delimiter>[^\r\n])"?\r?(?:\n|$)/iu.exec(start)?.groups?.['delimiter'];
  const delimiter = stated ?? likelyDelimiter(start);
  // A space between the delimiter and the quote, as people write it by hand.
  const spacedQuotes = delimiter !== '\t' && start.includes(`${delimiter} "`) && !start.includes(`${delimiter}"`);
  return { delimiter, spacedQuotes, skipped: stated === undefined ? 0 : 1 };
}

function likelyDelimiter(start: string): string {
  const scored = delimiters.map((delimiter) => ({ delimiter, score: evenness(start, delimiter) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** How far a delimiter makes rows of equally many cells, at least two: 0 to 1, and a little more for more cells. */
function evenness(start: string, delimiter: string): number {
  const widths = widthsOf(start, delimiter);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [usual, count] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [1, 0]);
  const header = widths[0] ?? 1;
  if (usual < 2 && header < 2) return 0;
  return (usual < 2 ? 0 : count / widths.length) + (header >= 2 ? 0.3 : 0) + Math.min(usual, 50) / 1000;
}

function widthsOf(start: string, delimiter: string): number[] {
  const widths: number[] = [];
  try {
    parse(start, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[]) => {
        widths.push(cells.length);
        return null;
      },
    });
  } catch {
    // The start may be cut within quotes: what came before says enough.
  }
  return widths;
}
