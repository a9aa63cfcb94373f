import { withoutHandle } from '#shared/domain/handle';
import { plain } from './plain.ts';

/** A name as its words in plain letters, the given ones first as far as that can be told. */
export type Name = Readonly<{ words: readonly string[]; shown: string }>;

const titles = new Set(
  `mr mrs ms miss mx dr prof professor sir dame herr frau dipl ing med phil mag msc bsc ba ma mba phd md jr sr ii iii iv
   monsieur madame mme mlle sig signor signora sra srta senor senora don dona dhr mevr mw pan pani mudr rev hr fr`
    .split(/\s+/u)
    .filter(Boolean),
);
const particles = new Set(
  'von van de der den del della di da dos das du la le el al bin ben ibn ter ten zu zum zur of the y e und and'.split(
    ' ',
  ),
);
const legalForms =
  /\b(?:gmbh|mbh|ug|ag|kg|ohg|gbr|e\.?\s?k\.?|ltd|limited|llc|llp|inc|corp|co|company|plc|sarl|sas|s\.?a\.?|s\.?l\.?|s\.?r\.?l\.?|spa|bv|b\.v\.|nv|n\.v\.|oy|ab|aps|a\/s|as|sp\. z o\.o\.|s\.r\.o\.|kft|pty|pte)\b\.?/giu;
const mostWords = 6;

/** The name of a person out of how they are called; null where an address stands in its place, or nothing is left of it. */
export function nameOf(called: string): Name | null {
  const name = withoutHandle(called);
  if (name.includes('@')) return null;
  const shown = name
    .replaceAll(/\([^)]*\)|\[[^\]]*\]|["“”„]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const [behind = '', before = ''] = shown.split(/,(?=\s*\p{L})/u, 2);
  // “Schmidt, Anna”
  const words = wordsOf(before !== '' && !titles.has(plain(before).trim()) ? `${before} ${behind}` : shown);
  return words.length === 0 ? null : { words, shown };
}

/** A company's name without what says of which kind it is. */
export function companyWords(called: string): string {
  return plain(called.replaceAll(legalForms, ' '))
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** The words of a name in an address's local part: anna.schmidt, schmidt_anna, anna-schmidt82. */
export function wordsOfLocalPart(local: string): string[] {
  return plain(local.replace(/\+.*$/u, ''))
    .split(/[^a-z]+/u)
    .filter((word) => word.length > 1 || /[^a-z]/u.test(local))
    .filter(Boolean);
}

function wordsOf(text: string): string[] {
  const all = plain(text)
    .split(/[^a-z]+/u)
    .filter(Boolean);
  const named = all.filter((word) => !titles.has(word) && !particles.has(word));
  return (named.length > 0 ? named : all.filter((word) => word.length > 1)).slice(0, mostWords);
}
