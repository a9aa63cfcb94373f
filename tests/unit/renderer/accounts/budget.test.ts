import fc from 'fast-check';
import { expect, it } from 'vitest';
import { budgetIn, budgetText } from '#renderer/accounts/budget';

it('reads what it wrote, and amounts with a point or a comma', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999_999 }), (millionths) => {
      expect(budgetIn(budgetText(millionths))).toBe(millionths);
    }),
  );
  expect([' 2.50 ', '2,5', '5'].map(budgetIn)).toEqual([2_500_000, 2_500_000, 5_000_000]);
  expect(['', '-1', 'five', '1.2.3', '0.0000001'].map(budgetIn)).toEqual([null, null, null, null, null]);
});
