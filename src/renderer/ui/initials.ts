const hues = 8;

/** One or two letters for a person: of the first and last word of the name, else of the address. */
export function initialsOf(name: string | null, address: string): string {
  const words = (name ?? '')
    .split(/[\s,.;_-]+/u)
    .map(firstLetter)
    .filter((letter) => letter !== '');
  const letters =
    words.length === 0 ? [firstLetter(address)] : words.length === 1 ? [words[0]] : [words[0], words.at(-1)];
  return letters.join('').toLocaleUpperCase() || '?';
}

/** Which of the avatar colours an address has: stable for the address, whatever its case. */
export function huesOf(address: string): number {
  let sum = 0;
  for (const character of address.toLowerCase()) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum % hues;
}

function firstLetter(word: string): string {
  return /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '';
}
