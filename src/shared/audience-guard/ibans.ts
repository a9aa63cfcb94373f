import { mostFindings, type Span } from './finding.ts';

/** How long a country's IBAN is (SWIFT IBAN registry); of others the checksum alone decides. */
const lengths: Readonly<Record<string, number>> = {
  ...{ AD: 24, AE: 23, AL: 28, AT: 20, AZ: 28, BA: 20, BE: 16, BG: 22, BH: 22, BR: 29, CH: 21, CY: 28, CZ: 24, DE: 22 },
  ...{ DK: 18, DO: 28, EE: 20, ES: 24, FI: 18, FO: 18, FR: 27, GB: 22, GE: 22, GI: 23, GL: 18, GR: 27, HR: 21, HU: 28 },
  ...{ IE: 22, IL: 23, IS: 26, IT: 27, JO: 30, KW: 30, KZ: 20, LB: 28, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MD: 24 },
  ...{ ME: 22, MK: 19, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, RS: 22, SA: 24, SE: 24, SI: 19, SK: 24, SM: 27 },
  ...{ TR: 26, UA: 29, XK: 20 },
};
const start = /(?<![\p{L}\p{N}])[A-Z]{2}[ -]?\d[ -]?\d/giu;

/** Bank accounts by ISO 13616, in any grouping; the checksum has to hold. */
export function findIbans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index } of text.matchAll(start)) {
    if (spans.length >= mostFindings) break;
    const length = lengths[text.slice(index, index + 2).toUpperCase()];
    const to = length === undefined ? null : endAfter(text, index, length);
    if (to !== null && holds(text.slice(index, to).replaceAll(/[ .-]/gu, '').toUpperCase()))
      spans.push({ from: index, to });
  }
  return spans;
}

/** Where so many letters and digits end, with single separators between them; null where others come first. */
function endAfter(text: string, from: number, signs: number): number | null {
  let [left, at] = [signs, from];
  while (left > 0) {
    const sign = text[at] ?? '';
    if (/[A-Za-z0-9]/u.test(sign)) left -= 1;
    else if (!/[ .\u00A0-]/u.test(sign) || !/[A-Za-z0-9]/u.test(text[at + 1] ?? '')) return null;
    at += 1;
  }
  return /[A-Za-z0-9]/u.test(text[at] ?? '') ? null : at;
}

/** ISO 7064, MOD 97-10. */
function holds(iban: string): boolean {
  const compact = iban.replaceAll('\u00A0', '');
  const moved = compact.slice(4) + compact.slice(0, 4);
  let rest = 0;
  for (const sign of moved) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
