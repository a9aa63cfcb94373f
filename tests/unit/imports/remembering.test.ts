import { describe, expect, it } from 'vitest';
import { guessMapping } from '#main/imports/mapping/guess-mapping';
import { headerOf } from '#main/imports/remembering';

const rows = [
  ['Marta Keller', 'marta@example.org'],
  ['Paul Lang', 'paul@example.org'],
];
const keyOf = (header: readonly string[] | null) => {
  const { mapping } = guessMapping({ header, width: 2, rows, country: 'DE', usualDates: 'day-first' });
  return headerOf({ format: 'table', mapping });
};

describe('the mapping of a file', () => {
  it('is remembered by the names of its columns, however they are written, and by nothing where it has none', () => {
    expect(keyOf(['Name', 'E-Mail'])).toBe(keyOf(['NAME', 'e-mail']));
    expect(keyOf(['Name', 'E-Mail'])).not.toBe(keyOf(['E-Mail', 'Name']));
    expect(keyOf(null)).toBeNull();
    expect(headerOf({ format: 'cards', mapping: { columns: [], dates: 'year-first' } })).toBeNull();
  });
});
