import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partiesOf } from '#main/connectors/email/parse/addresses';
import { processorTime } from '#tests/support/processor-time';

for (const [given, expected] of [
  ['Ben <Ben@Example.org>', ['Ben <ben@example.org>']],
  ['"Miller, Ben" <ben@example.org>, anna@example.org', ['Miller, Ben <ben@example.org>', '<anna@example.org>']],
  ['Miller, Ben <ben@example.org>', ['Miller, Ben <ben@example.org>']],
  ['ben@example.org (Ben Miller)', ['Ben Miller <ben@example.org>']],
  ['Ben (from (the) shop) <ben@example.org>', ['Ben <ben@example.org>']],
  [
    'Friends: a@example.org, B <b@example.org>;, c@example.org',
    ['<a@example.org>', 'B <b@example.org>', '<c@example.org>'],
  ],
  ['undisclosed-recipients:;', []],
  ['a@example.org; b@example.org', ['<a@example.org>', '<b@example.org>']],
  ["'ben@example.org' <ben@example.org>", ['<ben@example.org>']],
  ['"Ben \\"B\\" Miller" <ben@example.org>', ['Ben "B" Miller <ben@example.org>']],
  ['=?utf-8?Q?J=C3=B6rg=2C_M?= <j@example.org>', ['Jörg, M <j@example.org>']],
  ['"=?utf-8?Q?J=C3=B6rg?=" <j@example.org>', ['Jörg <j@example.org>']],
  ['=?utf-8?Q?J=C3=B6rg_<j@example.org>?=', ['Jörg <j@example.org>']],
  ['<@relay.example,@other.example:ben@example.org>', ['<ben@example.org>']],
  ['Ben <ben@example.org', ['Ben <ben@example.org>']],
  ['"Ben <ben@example.org>', ['Ben <ben@example.org>']],
  ['Ben ben@example.org', ['Ben <ben@example.org>']],
  ['Ben <ben @ example.org>', ['Ben <ben@example.org>']],
  ['"two words"@example.org', ['<"two words"@example.org>']],
  ['mailto:ben@example.org', ['<ben@example.org>']],
  ['用户@例子.广告', ['<用户@例子.广告>']],
  ['Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>', ['Pete <pete@silly.test>']],
  ['nobody', []],
] as const) {
  test(`${given} names ${expected.join(' and ') || 'nobody'}`, () => {
    expect(partiesOf([given]).map(({ name, address }) => `${name === null ? '' : `${name} `}<${address}>`)).toEqual(
      expected,
    );
  });
}

test('any quoted name comes back, whatever signs it has', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      const name = text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
      fc.pre(name !== '' && !name.includes('=?') && !/^['"]|['"]$|,$/.test(name));
      const quoted = name.replaceAll(/[\\"]/g, '\\$&');
      expect(partiesOf([`"${quoted}" <ben@example.org>`])).toEqual([{ name, address: 'ben@example.org' }]);
    }),
    { numRuns: 300 },
  );
});

for (const piece of ['a', 'On Mon, ', ' ', 'a ', '"a b', '\\"', '<a" ', ':@']) {
  test(`a field made of ${JSON.stringify(piece)} and nothing else is read at once`, () => {
    const field = piece.repeat(200_000 / piece.length);
    const passed = processorTime();
    for (const value of [field, `<${field}`, `${field}<ben@example.org>`]) partiesOf([value]);
    expect(passed()).toBeLessThan(1000);
  });
}
