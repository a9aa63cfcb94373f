import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeWords } from '#main/connectors/email/parse/encoded-words';

test('what is written by RFC 2047 is read, also cut anywhere between two words', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc.nat(60),
      fc.boolean(),
      (text, cut, isB) => {
        const bytes = Buffer.from(text);
        const place = cut % (bytes.length + 1);
        const q = (part: Buffer) =>
          [...part].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
        const words = [bytes.subarray(0, place), bytes.subarray(place)].map((part) =>
          isB ? `=?utf-8?B?${part.toString('base64')}?=` : `=?UTF-8?q?${q(part)}?=`,
        );
        expect(decodeWords(`Re: ${words.join('\r\n ')} end`)).toBe(`Re: ${text} end`);
      },
    ),
    { numRuns: 300 },
  );
});

for (const [given, expected] of [
  ['=?ISO-8859-1?Q?a?= b', 'a b'],
  ['=?ISO-8859-1?Q?a?=  =?ISO-8859-1?Q?b?=', 'ab'],
  ['=?ISO-8859-1?Q?a_b?=', 'a b'],
  ['=?US-ASCII*EN?Q?Keith_Moore?=', 'Keith Moore'],
  ['=?utf-8?Q?spaces that nobody encoded?=', 'spaces that nobody encoded'],
  ['=?utf-8?Q?What?=20=3F?=', 'What? ?'],
  ['=?utf-8?Q?one?==?utf-8?Q?two?=', 'onetwo'],
  ['=?utf-8?B?R3LDvMOfZQ?=', 'Grüße'],
  ['=?utf-8?B?R3LDvMOfZQ', 'Grüße'],
  ['=?utf-8?B?R3LDvM?= =?utf-8?B?OfZQ==?=', 'Grüße'],
  ['=?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?=', 'Grüße'],
  ['=?iso-8859-1?Q?Gr=FC?= =?utf-8?B?w59l?=', 'Grüße'],
  ['=?x-unknown?Q?Gr=FC=DFe?=', 'Grüße'],
  ['=?iso-8859-1?Q?Gr=C3=BC=C3=9Fe?=', 'Grüße'],
  ['=?ISO-2022-JP?B?GyRCJUYlOSVIGyhC?= =?ISO-2022-JP?B?GyRCJUYlOSVIGyhC?=', 'テストテスト'],
  ['=?gb2312?B?1cXI/Q==?=', '张三'],
  ['2 =? 3 and =?so on', '2 =? 3 and =?so on'],
  ['Grüße', 'Grüße'],
] as const) {
  test(`${given} says ${expected}`, () => {
    expect(decodeWords(given)).toBe(expected);
  });
}
