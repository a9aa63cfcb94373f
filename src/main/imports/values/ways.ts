import { readPhone } from '#shared/domain/phone';
import type { GivenWay } from '../given.ts';

/** No address or number is longer, with what stands around it: cells come from strangers, and patterns go back and forth. */
const longest = 1000;
const emailAddress = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:.]{2,}$/u;

/** An e-mail address as it is known by; null where it is none. */
export function readEmail(text: string): string | null {
  const words = text.trim();
  if (words.length > longest) return null;
  const bare = words
    .replace(/^mailto:/iu, '')
    .replace(/^.*<([^<>]*)>$/u, '$1')
    .replace(/^["']+|["',;.]+$/gu, '')
    .toLowerCase();
  return bare.length <= 320 && emailAddress.test(bare) ? bare : null;
}

/** The values of a cell that holds several: Google parts them with ` ::: `, others with a line or a semicolon. */
export function severalIn(cell: string): string[] {
  return cell
    .split(/:::|[\r\n;]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** E-mail addresses of a cell, and the words that are none. */
export function readEmails(cell: string): Readonly<{ emails: string[]; words: string[] }> {
  const emails: string[] = [];
  const words: string[] = [];
  for (const part of severalIn(cell).flatMap((some) =>
    readEmail(some) === null ? some.split(/(?<![,\s])[,\s]+(?=[^,\s]\S{0,320}@)/u) : [some],
  )) {
    const email = readEmail(part);
    if (email === null) words.push(part);
    else emails.push(email);
  }
  return { emails, words };
}

type ReadNumbers = Readonly<{ numbers: string[]; words: string[] }>;

/** Numbers of a cell in E.164, and the words that are none; an extension stays in the words as well. */
export function readPhones(cell: string, country: string): ReadNumbers {
  const numbers: string[] = [];
  const words: string[] = [];
  for (const part of severalIn(cell)) {
    if (part.length > longest) {
      words.push(part);
      continue;
    }
    const whole = readPhone(part, country);
    if (whole) {
      numbers.push(whole.number);
      continue;
    }
    const pieces = part.split(/\s*[,/|]\s*/u).map((piece) => readPhone(piece, country));
    if (pieces.length > 1 && pieces.every((piece) => piece !== null)) {
      numbers.push(...pieces.flatMap((piece) => (piece === null ? [] : [piece.number])));
      continue;
    }
    const bare = readPhone(
      part.replace(/^tel:/iu, '').replace(/[;,\s]*(?:ext|x|extension|durchwahl|poste|#)\.?\s*[=:]?\s*\d+\s*$/iu, ''),
      country,
    );
    if (bare) numbers.push(bare.number);
    // Outlook's and old phones' numbers may carry words: what they say is kept.
    if (!bare || /\d\D*(?:ext|x|extension|durchwahl|poste|#)/iu.test(part)) words.push(part);
  }
  return { numbers, words };
}

/** Ways without those that are said twice, the first as it was said. */
export function distinctWays(ways: readonly GivenWay[]): GivenWay[] {
  const known = new Map<string, GivenWay>();
  for (const way of ways) {
    const key = `${way.channel}:${way.address}`;
    if (!known.has(key)) known.set(key, way);
  }
  return [...known.values()];
}

const labels: readonly (readonly [RegExp, string])[] = [
  [/\bfax\b/u, 'fax'],
  [/\bpager\b/u, 'pager'],
  [/\b(?:mobile?|cell|cellular|handy|mobil|portable|movil|cellulare|natel|iphone)\b/u, 'mobile'],
  [/\b(?:work|business|office|geschaftlich|arbeit|buro|bureau|travail|trabajo|lavoro|zakelijk|werk)\b/u, 'work'],
  [/\b(?:home|private?|personal|privat|prive|casa|domicile|prive|thuis)\b/u, 'home'],
  [/\b(?:main|primary|haupt)\b/u, 'main'],
  [/\b(?:billing|rechnung\p{L}*|facturation|facturacion)\b/u, 'billing'],
  [/\b(?:shipping|delivery|liefer\p{L}*|livraison|envio)\b/u, 'shipping'],
  [/\b(?:other|andere\p{L}*|sonstige\p{L}*|autre|otro|altro)\b/u, 'other'],
];

/** A label in the words that all labels are in, where it is one of the usual; else as somebody named it. */
export function readLabel(text: string): string | null {
  const words = text
    .replace(/^_\$!<(.*)>!\$_$/u, '$1')
    .replace(/^\*\s*/u, '')
    .trim();
  if (words === '') return null;
  const folded = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return labels.find(([pattern]) => pattern.test(folded))?.[1] ?? words.slice(0, 60);
}
