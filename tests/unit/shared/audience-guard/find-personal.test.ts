import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonal, type GuardContext } from '#shared/audience-guard/index';
import { anyCharacter } from '#tests/support/any-character';

const somebody: GuardContext = {
  country: 'DE',
  shop: 'Hauptstraße 12, 10115 Berlin\nTel. 030 901820\nhello@shop.example',
  customer: { emails: ['ada@example.org'], phones: ['+4917612345678'], streets: ['Am Ufer 7'] },
};
const found = (text: string, context: Partial<GuardContext> = {}) =>
  findPersonal(text, { ...somebody, ...context }).map(({ kind, text: piece, known }) => [kind, piece, known]);

describe('what is personal in a draft', () => {
  it('is named by its kind and where it stands, in the order of the text', () => {
    const text = 'Order 48151 goes to Gartenweg 5, 80331 München; call 0151/23456789.';
    const pieces = findPersonal(text, somebody);
    expect(pieces.map(({ kind, from, to }) => [kind, text.slice(from, to)])).toEqual([
      ['number', 'Order 48151'],
      ['address', 'Gartenweg 5, 80331 München'],
      ['phone', '0151/23456789'],
    ]);
  });

  it('is what stands on the customer’s card, however it is written', () => {
    expect(found('ADA@example.org, +49 (176) 123 456 78, am ufer 7')).toEqual([
      ['email', 'ADA@example.org', true],
      ['phone', '49 (176) 123 456 78', true],
      ['address', 'am ufer 7', true],
    ]);
  });

  it('is not what the shop tells of itself, with its town or without, but the house next to it is', () => {
    expect(found('We are at Hauptstr. 12, call (030) 90 18 20 or write to Hello@Shop.example.')).toEqual([]);
    expect(found('Hauptstraße 12, 10115 Berlin')).toEqual([]);
    expect(found('Hauptstraße 1')).toEqual([['address', 'Hauptstraße 1', false]]);
  });

  it.each([
    ['DE89 3704 0044 0532 0130 00', 'DE89 3704 0044 0532 0130 01'],
    ['4111 1111 1111 1111', '4111 1111 1111 1112'],
    ['5555555555554444', '1234567890123456'],
  ])('is %s, whose check digits hold, and not %s', (right, wrong) => {
    expect([found(`It was ${right}.`).length, found(`It was ${wrong}.`).length]).toEqual([1, 0]);
  });

  it('is not a price, a date, an hour, a size, an article, a year', () => {
    const text = `1.234,56 € on 12.05.2026 from 10:30, size 42-44, item 4711-2233, since 1987, 2019-2021, 30 x 20 x 10 cm,
      EAN 4006381333931, 0800-1200 Uhr, 12345 kg, version 3.14.2, 5-7 days, 100% of 1 250 000`;
    expect(found(text)).toEqual([]);
  });
});

describe('whatever is written', () => {
  const pieces = fc.constantFrom(
    ...[
      'order ',
      'Bestellung Nr. ',
      '48151',
      '0176 12345678',
      '+1 ',
      'rue de la ',
      'Paix ',
      'Gartenweg ',
      '12',
      '@',
      'ada@example.org',
    ],
    ...[
      'DE89 3704 0044 0532 0130 00',
      '4111 1111 1111 1111',
      '\n',
      ' ',
      '(',
      '.',
      'Am Ufer 7',
      'İ',
      'ß',
      '👩‍🌾',
      ' (at) ',
      ' dot ',
    ],
  );
  const anyText = fc.array(fc.oneof(pieces, anyCharacter), { maxLength: 40 }).map((parts) => parts.join(''));

  it('nothing is thrown, and each piece stands in the text, apart from the others', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const piece of findPersonal(text, somebody)) {
          expect(piece.text).toBe(text.slice(piece.from, piece.to));
          expect(piece.from).toBeGreaterThanOrEqual(end);
          expect(piece.to).toBeGreaterThan(piece.from);
          end = piece.to;
        }
      }),
    );
  });

  it('a piece is found behind any words that do not touch it', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), (words) => {
        expect(found(`${words}. Your order 48151, ada@example.org`).map(([kind]) => kind)).toEqual(['number', 'email']);
      }),
    );
  });

  it.each(['1 ', '0176 1', 'Rue de la ', 'order no. ', 'DE89 ', '1-', '@', 'A1-'])(
    'a long text of nothing but “%s” takes a time that grows with its length',
    (part) => {
      const time = (length: number): number => {
        const text = part.repeat(length / part.length);
        const began = process.cpuUsage();
        findPersonal(text, somebody);
        const { user, system } = process.cpuUsage(began);
        return user + system;
      };
      time(5000);
      // Twenty times the length; what grows with its square takes 400 times as long.
      expect(time(100_000)).toBeLessThan(100 * Math.max(time(5000), 1000));
    },
  );
});
