import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteWords } from '#renderer/ui/byte-words';
import { relativeDate } from '#renderer/ui/date-words';
import { huesOf, initialsOf } from '#renderer/ui/initials';
import { markedParts } from '#renderer/ui/marked-parts';

const place = { locale: 'en-GB', timeZone: 'Europe/Berlin' };
const at = (text: string): number => Date.parse(text);

describe('dates in lists', () => {
  const now = at('2026-03-12T14:30:00+01:00');

  it('take as few characters as tell them apart', () => {
    expect(
      [
        '2026-03-12T14:05:00+01:00',
        '2026-03-10T23:59:00+01:00',
        '2026-01-02T10:00:00+01:00',
        '2024-12-03T10:00:00+01:00',
      ].map((when) => relativeDate(at(when), now, place)),
    ).toEqual(['14:05', 'Tue', '2 Jan', '03/12/2024']);
  });

  it('call the same weekday a week ago by its date, and a date to come as well', () => {
    expect([
      relativeDate(at('2026-03-05T14:30:00+01:00'), now, place),
      relativeDate(at('2026-03-14T10:00:00+01:00'), now, place),
    ]).toEqual(['5 Mar', '14 Mar']);
  });

  it('turn at the reader’s own midnight', () => {
    expect(relativeDate(at('2026-03-11T23:30:00Z'), now, place)).toBe('00:30');
  });
});

describe('initials', () => {
  it('are of the first and the last word, of the address without a name, and of any script', () => {
    expect([
      initialsOf('Maria de la Cruz', 'x@example.com'),
      initialsOf(null, 'orders@example.com'),
      initialsOf('Zoë 🌻 Baker', ''),
      initialsOf('王小明', ''),
      initialsOf('***', '?'),
    ]).toEqual(['MC', 'O', 'ZB', '王', '?']);
  });

  it('have a colour that the case of an address does not change', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        expect(huesOf(address)).toBe(huesOf(address.toUpperCase()));
      }),
    );
    expect(huesOf('Kim@Example.com')).toBe(huesOf('kim@example.com'));
  });
});

describe('sizes', () => {
  it('are said in the unit one would use', () => {
    expect([0, 980, 12_345, 3_400_000, 25_000_000].map((bytes) => byteWords(bytes, 'en-GB'))).toEqual([
      '0 bytes',
      '980 bytes',
      '12 kB',
      '3.4 MB',
      '25 MB',
    ]);
  });
});

describe('a search snippet', () => {
  it('is cut at its marks', () => {
    expect(markedParts('a \uE000blue\uE001 vase')).toEqual([
      { text: 'a ', marked: false },
      { text: 'blue', marked: true },
      { text: ' vase', marked: false },
    ]);
  });

  it('keeps every letter and shows no mark, whatever the marks do', () => {
    const text = fc.array(fc.oneof(fc.string(), fc.constantFrom('\uE000', '\uE001'))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (snippet) => {
        expect(
          markedParts(snippet)
            .map((part) => part.text)
            .join(''),
        ).toBe(snippet.replaceAll(/[\uE000\uE001]/gu, ''));
      }),
    );
  });
});
