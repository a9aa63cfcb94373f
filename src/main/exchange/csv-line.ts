import type { ExportForm } from '#shared/domain/export';
import type { WrittenCell } from './rows.ts';

/**
 * A row by RFC 4180. Every text is quoted: line breaks and delimiters then stay inside, and a spreadsheet can be told to take
 * quoted cells for text. A number is quoted only where its decimal sign is the delimiter.
 */
export function csvLine(cells: readonly WrittenCell[], delimiter: ExportForm['delimiter']): string {
  const written = cells.map((cell) => {
    if (cell === null) return '';
    if (typeof cell === 'string') return `"${cell.replaceAll('"', '""')}"`;
    return cell.number.includes(delimiter) ? `"${cell.number}"` : cell.number;
  });
  return `${written.join(delimiter)}\r\n`;
}
