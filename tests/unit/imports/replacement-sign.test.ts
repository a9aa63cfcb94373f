import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerOf } from '#main/imports/csv/charset-reader';
import { exchangingSigns } from '#main/imports/csv/replacement-sign';

const signs = fc.constantFrom('\ufffd', '\ufffe', 'a', 'ÿ', '￿', 'ﾽ', 'ï', '½', '👩', '\u{1fffd}', '\ufdff', '\n');

describe('U+FFFD and U+FFFE in bytes', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'])(
    'are exchanged in %s wherever it is cut, and nothing else is',
    (charset) => {
      fc.assert(
        fc.property(fc.array(signs), fc.array(fc.nat({ max: 200 })), (all, cuts) => {
          const bytes = Buffer.from(all.join(''), charset === 'utf-8' ? 'utf8' : 'utf16le');
          if (charset === 'utf-16be') bytes.swap16();
          const exchanged = exchangingSigns(charset);
          const ends = [...cuts.toSorted((one, other) => one - other), bytes.byteLength];
          const pieces = ends.map((end, at) => exchanged(Buffer.from(bytes.subarray(ends[at - 1] ?? 0, end))));
          const text = readerOf(charset).write(Buffer.concat([...pieces, exchanged(null)]));
          const other: Record<string, string> = { '\ufffd': '\ufffe', '\ufffe': '\ufffd' };
          expect(text).toBe(all.map((sign) => other[sign] ?? sign).join(''));
        }),
      );
    },
  );
});
