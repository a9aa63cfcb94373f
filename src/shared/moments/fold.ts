/** Words as they are compared: lower case, without accents, with plain spaces and apostrophes. Not as long as before. */
export function foldWords(words: string): string {
  return words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[’‘`´]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase()
    .trim();
}
