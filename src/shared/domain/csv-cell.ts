// What a spreadsheet takes as the start of a formula (OWASP, CSV injection), with the full-width forms some of them fold;
// also behind a byte order mark and other blanks that some take off. Behind a space nothing runs: Google's own files rely on it.
const formula = /^'*(?:[\t\r\n]|[^\S ]*[=+\-@＝＋－＠])/u;

/** Makes a cell that a spreadsheet would run harmless: an apostrophe goes before it. `restoreCell` undoes exactly this. */
export function defuseCell(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

export function restoreCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
