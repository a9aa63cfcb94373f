import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecords } from '#main/imports/csv/records';
import { defuseCell, restoreCell } from '#shared/domain/csv-cell';

async function* inPieces(text: string, length: number): AsyncGenerator<string> {
  const signs = [...text];
  for (let from = 0; from < signs.length; from += length) yield signs.slice(from, from + length).join('');
}

async function recordsOf(text: string, { delimiter = ',', piece = 4 } = {}): Promise<unknown[]> {
  const records: unknown[] = [];
  for await (const record of readRecords(inPieces(text, piece), { delimiter, spacedQuotes: false }))
    records.push('cells' in record ? [record.line, ...record.cells] : [record.line, record.problem]);
  return records;
}

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', '=', "'", 'a', 'é', ' ') }),
);

describe('rows of a CSV file', () => {
  it('are those that were written, whatever is in their cells', async () => {
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    const form = fc.record({ delimiter: fc.constantFrom(',', ';', '\t', '|'), piece: fc.integer({ min: 1, max: 40 }) });
    await fc.assert(
      fc.asyncProperty(table, form, async (rows, { delimiter, piece }) => {
        const text = stringify(
          rows.map((row) => row.map(defuseCell)),
          { delimiter, quoted: true, record_delimiter: 'windows' },
        );
        const read: string[][] = [];
        for await (const record of readRecords(inPieces(text, piece), { delimiter, spacedQuotes: false }))
          if ('cells' in record) read.push(record.cells.map(restoreCell));
        expect(read).toEqual(rows);
      }),
    );
  });

  it('begin on the lines they say, whichever way lines end', async () => {
    expect(await recordsOf('a,b\r\n"x\ny",2\n\n3,4\r5,6')).toEqual([
      [1, 'a', 'b'],
      [2, 'x\ny', '2'],
      [5, '3', '4'],
      [6, '5', '6'],
    ]);
  });

  it('lose one line to a quote that is never closed, and go on', async () => {
    expect(await recordsOf('a,b\n"x,y\n1,2\n3,4\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'unclosed-quote'],
      [3, '1', '2'],
      [4, '3', '4'],
    ]);
  });

  it('lose one line to a quote that a later row closes', async () => {
    expect(await recordsOf('a,b\n"x,y\n1,2\n"3","4"\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'unclosed-quote'],
      [3, '1', '2'],
      [4, '3', '4'],
    ]);
    expect(await recordsOf('a,b,c\n"x,y,z\n1,2,3\n4,"5",6\n')).toEqual([
      [1, 'a', 'b', 'c'],
      [2, 'unclosed-quote'],
      [3, '1', '2', '3'],
      [4, '4', '5', '6'],
    ]);
  });

  it('take a quote within a cell as it stands', async () => {
    expect(await recordsOf('a,b\n5" pipe,x\n')).toEqual([
      [1, 'a', 'b'],
      [2, '5" pipe', 'x'],
    ]);
  });

  it('keep a cell whose own first sign is a quote and that has lines', async () => {
    expect(await recordsOf('a,b\n"""x\ny""",2\n')).toEqual([
      [1, 'a', 'b'],
      [2, '"x\ny"', '2'],
    ]);
  });
});
