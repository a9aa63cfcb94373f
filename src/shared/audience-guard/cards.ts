import { mostFindings, type Span } from './finding.ts';
import { digitsOf } from './pattern.ts';

const run = /(?<![\p{L}\p{N}])\d(?:[ \u00A0-]?\d){13,18}(?![\p{L}\p{N}])/gu;
/** The networks' first digits and lengths: Visa, Mastercard, American Express, Discover, JCB, Diners, Maestro. */
const networks =
  /^(?:4\d{15}(?:\d{3})?|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d{2}|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d{2}|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|3(?:0[0-5]|[689]\d)\d{11}|(?:50|5[6-9]|6[37])\d{14})$/u;

/** Payment cards: a network's number whose check digit holds (ISO/IEC 7812-1, Luhn). */
export function findCards(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: found } of text.matchAll(run)) {
    if (spans.length >= mostFindings) break;
    const digits = digitsOf(found);
    if (networks.test(digits) && checks(digits)) spans.push({ from: index, to: index + found.length });
  }
  return spans;
}

function checks(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
