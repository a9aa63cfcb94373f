import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facetsOf } from '#main/connectors/bluesky/facets';
import { instantOfKey, keyFor } from '#main/connectors/bluesky/tid';
import { headlineOf, wordsOf } from '#main/connectors/bluesky/words';

test('a key is of its time and of its name, and sorts by its time', () => {
  const at = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
  fc.assert(
    fc.property(at, at, fc.string(), (one, other, name) => {
      const key = keyFor(one, name);
      // atproto.com/specs/tid
      expect(key).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/u);
      expect(keyFor(one, name)).toBe(key);
      expect(instantOfKey(key)).toBe(one);
      expect(key < keyFor(other, name)).toBe(one < other);
    }),
  );
  expect(keyFor(1, 'one')).not.toBe(keyFor(1, 'other'));
});

const piece = fc.constantFrom(
  '🥖',
  'käse',
  ' ',
  '(',
  '\n',
  'https://a.example/x',
  '(https://b.example/y_(z))',
  '@ben.test',
  '#rye',
  '.',
  ',',
  'a',
);

test('marks are where their words are, in bytes, one behind the other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece), async (pieces) => {
      const text = pieces.join('');
      const bytes = Buffer.from(text);
      const facets = await facetsOf(text, (handle) => Promise.resolve(`did:${handle}`));
      for (const { index, features } of facets) {
        const words = bytes.toString('utf8', index.byteStart, index.byteEnd).toLowerCase();
        const [feature] = features;
        expect([feature?.uri, `@${feature?.did?.slice('did:'.length)}`, `#${feature?.tag}`]).toContain(words);
      }
      const places = facets.flatMap(({ index }) => [index.byteStart, index.byteEnd]);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    }),
  );
});

test('what ends a sentence is no part of a link, and a name nobody has stays plain', async () => {
  const facets = await facetsOf('See https://a.example/x?y=1, (https://b.example/c) or @nobody.test.', () =>
    Promise.resolve(null),
  );
  expect(facets.map(({ features: [feature] }) => feature?.uri)).toEqual([
    'https://a.example/x?y=1',
    'https://b.example/c',
  ]);
});

test('a link is read in full where it was shortened, and beside other words', () => {
  const text = 'Käse: shop.example/che... and here';
  const at = (words: string) => {
    const byteStart = Buffer.byteLength(text.slice(0, text.indexOf(words)));
    return { byteStart, byteEnd: byteStart + Buffer.byteLength(words) };
  };
  const link = (uri: string) => [{ $type: 'app.bsky.richtext.facet#link', uri }];
  const facets = [
    { index: at('here'), features: link('https://other.example') },
    { index: at('shop.example/che...'), features: link('https://shop.example/cheese') },
  ];
  const embed = { $type: 'app.bsky.embed.images', images: [{ alt: 'A loaf' }, { alt: '' }] };
  expect(wordsOf({ text, facets, embed })).toBe(
    'Käse: https://shop.example/cheese and here (https://other.example)\n🖼 A loaf\n🖼',
  );
});

test('whatever marks say, no word of a text is lost', () => {
  const index = fc.record({ byteStart: fc.nat(40), byteEnd: fc.nat(40) });
  const facet = index.map((at) => ({ index: at, features: [{ $type: 'x#link', uri: 'https://a.example' }] }));
  fc.assert(
    fc.property(fc.array(fc.constantFrom('b', 'ü', ' ')), fc.array(facet), (signs, facets) => {
      const text = signs.join('');
      const read = wordsOf({ text, facets, embed: undefined });
      const bare = (words: string): string => words.replaceAll(/\(https:\/\/a\.example\)|\s|\uFFFD/gu, '');
      // A mark may cut a sign in two: nobody can read that one.
      expect(bare(read).replaceAll('ü', '')).toBe(bare(text).replaceAll('ü', ''));
    }),
  );
});

test('a headline is one line, and ends where it is too long', () => {
  expect(headlineOf(' Rye\n\nis back ')).toBe('Rye is back');
  expect(headlineOf('🥖'.repeat(200))).toBe(`${'🥖'.repeat(79)}…`);
  expect(headlineOf(' \n')).toBeNull();
});
