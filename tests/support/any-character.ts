import fc from 'fast-check';

/** UTF-16's halves of a pair, which are no characters, begin here. */
const firstHalf = 0xd800;
const halves = 0x800;

/** Any character there is. fast-check's own unit `binary` lists all 1.1 million first, which costs a test file seconds. */
export const anyCharacter: fc.Arbitrary<string> = fc.integer({ min: 0, max: 0x10ffff - halves }).map(
  (place) => String.fromCodePoint(place < firstHalf ? place : place + halves),
  (character) => placeOf(character),
);

function placeOf(character: unknown): number {
  const point = typeof character === 'string' && [...character].length === 1 ? character.codePointAt(0) : undefined;
  if (point === undefined) throw new TypeError('This is not one character.');
  return point < firstHalf ? point : point - halves;
}
