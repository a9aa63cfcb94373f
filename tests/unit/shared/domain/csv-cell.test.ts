import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defuseCell, restoreCell } from '#shared/domain/csv-cell';
import { anyCharacter } from '#tests/support/any-character';

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
// Cells that begin as formulas, as defused formulas, or as anything else.
const cell = fc
  .tuple(fc.constantFrom('', "'", "''", ' ', "'\uFEFF=", ...starts), fc.string({ unit: anyCharacter }))
  .map((parts) => parts.join(''));

describe('a cell of an export', () => {
  it('never begins as a spreadsheet formula begins', () => {
    fc.assert(fc.property(cell, (text) => !starts.some((start) => defuseCell(text).startsWith(start))));
  });

  it('never begins so behind blanks and marks that a spreadsheet may take off', () => {
    const blank = fc.string({ unit: fc.constantFrom('\u00A0', '\uFEFF', '\u3000', '\u2028', '\u000B') });
    const sign = fc.constantFrom('=', '+', '-', '@', '＝');
    fc.assert(fc.property(blank, sign, (before, after) => defuseCell(`${before}${after}1`).startsWith("'")));
  });

  it('comes back to the letter', () => {
    fc.assert(fc.property(cell, (text) => restoreCell(defuseCell(text)) === text));
  });

  it('is left as it is when nothing in it can run', () => {
    for (const text of ['a=b', 'x@y.com', '1+1', "it's", "'quoted'", ' --05-04', ''])
      expect(defuseCell(text)).toBe(text);
  });

  it('keeps phone numbers and negative amounts whole over an export and an import', () => {
    for (const text of ['+49 30 123456', '-12.50', '@handle', '=', '- a list item']) {
      expect([defuseCell(text), restoreCell(defuseCell(text))]).toEqual([`'${text}`, text]);
    }
  });
});
