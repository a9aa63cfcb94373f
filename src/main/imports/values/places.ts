import type { PostalAddress } from '#shared/domain/customer';
import { phoneCountries } from '#shared/domain/phone';

const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'];
let codes: ReadonlyMap<string, string> | null = null;

/** A country's code (ISO 3166, two letters) by its code or its name in several languages; null where it is none. */
export function countryCode(text: string): string | null {
  codes ??= countryNames();
  return codes.get(folded(text)) ?? null;
}

function countryNames(): ReadonlyMap<string, string> {
  const names = new Map([
    ['usa', 'US'],
    ['uk', 'GB'],
    ['england', 'GB'],
    ['scotland', 'GB'],
    ['wales', 'GB'],
    ['u s a', 'US'],
    ['holland', 'NL'],
  ]);
  for (const language of languages) {
    const display = new Intl.DisplayNames(language, { type: 'region' });
    // Countries that are no more have no numbers.
    for (const code of phoneCountries) {
      for (const name of [display.of(code) ?? code, code]) if (!names.has(folded(name))) names.set(folded(name), code);
    }
  }
  return names;
}

/** Whether it says where something is. */
export function isPlace({ street, city, region, postalCode, country }: PostalAddress): boolean {
  return [street, city, region, postalCode, country].some((part) => part !== '');
}

/** By what two addresses are the same, however they are written. */
export function placeKey({ street, city, region, postalCode, country }: PostalAddress): string {
  return [street, city, region, postalCode, countryCode(country) ?? country].map(folded).join('|');
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
