import { z } from 'zod';

/** ISO 4217. */
export const currency = z.string().regex(/^[A-Z]{3}$/u);

/** How many digits of an amount stand behind its decimal sign: 2 for EUR, none for JPY, 3 for KWD. */
export function decimalsOf(code: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** An amount in the smallest unit, as people in `locale` write it. */
export function amountWords(amount: number, code: string, locale?: string): string {
  const value = decimalText(amount, code);
  // A decimal text is formatted digit by digit; as a number, a large amount would lose its cents.
  return new Intl.NumberFormat(locale, { style: 'currency', currency: code }).format(value);
}

/** What a network charges, given in millionths of the currency: prices of a thing may be parts of a cent. */
export function chargeWords(millionths: number, code: string, locale?: string): string {
  const style = { style: 'currency', currency: code, maximumFractionDigits: 6 } as const;
  return new Intl.NumberFormat(locale, style).format(millionths / 1_000_000);
}

/** An amount in the smallest unit as a decimal number with a point: 125050 of EUR is 1250.50. */
export function decimalText(amount: number, code: string): `${number}` {
  const decimals = decimalsOf(code);
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const text = `${amount < 0 ? '-' : ''}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`;
  return text as `${number}`; // digits with at most one point, made above
}

/**
 * The smallest units of an amount as it was typed in any country: `1.250,50`, `1,250.50`, `1’250.50`, `1 250,50 €`, `1250`.
 * One sign alone before three digits (`1.250`) groups thousands, unless the currency has as many decimals and the sign is
 * `decimalSign`. Null for what is no amount, is of another currency, below nothing or finer than the currency.
 */
export function readAmount(text: string, code: string, decimalSign: string = '.'): number | null {
  const number = withoutCurrency(withPlainSigns(text, decimalSign), code);
  if (number === null) return null;
  const decimals = decimalsOf(code);
  const at = decimalAt(number, { decimals, decimalSign });
  const groups = number.slice(0, at).split(/[.,’ ]/u);
  const fraction = number.slice(at + 1).replace(/0+$/u, '');
  if (!/^\d*$/u.test(fraction) || fraction.length > decimals || !areGroups(groups)) return null;
  const amount = Number(`${groups.join('')}${fraction.padEnd(decimals, '0')}`);
  return /\d/u.test(number) && Number.isSafeInteger(amount) ? amount : null;
}

/** The sign that begins the cents where somebody writes in `locale`. */
export function decimalSignOf(locale?: string): string {
  return new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
}

/** Zeros of the digits that people type beside the usual ones: Arabic, Persian, Devanagari, Bengali, Thai. */
const zeros = ['٠', '۰', '०', '০', '๐'];
const otherDigits = new Map(
  zeros.flatMap((zero) => Array.from({ length: 10 }, (_, value) => [digit(zero, value), value])),
);

function digit(zero: string, value: number): string {
  return String.fromCodePoint((zero.codePointAt(0) ?? 0) + value);
}

function withPlainSigns(text: string, decimalSign: string): string {
  return [...text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '')]
    .map((sign) => String(otherDigits.get(sign) ?? sign))
    .join('')
    .replaceAll(/['’٬]/gu, '’')
    .replaceAll('٫', decimalSign === '٫' ? '.' : decimalSign)
    .replaceAll(/\s/gu, ' ')
    .trim();
}

/** The number without its currency, where one is named, and without the stroke that stands for no cents. */
function withoutCurrency(text: string, code: string): string | null {
  const parts = /^(?<before>(?:[^\d.,-]+\.? *)?)(?<number>[\d.,’ ]*?)[.,]?(?: ?[-–—]+)?(?<after>[^\d]*)$/u.exec(
    text,
  )?.groups;
  const named = [parts?.['before'], parts?.['after']].map(
    (words) => words?.replace('.', '').trim().toLowerCase() ?? '',
  );
  return parts !== undefined && named.every((words) => words === '' || namesOf(code).includes(words))
    ? (parts['number'] ?? '').trim()
    : null;
}

function namesOf(code: string): readonly string[] {
  const shown = (['symbol', 'narrowSymbol'] as const).flatMap((currencyDisplay) =>
    new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay })
      .formatToParts(0)
      .flatMap(({ type, value }) => (type === 'currency' ? [value] : [])),
  );
  return [code, ...shown, ...(code === 'CHF' ? ['fr', 'sfr'] : [])].map((name) => name.toLowerCase());
}

/** Where the decimal sign stands; the length where there is none. */
function decimalAt(number: string, of: Readonly<{ decimals: number; decimalSign: string }>): number {
  const last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
  if (last < 0) return number.length;
  const sign = number.charAt(last);
  const before = number.slice(0, last);
  if (before.includes(sign)) return number.length;
  const grouped = /[.,’ ]/u.test(before);
  const couldGroup = !grouped && /^[1-9]\d{0,2}$/u.test(before) && number.length - last === 4;
  return couldGroup && !(of.decimals === 3 && sign === of.decimalSign) ? number.length : last;
}

/** Thousands, or as in India: three digits at the end and two in each group before. */
function areGroups(groups: readonly string[]): boolean {
  const [first = '', ...others] = groups;
  if (others.length === 0) return /^\d*$/u.test(first);
  const last = others.pop() ?? '';
  const sizes = new Set(others.map(({ length }) => length));
  return (
    /^\d{1,3}$/u.test(first) &&
    /^\d{3}$/u.test(last) &&
    others.every((group) => /^\d{2,3}$/u.test(group)) &&
    sizes.size <= 1
  );
}
