import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readAddress,
  readCustomValue,
  readEmail,
  readLanguage,
  readTimeZone,
  readWebsite,
} from '#shared/domain/card-values';
import { phoneCountries, phoneWords, readPhone } from '#shared/domain/phone';

describe('a phone number', () => {
  it.each([
    ['030 901820', 'DE', '+4930901820'],
    ['(030) 90-18-20', 'DE', '+4930901820'],
    ['0049 30 901820', 'US', '+4930901820'],
    ['+49 (0)30 901820', 'FR', '+4930901820'],
    ['(212) 555-0134', 'US', '+12125550134'],
    ['020 7946 0018', 'GB', '+442079460018'],
  ])('typed as %s in %s is %s', (typed, country, number) => {
    expect(readPhone(typed, country)).toEqual({ number, valid: true });
  });

  it.each(['', '12', 'call me', '030 901820 ext. 5', '1-800-FLOWERS'])('is not read from "%s"', (typed) => {
    expect(readPhone(typed, 'DE')).toBeNull();
  });

  it('is no evidence when only its length is right', () => {
    expect(readPhone('030 0000000', 'DE')).toMatchObject({ valid: true });
    expect(readPhone('000 0000000', 'US')).toMatchObject({ valid: false });
  });

  it('is read back from how it is written at home and abroad', () => {
    const subscriber = fc.integer({ min: 100_000, max: 9_999_999 });
    fc.assert(
      fc.property(subscriber, fc.constantFrom('DE', 'US', 'FR', 'JP', 'BR'), (digits, abroad) => {
        const number = `+4930${digits}`;
        expect(readPhone(phoneWords(number, 'DE'), 'DE')?.number).toBe(number);
        expect(readPhone(phoneWords(number, abroad), abroad)?.number).toBe(number);
      }),
      { numRuns: 50 },
    );
  });

  it('of any country can be told apart', () => {
    expect(phoneCountries.length).toBeGreaterThan(200);
  });
});

describe('an address', () => {
  it.each([
    ['email', ' Ada@Baker.Example ', 'ada@baker.example'],
    ['email', 'mailto:ada@baker.example', 'ada@baker.example'],
    ['email', 'käthe@bäckerei.example', null],
    ['email', 'ada@bäckerei.example', 'ada@bäckerei.example'],
    ['email', 'ada@baker', null],
    ['email', 'Ada <ada@baker.example>', null],
    ['phone', '030 901820', '+4930901820'],
    ['phone', 'later', null],
    ['instagram', '@AdaBakes', 'adabakes'],
    ['instagram', 'ada bakes', null],
  ])('on %s typed as "%s" is %s', (channel, typed, kept) => {
    expect(readAddress(channel, typed, 'DE')).toBe(kept);
  });

  it('is the same when it is read again', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (typed) => {
        const read = readEmail(typed);
        expect(read === null ? null : readEmail(read)).toBe(read);
      }),
    );
  });
});

describe('a website, a language, a time zone', () => {
  it.each([
    ['baker.example', 'https://baker.example'],
    ['HTTP://Baker.Example/', 'http://baker.example'],
    ['baker.example/Menu?day=1#bread', 'https://baker.example/Menu?day=1#bread'],
    ['baker.example:8080', 'https://baker.example:8080'],
    ['javascript:alert(1)', null],
    ['https://user@baker.example', null],
    ['baker', null],
    ['two words.example', null],
  ])('%s is kept as %s', (typed, kept) => {
    expect(readWebsite(typed)).toBe(kept);
  });

  it('are known by their names', () => {
    expect([readLanguage('pt_br'), readLanguage('DE'), readLanguage('?')]).toEqual(['pt-BR', 'de', null]);
    expect([readTimeZone('europe/berlin'), readTimeZone('Berlin')]).toEqual(['Europe/Berlin', null]);
  });
});

describe('a value of a field of the shop’s own', () => {
  it.each([
    ['number', '1250,5', '1250.5'],
    ['number', '-3', '-3'],
    ['number', '12 eggs', null],
    ['date', '2026-05-04', '2026-05-04'],
    ['date', '--05-04', null],
    ['choice', 'Monday', 'Monday'],
    ['choice', 'monday', null],
    ['flag', 'TRUE', 'yes'],
    ['flag', '0', 'no'],
    ['flag', 'perhaps', null],
    ['link', 'baker.example', 'https://baker.example'],
    ['text', ' as it is ', 'as it is'],
  ] as const)('of type %s typed as "%s" is %s', (type, typed, kept) => {
    expect(readCustomValue({ type, choices: ['Monday'] }, typed)).toBe(kept);
  });
});
