import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '#main/exchange/csv-line';
import { restoreCell } from '#shared/domain/csv-cell';
import { exportForm, usualForm } from '#shared/domain/export';
import { customerWith, exported, plainForm } from './given.ts';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '|', '\r', '\n', "'", '=', ' ') }),
);

describe('a row of a file', () => {
  it('is read by others as it was written, whatever stands in it and between its cells', () => {
    const delimiters = fc.constantFrom(...exportForm.unwrap().shape.delimiter.options);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2 }), delimiters, (cells, delimiter) => {
        const line = csvLine(
          cells.map((words) => (words === '' ? null : words)),
          delimiter,
        );
        expect(parse(line, { delimiter, record_delimiter: '\r\n' })).toEqual([cells]);
      }),
    );
  });

  it('says every text of a plain card so that it is read back to the letter', () => {
    fc.assert(
      fc.property(cell, (words) => {
        const { rows } = exported('customers', 'plain', { nouns: [customerWith({ company: words, notes: words })] });
        expect([restoreCell(rows[0]?.['company'] ?? ''), restoreCell(rows[0]?.['notes'] ?? '')]).toEqual([
          words,
          words,
        ]);
      }),
    );
  });

  it('has numbers without quotes, with the decimal sign that was chosen', () => {
    expect(csvLine([{ number: '-12,50' }, { number: '3' }, 'a'], ';')).toBe('-12,50;3;"a"\r\n');
    expect(csvLine([{ number: '-12,50' }, { number: '3' }, 'a'], ',')).toBe('"-12,50",3,"a"\r\n');
  });

  it('has amounts to the last decimal of their currency', () => {
    const amount = (minor: number, currency: string) => {
      const party = { id: 'd1', customerId: 'c1', customer: 'Ada', conversationId: null, title: 'Cake', stage: null };
      const deal = { ...party, amount: minor, currency, expectedOn: null, state: 'won', reason: null };
      const nouns = [{ ...deal, openedAt: 0, closedAt: 0 }];
      return exported('deals', 'plain', { nouns, form: { ...plainForm, decimal: ',' } }).rows[0]?.['amount'];
    };
    expect([
      amount(-5, 'EUR'),
      amount(123_456, 'EUR'),
      amount(12_500, 'JPY'),
      amount(1, 'KWD'),
      amount(0, 'EUR'),
    ]).toEqual(['-0,05', '1234,56', '12500', '0,001', '0,00']);
  });

  it('is written as spreadsheets of the locale take it, and for programs always alike', () => {
    const { delimiter, decimal, bom } = usualForm('overview', 'de-DE');
    expect({ delimiter, decimal, bom }).toEqual({ delimiter: ';', decimal: ',', bom: true });
    expect(usualForm('accountant', 'en-GB')).toMatchObject({ delimiter: ',', decimal: '.', bom: true });
    expect(usualForm('hubspot', 'de-DE')).toMatchObject({ delimiter: ',', decimal: '.', bom: false });
    expect(usualForm('plain', null)).toEqual({ delimiter: ',', decimal: '.', bom: false, longCells: 'keep' });
  });
});
