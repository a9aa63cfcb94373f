import { readPhone } from '#shared/domain/phone';
import { mostFindings, type Span } from './finding.ts';
import { anyOf, digitsOf, isAmount, isMoment, wordEnd, wordStart } from './pattern.ts';
import { wordsOf } from './words/index.ts';

/** Signs that may be dialled: a run of digits with the separators people write, not part of a word, a price, a code. */
const run = /(?<![\p{L}\p{N}.,/#:-])(?:\(?\+\s?|\()?\d(?:[ \u00A0()./\u2011–-]{0,3}\d){6,16}(?![\p{L}\p{N}]|[.,:]\d)/gu;
/** Within so many signs before a number its name is looked for. */
const near = 30;
const dialled = new RegExp(`${wordStart}(?:${anyOf(wordsOf(({ dialled: words }) => words))})${wordEnd}`, 'iu');
const called = new RegExp(
  `${wordStart}(?:${anyOf([...wordsOf(({ goods }) => goods), ...wordsOf(({ numbered }) => numbered), ...wordsOf(({ numberNames }) => numberNames)])})${wordEnd}[^\\n]{0,14}$`,
  'iu',
);
/** Whose numbers customers of a shop in Europe or America have, beside those of its own country. */
const countries = ['DE', 'FR', 'ES', 'IT', 'PT', 'GB', 'US', 'NL', 'AT', 'CH', 'BE', 'IE'];

/** Phone numbers, of the shop's country or any other whose form is plain. */
export function findPhones(text: string, country: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: found } of text.matchAll(run)) {
    if (spans.length >= mostFindings) break;
    const before = text.slice(Math.max(0, index - near), index);
    const after = text.slice(index + found.length, index + found.length + 12);
    if (!isMoment(found) && !isAmount(before, after) && isDialled(found, before, country))
      spans.push({ from: index, to: index + found.length });
  }
  return spans;
}

function isDialled(found: string, before: string, country: string): boolean {
  const digits = digitsOf(found);
  if (digits.length < 7 || /(\d)\1{6}/u.test(digits) || hasDates(found)) return false;
  if (/^\(?\+|^00[1-9]/u.test(found)) return valid(found, country);
  const named = dialled.test(before);
  if (!named && called.test(before)) return false;
  const grouped = /\d[ \u00A0()./\u2011–-]+\d/u.test(found);
  // What begins with a nought is dialled; a bare run of digits may be anything unless it is called a number to dial.
  const [first, ...others] = [country, ...countries.filter((one) => one !== country)];
  const plain = /^\(?0\)? ?[1-9]/u.test(found) ? digits.length >= 9 || grouped : grouped && /^\(?\d{2,3}/u.test(found);
  if (!plain && !named) return false;
  // 555 and other areas that nobody has: whoever writes such a number means one all the same.
  if (american.test(found) || valid(found, first ?? country)) return true;
  return (named || isNationalForm(found)) && others.some((one) => valid(found, one));
}

const american = /^\(?[2-9]\d{2}(?:\) ?|[ .-])[2-9]\d{2}[ .-]\d{4}$/u;

/** As numbers are written that have no nought before them: in Spain, in Portugal, Italian mobiles. */
function isNationalForm(found: string): boolean {
  return (
    /^\(?0\)? ?[1-9]/u.test(found) ||
    /^[679]\d{2}[ .-]?\d{3}[ .-]?\d{3}$/u.test(found) ||
    /^[6789]\d{2}(?:[ .-]\d{2}){3}$/u.test(found) ||
    /^3\d{2}[ .-]\d{3}[ .-]?\d{3,4}$/u.test(found) ||
    /^2\d{1,2}[ .-]\d{3}[ .-]\d{3,4}$/u.test(found)
  );
}

/** Dates, hours and years side by side look like one number. */
function hasDates(found: string): boolean {
  const parts = found.split(/[ \u00A0–]+|(?<=\d)-(?=\d{1,2}[.:])/u).filter((part) => part !== '' && part !== '-');
  return parts.some((part) => /\d[./]\d/u.test(part) && isMoment(part.replaceAll(/[()]/gu, '')));
}

function valid(found: string, country: string): boolean {
  return readPhone(found.replaceAll(/[\u00A0\u2011–]/gu, ' '), country)?.valid === true;
}
