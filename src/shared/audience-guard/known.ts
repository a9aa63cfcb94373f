import { mostFindings, type FindingKind, type Span } from './finding.ts';
import { digitsOf } from './pattern.ts';

/** What stands on somebody's card. */
export type PersonalFacts = Readonly<{
  emails: readonly string[];
  /** In E.164 or as written. */
  phones: readonly string[];
  /** Streets with their house numbers, one each. */
  streets: readonly string[];
}>;

export const noFacts: PersonalFacts = { emails: [], phones: [], streets: [] };

/** So many of its last digits tell a phone number, however its beginning is written. */
const tellingDigits = 7;
const digitRun = /\d(?:[ \u00A0()./\u2011–-]{0,3}\d){6,19}/gu;

/** What a text says of somebody's own card, in any way of writing it. */
export function findKnown(text: string, facts: PersonalFacts): readonly (Span & Readonly<{ kind: FindingKind }>)[] {
  const spans: (Span & Readonly<{ kind: FindingKind }>)[] = [];
  const folded = fold(text);
  for (const email of facts.emails)
    spans.push(...places(folded, fold(email)).map((span) => ({ kind: 'email' as const, ...span })));
  for (const street of facts.streets) {
    const needle = fold(street).trim();
    // A street without a number is where many live.
    if (/\p{L}{3}/u.test(needle) && /\d/u.test(needle))
      spans.push(...places(folded, needle).map((span) => ({ kind: 'address' as const, ...span })));
  }
  const endings = facts.phones
    .map((phone) => digitsOf(phone).slice(-tellingDigits))
    .filter(({ length }) => length === tellingDigits);
  if (endings.length > 0)
    for (const { index, 0: found } of text.matchAll(digitRun)) {
      const digits = digitsOf(found);
      if (endings.some((ending) => digits.endsWith(ending)))
        spans.push({ kind: 'phone', from: index, to: index + found.length });
    }
  return spans.slice(0, mostFindings);
}

function places(text: string, needle: string): Span[] {
  const spans: Span[] = [];
  if (needle.length < 5) return spans;
  for (
    let at = text.indexOf(needle);
    at >= 0 && spans.length < mostFindings;
    at = text.indexOf(needle, at + needle.length)
  )
    spans.push({ from: at, to: at + needle.length });
  return spans;
}

/** Case and accents aside; each sign stays one sign, so that places in it are places in the text. */
function fold(text: string): string {
  return [...Array(text.length).keys()]
    .map((at) => {
      const sign = text.charAt(at);
      const plain = sign.normalize('NFD').charAt(0).toLowerCase();
      return plain.length === 1 ? plain : sign;
    })
    .join('');
}
