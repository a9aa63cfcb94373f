import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holdsLink, weightedLength } from '#shared/domain/weighted-length';

// The cases of twitter-text's conformance suite (validate.yml, configuration 3) that tell its rules apart.
it.each([
  ['plain words', 'This is a test.', 15],
  ['CJK signs are two', '故宫', 4],
  ['an accent of its own is one sign with its letter', 'cafe\u0301', 4],
  ['an emoji is two', '🔥', 2],
  ['also one of many characters', '👩‍🌾👨‍👩‍👧‍👦🏳️‍🌈🇩🇪👍🏽', 10],
  ['punctuation of the light ranges is one', '“Don’t—stop”', 12],
  ['an ellipsis is two', '…', 2],
  ['a link is 23', 'http://test.com', 23],
  ['however long', `See https://bakery.example/${'a'.repeat(200)}?b=c#d now`, 31],
  ['without its scheme too', 'test.com/bread and more', 32],
  ['a mail address is none', 'hi@test.com', 11],
  ['a sentence without a space is none', 'Done.Thanks', 11],
  ['several', 'http://test.com https://example.org', 47],
])('%s', (_, text, length) => {
  expect(weightedLength(text)).toBe(length);
});

it('weighs between one and two for each character that is no link, and counts what is put together as its parts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      fc.pre(!/[.:]/u.test(one + other));
      const length = weightedLength(one);
      expect(length).toBeLessThanOrEqual(2 * [...one.normalize('NFC')].length);
      expect(weightedLength(`${one}\n${other}`)).toBe(length + 1 + weightedLength(other));
    }),
  );
});

it('tells words that hold a link from those that do not', () => {
  expect(['See bakery.com', 'https://bakery.example/rye', 'Done.Thanks', 'hi@bakery.com', ''].map(holdsLink)).toEqual([
    ...[true, true],
    ...[false, false, false],
  ]);
});
