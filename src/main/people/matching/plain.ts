import anyAscii from 'any-ascii';

/**
 * Words in the letters a to z: without accents, out of any script. ä and ae, ö and oe, ü and ue become the same, since either
 * may have been typed.
 */
export function plain(text: string): string {
  return anyAscii(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/['’`´]/gu, '')
    .replaceAll(/([aou])e(?=[^aeiou\s]|\b)/gu, '$1');
}

/**
 * A word by what is left of it when it is heard and written down again, also over a change of script: consonants that are
 * taken for one another become one, vowels count only at the beginning.
 */
export function sound(word: string): string {
  const heard = word
    .replaceAll(/ph/gu, 'f')
    .replaceAll(/(?:tsch|tch|sch|ch|sh|cz|sz|tz|zh|kh)/gu, 's')
    .replaceAll(/th/gu, 't')
    .replaceAll(/[ckqx]/gu, 'k')
    .replaceAll(/[sz]/gu, 's')
    .replaceAll(/[vw]/gu, 'v')
    .replaceAll(/[jy]/gu, 'i')
    .replaceAll(/dt$/gu, 't')
    .replaceAll(/h/gu, '')
    .replaceAll(/(.)\1+/gu, '$1');
  return heard.slice(0, 1) + heard.slice(1).replaceAll(/[aeiou]/gu, '');
}
