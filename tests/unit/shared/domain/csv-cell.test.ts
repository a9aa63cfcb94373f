import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defuseCell, restoreCell } from '#shared/domain/csv-cell';
import { anyCharacter } from '#tests/support/any-character';

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
// Cells that begin as formulas, as defused formulas, or as anything else.
const cell = fc
  .tuple(fc.constantFrom('', "'", "''", ...starts), fc.string({ unit: anyCharacter }))
  .map((parts) => parts.join(''));

describe('a cell of an export', () => {
  it('never begins as a spreadsheet formula begins', () => {
    fc.assert(fc.property(cell, (text) => !starts.some((start) => defuseCell(text).startsWith(start))));
  });

  it('comes back to the letter', () => {
    fc.assert(fc.property(cell, (text) => restoreCell(defuseCell(text)) === text));
  });

  it('is left as it is when nothing in it can run', () => {
    for (const text of ['a=b', 'x@y.com', '1+1', "it's", "'quoted'", '']) expect(defuseCell(text)).toBe(text);
  });

  it('keeps phone numbers and negative amounts whole over an export and an import', () => {
    for (const text of ['+49 30 123456', '-12.50', '@handle', '=', '- a list item']) {
      expect([defuseCell(text), restoreCell(defuseCell(text))]).toEqual([`'${text}`, text]);
    }
  });
});
