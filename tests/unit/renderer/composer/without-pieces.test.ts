import { expect, it } from 'vitest';
import { findPersonal, noFacts } from '#shared/audience-guard/index';
import { withoutPieces } from '#renderer/composer/without-pieces';

const context = { country: 'GB', shop: '', customer: noFacts };

it('What is personal is taken out where it stood, and nothing else', () => {
  const text = 'Your order 48151 goes to 12 Baker Street, ada@example.org knows.';
  const left = withoutPieces(text, findPersonal(text, context));
  expect(left).toBe('Your … goes to …, … knows.');
  expect(findPersonal(left, context)).toEqual([]);
});

it('Pieces of words that were typed over meanwhile take nothing out', () => {
  const piece = { kind: 'number', from: 5, to: 16, text: 'order 48151', known: false } as const;
  expect(withoutPieces('Yes.', [piece])).toBe('Yes.');
});
