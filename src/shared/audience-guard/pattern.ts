/** Where a word begins and ends in any script; `\b` knows Latin without accents alone. */
export const wordStart = String.raw`(?<![\p{L}\p{N}])`;
export const wordEnd = String.raw`(?![\p{L}\p{N}])`;

/** The source of a pattern that takes any of these, the longest first; a space takes any short white space. */
export function anyOf(words: readonly string[]): string {
  return words
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`).replaceAll(' ', String.raw`\s{1,2}`))
    .join('|');
}

export function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '');
}

/** What is counted or paid: a number before these is an amount. */
const units =
  /^\s?(?:€|\$|£|¥|%|°|(?:eur|euros?|usd|gbp|chf|dollars?|pounds?|franken|francs?|franchi|cents?|kg|kilos?|grams?|gramm?|gr?|mg|ml|cl|dl|l|liter|litros?|litri|litres?|cm|mm|m|km|m²|qm|x|stk|stück|stuks|pcs|pieces?|pièces?|pezzi|piezas?|unidades|peças|paar|pairs?|hours?|hrs?|h|uhr|min|minutes?|minuten|days?|tagen?|jours|días?|giorni|dias|dagen|weeks?|wochen?|points?|punkte|watts?|w|v|volt|ah|mah|gb|tb|px|hz)(?![\p{L}\p{N}]))/iu;

export function isAmount(before: string, after: string): boolean {
  return units.test(after) || /(?:€|\$|£|¥|\bEUR|\bCHF|\bUSD|\bGBP)\s?$/iu.test(before);
}

/** A date, a time, a span of years: 12.05.2026, 2026-05-12, 10:30, 2019-2021. */
export function isMoment(text: string): boolean {
  return (
    /^\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{2}|\d{4}))?\.?$/u.test(text) ||
    /^(?:19|20)\d{2}[./-]\d{1,2}(?:[./-]\d{1,2})?$/u.test(text) ||
    /^\d{1,2}[:.h]\d{2}(?:\s?[-–]\s?\d{1,2}[:.h]\d{2})?$/u.test(text) ||
    /^(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)?\d{2}$/u.test(text)
  );
}
