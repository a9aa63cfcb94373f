import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountWords, decimalsOf, decimalSignOf, decimalText, readAmount } from '#shared/domain/amount';

const codes = ['EUR', 'USD', 'JPY', 'KWD', 'CHF', 'INR'];

describe('an amount as somebody types it', () => {
  it.each([
    ['1250', 'EUR', 125_000],
    ['1.250,50', 'EUR', 125_050],
    ['1,250.50', 'EUR', 125_050],
    ['1.250', 'EUR', 125_000],
    ['1,250', 'USD', 125_000],
    ['1.25', 'EUR', 125],
    ['1,5', 'EUR', 150],
    ['0,500', 'EUR', 50],
    ['.50', 'EUR', 50],
    ['1’250.50', 'CHF', 125_050],
    ["Fr. 1'250.–", 'CHF', 125_000],
    ['12,-', 'EUR', 1200],
    ['1 250,50 €', 'EUR', 125_050],
    ['€ 80', 'EUR', 8000],
    ['80 eur', 'EUR', 8000],
    ['1.234.567,89', 'EUR', 123_456_789],
    ['1,23,456.70', 'INR', 12_345_670],
    ['¥1,250', 'JPY', 1250],
    ['1.250', 'KWD', 1250],
    ['1,250', 'KWD', 1_250_000],
    ['１２５０', 'JPY', 1250],
    ['١٬٢٥٠٫٥٠', 'EUR', 125_050],
  ])('%s of %s is %i', (text, code, amount) => {
    expect(readAmount(text, code)).toBe(amount);
  });

  it.each([
    ['', 'EUR'],
    ['€', 'EUR'],
    ['.', 'EUR'],
    ['a lot', 'EUR'],
    ['5k', 'EUR'],
    ['-5', 'EUR'],
    ['100 USD', 'EUR'],
    ['$100', 'EUR'],
    ['1.2.3', 'EUR'],
    ['12 50', 'EUR'],
    ['1.255,505', 'EUR'],
    ['12.5', 'JPY'],
    ['1.250.50', 'EUR'],
    ['9999999999999999', 'EUR'],
  ])('“%s” is none of %s', (text, code) => {
    expect(readAmount(text, code)).toBeNull();
  });

  it('is read back as it is written in any country', () => {
    const locales = fc.constantFrom(
      'en',
      'de',
      'de-AT',
      'de-CH',
      'fr',
      'sv',
      'pt-BR',
      'en-IN',
      'hi',
      'ja',
      'ar-EG',
      'fa',
      'pl',
    );
    fc.assert(
      fc.property(fc.nat(10 ** 12), fc.constantFrom(...codes), locales, (amount, code, locale) => {
        const digits = { minimumFractionDigits: decimalsOf(code) };
        const written = new Intl.NumberFormat(locale, digits).format(decimalText(amount, code));
        expect(readAmount(written, code, decimalSignOf(locale))).toBe(amount);
      }),
    );
  });

  it('is read back from the sentence that shows it', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 12), fc.constantFrom(...codes), (amount, code) => {
        expect(readAmount(amountWords(amount, code, 'en'), code)).toBe(amount);
      }),
    );
  });

  it('is refused or read, never anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...codes), (text, code) => {
        const amount = readAmount(text, code);
        expect(amount === null || (Number.isSafeInteger(amount) && amount >= 0)).toBe(true);
      }),
    );
  });
});
