import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinList, splitList } from '#shared/domain/list-cell';

const word = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ minLength: 1, unit: fc.constantFrom('"', ',', ' ', 'a') }),
);

describe('several words in one cell', () => {
  it('come back to the letter', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(splitList(joinList(words))).toEqual(words);
      }),
    );
  });

  it('are read as somebody types them', () => {
    expect(splitList(' vip,regular ,  "Smith, John" ,,')).toEqual(['vip', 'regular', 'Smith, John']);
  });

  it('are none in an empty cell', () => {
    expect([splitList(''), splitList(' , ')]).toEqual([[], []]);
  });
});
