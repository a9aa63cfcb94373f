import { findAddresses } from './addresses.ts';
import { findCards } from './cards.ts';
import { findEmails } from './emails.ts';
import { type Finding, type FindingKind, mostFindings, type Span } from './finding.ts';
import { findIbans } from './ibans.ts';
import { findKnown, type PersonalFacts } from './known.ts';
import { findNumbers } from './numbers.ts';
import { digitsOf } from './pattern.ts';
import { findPhones } from './phones.ts';

/** Who writes, and to whom. */
export type GuardContext = Readonly<{
  /** Where numbers without a country code are dialled (ISO 3166). */
  country: string;
  /** Words in which the shop tells of itself (its facts, its addresses): what stands there everybody may know. */
  shop: string;
  /** What is known of the customer who is answered. */
  customer: PersonalFacts;
}>;

/**
 * What in a draft points at a person and is nobody else's business, in the order it stands there. Pure; bounded in time by
 * the text's length; never throws.
 */
export function findPersonal(text: string, context: GuardContext): Finding[] {
  const shop = new Set(
    found(context.shop, context.country).map(({ kind, from, to }) => nameOf(kind, context.shop.slice(from, to))),
  );
  const known = findKnown(text, context.customer).map((span) => ({ ...span, known: true }));
  const all = [...known, ...found(text, context.country).map((span) => ({ ...span, known: false }))];
  return apart(all)
    .filter(({ kind, from, to }) => !isShops(shop, kind, nameOf(kind, text.slice(from, to))))
    .map((span) => ({ ...span, text: text.slice(span.from, span.to) }))
    .slice(0, mostFindings);
}

type Kinded = Span & Readonly<{ kind: FindingKind }>;

/** The surest first: of what overlaps the first stands. */
function found(text: string, country: string): Kinded[] {
  const of = (kind: FindingKind, spans: readonly Span[]): Kinded[] => spans.map((span) => ({ kind, ...span }));
  return [
    ...of('iban', findIbans(text)),
    ...of('card', findCards(text)),
    ...of('email', findEmails(text)),
    ...of('number', findNumbers(text)),
    ...of('phone', findPhones(text, country)),
    ...of('address', findAddresses(text)),
  ];
}

/** Each piece once, in the order of the text. */
function apart<Piece extends Span>(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) if (!kept.some(({ from, to }) => piece.from < to && from < piece.to)) kept.push(piece);
  return kept.toSorted((one, other) => one.from - other.from);
}

/** An address may be said without its town, or with it. */
function isShops(shop: ReadonlySet<string>, kind: FindingKind, name: string): boolean {
  if (kind !== 'address') return shop.has(name);
  return [...shop].some((own) => `${own} `.startsWith(`${name} `) || `${name} `.startsWith(`${own} `));
}

/** What makes two writings the same thing. */
function nameOf(kind: FindingKind, text: string): string {
  if (kind === 'phone') return `${kind} ${digitsOf(text).slice(-7)}`;
  const words = text.normalize('NFKC').toLowerCase();
  if (kind !== 'address') return `${kind} ${words.replaceAll(/[^\p{L}\p{N}@]/gu, '')}`;
  const plain = words.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return `${kind} ${plain.replaceAll(/(?:straße|strasse|str)(?= |$)/gu, 'str')}`;
}
