import type { Traits } from './traits.ts';
import { sound } from './plain.ts';

/**
 * By what others like a person are looked up: two people are compared when they have a key in common that few have. Each says
 * what it is by its first letters; counting who has one also tells how common a name, a domain or a number is.
 */
export function keysOf(traits: Traits): string[] {
  const keys = new Set<string>();
  for (const { words } of traits.names) {
    for (const word of words) if (word.length > 1) keys.add(`w:${word}`);
    const sounds = words.map(sound).toSorted();
    keys.add(`n:${sounds.join(' ')}`);
    keys.add(`j:${words.toSorted().join('')}`);
    // One of the words is lost, or written in quite another way.
    for (const word of words)
      for (const other of words)
        if (word !== other) {
          keys.add(`a:${word} ${other.slice(0, 2)}`);
          keys.add(`z:${word} ${other.slice(-2)}`);
        }
    for (const birthday of traits.birthdays)
      for (const word of words) {
        keys.add(`b:${birthday.slice(-5)} ${word.slice(0, 2)}`);
        if (!birthday.startsWith('--')) keys.add(`g:${birthday.slice(0, 4)} ${word.slice(0, 2)}`);
      }
    for (const place of [...traits.postalCodes, ...traits.cities])
      for (const word of words) keys.add(`p:${place} ${word}`);
    for (const domain of traits.domains) for (const word of words) keys.add(`e:${domain} ${word}`);
    for (const company of traits.companies) for (const word of words) keys.add(`e:${company} ${word}`);
  }
  for (const { local, domain } of traits.addresses) {
    const name = bare(local);
    keys.add(`l:${name}`);
    if (name.length >= 5) {
      // A typo stands either before or behind these.
      keys.add(`s:${name.slice(0, 4)} ${domain}`);
      keys.add(`t:${name.slice(-4)} ${domain}`);
    }
  }
  for (const handle of traits.handles) keys.add(`l:${handle}`);
  for (const phone of [...traits.phones, ...traits.signedPhones]) keys.add(`f:${phone}`);
  for (const { whole } of traits.addresses) keys.add(`m:${whole}`);
  for (const address of traits.signedAddresses) keys.add(`m:${address}`);
  for (const domain of traits.domains) keys.add(`d:${domain}`);
  for (const company of traits.companies) keys.add(`c:${company}`);
  for (const birthday of traits.birthdays) keys.add(`y:${birthday}`);
  for (const street of traits.streets) keys.add(`h:${street}`);
  for (const code of traits.postalCodes) keys.add(`k:${code}`);
  for (const city of traits.cities) keys.add(`o:${city}`);
  return [...keys];
}

/** A local part by its letters: what separates them, and a number at the end, differ from network to network. */
export function bare(local: string): string {
  return local
    .replace(/\+.*$/u, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/\d+$/u, '');
}
