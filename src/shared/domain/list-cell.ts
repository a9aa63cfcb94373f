/** Several words in one cell: `regular, "Smith, John"`. What `splitList` reads back to the letter. */
export function joinList(items: readonly string[]): string {
  return items.map((item) => (needsQuotes(item) ? `"${item.replaceAll('"', '""')}"` : item)).join(', ');
}

/** The words of such a cell, also where somebody typed it: without quotes, with a space less or more. */
export function splitList(cell: string): string[] {
  return [...cell.matchAll(/\s*(?:"((?:[^"]|"")*)"\s*|([^,]*))(?:,|$)/gu)]
    .map(([, quoted, plain]) => (quoted === undefined ? (plain ?? '').trim() : quoted.replaceAll('""', '"')))
    .filter((item) => item !== '');
}

function needsQuotes(item: string): boolean {
  // Others part words by semicolons, bars, lines or three colons.
  return /[",;|:\r\n]/u.test(item) || item.trim() !== item;
}
