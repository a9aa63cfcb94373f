import { mostFindings, type Span } from './finding.ts';
import { anyOf, isAmount, wordEnd, wordStart } from './pattern.ts';
import { wordsOf } from './words/index.ts';

const before = anyOf(wordsOf(({ streets }) => streets.before));
const behind = anyOf(wordsOf(({ streets }) => streets.behind));
const endings = anyOf(wordsOf(({ streets }) => streets.endings));
const boxes = anyOf(wordsOf((words) => words.boxes));
const small = String.raw`(?:d[eiuao]s?|del|della|delle|dei|degli|dell[’']|d[’']|l[’']|la|las|le|les|los|el|aux?|et|e|y|the|of|van|der|den|het)`;
const capital = String.raw`(?:d[’']|l[’']|dell[’'])?\p{Lu}[\p{L}\p{M}’'.-]{0,29}`;
const house = String.raw`\d{1,4}(?:\s?[-/]\s?\d{1,4})?\s?(?:[a-hA-H](?![\p{L}\p{N}]))?`;
const postalPlace = String.raw`(?:\d{4,5}|\d{4}\s?[A-Z]{2}|\d{4}-\d{3})\s\p{Lu}\p{L}`;

/** `before` is matched in any case by the flag; that a name begins with a capital is looked at by itself. */
type Form = Readonly<{ pattern: RegExp; named: boolean }>;
const forms: readonly Form[] = [
  // 12 rue de la Paix; 14 bis, avenue Foch
  {
    pattern: new RegExp(
      `${wordStart}\\d{1,4}(?:\\s?(?:bis|ter|quater|[a-d]))?,?\\s(?:${before})\\s(?:${small}\\s?){0,3}(?<name>${capital})(?:[ -]${capital}){0,3}`,
      'giu',
    ),
    named: true,
  },
  // Calle Mayor 12; Via Giuseppe Garibaldi, 5; Rua das Flores n.º 3
  {
    pattern: new RegExp(
      `${wordStart}(?:${before})\\s?(?:${small}\\s){0,3}(?<name>${capital})(?:\\s(?:${small}|${capital})){0,5},?\\s(?:n[.ºo°]{0,2}\\s?|número\\s)?${house}(?!\\p{L}|\\p{N})`,
      'giu',
    ),
    named: true,
  },
  // Hauptstraße 12, Bahnhofstr. 3a, Keizersgracht 123
  {
    pattern: new RegExp(
      `${wordStart}(?<name>\\p{Lu}[\\p{L}-]{1,40}?)(?:${endings})\\.?\\s${house}(?!\\p{L}|\\p{N})`,
      'gu',
    ),
    named: true,
  },
  // Berliner Straße 12, Karl-Marx-Allee 5
  {
    pattern: new RegExp(
      `${wordStart}(?<name>${capital})(?:[\\s-]${capital}){0,3}[\\s-](?:${endings})\\.?\\s${house}(?!\\p{L}|\\p{N})`,
      'giu',
    ),
    named: true,
  },
  // Am Mühlbach 3, 83022 Rosenheim: whatever it is called, a number and a postcode with its town make it a door
  {
    pattern: new RegExp(
      `${wordStart}(?<name>${capital})(?:\\s(?:${small}|${capital})){0,4},?\\s${house},?\\s{1,2}(?:[A-Z]{1,2}-)?${postalPlace}[\\p{L}-]{0,30}`,
      'gu',
    ),
    named: true,
  },
  // 221B Baker Street
  {
    pattern: new RegExp(
      `${wordStart}\\d{1,5}[a-z]?,?\\s(?<name>${capital})(?:\\s${capital}){0,3}\\s(?:${behind})${wordEnd}`,
      'giu',
    ),
    named: true,
  },
  { pattern: new RegExp(`${wordStart}(?:${boxes})\\s(?:n[.ºo°]{0,2}\\s?)?\\d[\\d ]{1,8}`, 'giu'), named: false },
];
/** Forms of a place that belong to few doors: British and Dutch postcodes, an American place with its code. */
const places: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])\d{4}\s?[A-Z]{2},?\s\p{Lu}\p{Ll}{2,}/gu,
  /(?<![\p{L}\p{N}])\d{4}-\d{3}\s\p{Lu}\p{Ll}{2,}/gu,
  /(?<!\p{L})\p{Lu}\p{L}{2,20},\s[A-Z]{2}\s\d{5}(?:-\d{4})?(?!\p{N})/gu,
];
/** What ends like a street and is none, or is a way of sending rather than a road. */
const notStreets =
  /^(?:(?:der|die|das|den|dem|des|ein|eine[mnrs]?|[dk]ein|unser|unsere[mnrs]?|ihr|mein|dieser|jeder|the|our|your|this|la|le|les|el|il|lo|de|het|een|ons|onze|op|o|os|as|auf|am|im|in|zum)|(?:park|sitz|steh|stell|arbeits|camping|spiel|sport|schlaf|start|ausbildungs|liege|speicher|steck|rück|hin|lebens|aus|um|versand|liefer|um|be|lade|lager|produktions|dienst|mittel|antriebs|verkehrs)|whatsapp|paypal|instagram|facebook|messenger|telegram|dhl|ups|dpd|gls|hermes|fedex|tnt|e-?mail|mail|sms|klarna|stripe|twint|bizum|google|amazon|ebay|etsy|internet|web|chat|link|app|zoom|skype|iban|sepa|bonifico|fax|pec)$/iu;

/** Streets with a number, post boxes, and codes of places that few doors share. */
export function findAddresses(text: string): Span[] {
  const spans: Span[] = [];
  for (const { pattern, named } of forms)
    for (const { index, 0: found, groups } of text.matchAll(pattern)) {
      if (spans.length >= mostFindings) return spans;
      const to = index + found.trimEnd().length;
      const name = groups?.['name'] ?? '';
      if (named && (!/^(?:[dl][’']|dell[’'])?\p{Lu}/u.test(name) || notStreets.test(name))) continue;
      if (/\d\s?[a-hA-H]?$/u.test(found) && isAmount('', text.slice(to, to + 12))) continue;
      if (/^\s?[-–:.]\s?\d/u.test(text.slice(to, to + 4))) continue;
      spans.push({ from: index, to: withPlace(text, to) });
    }
  for (const pattern of places)
    for (const { index, 0: found } of text.matchAll(pattern)) {
      if (spans.length >= mostFindings) return spans;
      spans.push({ from: index, to: index + found.length });
    }
  return spans;
}

const placeAfter = new RegExp(`^,?\\s{1,2}${postalPlace}[\\p{L}-]{0,30}`, 'u');

/** The town behind the street goes with it. */
function withPlace(text: string, to: number): number {
  return to + (placeAfter.exec(text.slice(to, to + 60))?.[0].length ?? 0);
}
