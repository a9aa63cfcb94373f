import { mostFindings, type Span } from './finding.ts';
import { anyOf, digitsOf, isAmount, isMoment, wordEnd, wordStart } from './pattern.ts';
import { wordsOf } from './words/index.ts';

const things = anyOf(wordsOf(({ numbered }) => numbered));
const names = anyOf(wordsOf(({ numberNames }) => numberNames));
const between = anyOf(wordsOf((words) => words.between));
const code = String.raw`[A-Z]{0,5}[-/_]?\d[\dA-Z]{0,19}(?:[-/._][\dA-Z]{1,20}){0,4}`;
const called = new RegExp(
  `${wordStart}(?:(?<name>${names})\\.?|(?<thing>${things}))(?<mark>(?:[\\s-]{0,2}(?:[:#=(]|(?:${between})(?![\\p{L}])(?!\\p{N}\\p{L}))){0,4})\\s{0,2}(?<code>${code})${wordEnd}`,
  'giu',
);
const goesOn = new RegExp(
  `^(?:\\s*$|\\s*\\n|[.,;:!?)»”"]|\\s(?:${anyOf(wordsOf((words) => words.goesOn))})${wordEnd})`,
  'iu',
);
/** Forms that nothing else has: a number alone behind its sign, UPS and postal parcels (UPU S10), shipping units (GS1 SSCC), Amazon's orders. */
const alone =
  /(?<![\p{L}\p{N}&])(?:#\s?\d{4,12}|1Z[0-9A-Z]{16}|[A-Z]{2}\d{9}[A-Z]{2}|\d{3}-\d{7}-\d{7}|\d{18,20})(?![\p{L}\p{N}])/gu;

/** Numbers by which a person's order, parcel, invoice, booking or account is known. */
export function findNumbers(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(called)) {
    if (spans.length >= mostFindings) break;
    const { name, mark = '', code: found = '' } = match.groups ?? {};
    const to = match.index + match[0].length;
    const marked = name !== undefined || /[\p{L}\p{N}#°º:]/u.test(mark);
    if (isNumberOf(found, marked, text.slice(to, to + 16))) spans.push({ from: match.index, to });
  }
  for (const { index, 0: found } of text.matchAll(alone)) {
    if (spans.length >= mostFindings) break;
    if (!/^#\s?(?:19|20)\d{2}$/u.test(found)) spans.push({ from: index, to: index + found.length });
  }
  return spans;
}

function isNumberOf(found: string, marked: boolean, after: string): boolean {
  const digits = digitsOf(found);
  if (isMoment(found) || isAmount('', after) || /^\d{1,3}(?:[.,]\d{3})*[.,]\d{2}$/u.test(found)) return false;
  // "order 2 x 250 g", "reservation 19:30", "delivery 5-7 days"
  if (/^(?:[.,:]\d|\s?[-–]\s?\d|\s?x\s?\d)/u.test(after)) return false;
  if (marked) return digits.length >= 3;
  const plain = found === digits;
  if (!plain) return digits.length >= 4;
  if (/^(?:19|20)\d{2}$/u.test(found) || digits.length < 4) return false;
  return (digits.length >= 5 && !digits.endsWith('000')) || goesOn.test(after);
}
