import type { CellChange, ExportLosses, LeftOutReason } from '#shared/domain/export';

const leftOut: Readonly<Record<LeftOutReason, (count: string) => string>> = {
  'no-email': (count) => `${count} left out: they have no e-mail address.`,
  'email-not-taken': (count) => `${count} left out: their e-mail address is none the program takes.`,
  'do-not-contact': (count) => `${count} left out: they do not want to be contacted.`,
};

const changed: Readonly<Record<CellChange, (column: string, count: string) => string>> = {
  cut: (column, count) => `${column}: cut to the length that fits in ${count}.`,
  replaced: (column, count) => `${column}: written as the program takes it in ${count}.`,
  'left-blank': (column, count) => `${column}: left blank in ${count}, because the program would not take it.`,
  'further-left-out': (column, count) => `${column}: ${count} have more of them than the program has room for.`,
  numbered: (column, count) => `${column}: a number was added in ${count}, because another row has the same.`,
};

/** What a file lacks of what the log holds, in sentences; none where it lacks nothing. */
export function lossSentences({ leftOut: rows, changed: cells, rowsAFile, tooLong }: ExportLosses): string[] {
  return [
    ...rows.map((loss) => leftOut[loss.reason](loss.rows.toLocaleString())),
    ...cells.map((loss) => changed[loss.change](loss.column, rowWords(loss.rows))),
    ...(rowsAFile === null
      ? []
      : [`The program takes ${rowsAFile.toLocaleString()} rows from one file. Make several, by segment or period.`]),
    ...(tooLong === 0 ? [] : [`${cellWords(tooLong)} longer than a spreadsheet can hold.`]),
  ];
}

function rowWords(count: number): string {
  return count === 1 ? '1 row' : `${count.toLocaleString()} rows`;
}

function cellWords(count: number): string {
  return count === 1 ? '1 cell is' : `${count.toLocaleString()} cells are`;
}
