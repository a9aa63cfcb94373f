export const shortestPassphrase = 8;

/**
 * A rough word for how hard a passphrase is to guess: bits from its length and the kinds of characters, counting
 * a repeated character once. Only a hint; nothing is refused but what is shorter than eight characters.
 */
export function passphraseStrength(passphrase: string): 'weak' | 'fair' | 'strong' {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(passphrase)).length;
  const distinct = new Set(passphrase).size;
  const effective = Math.min(passphrase.length, distinct * 2);
  const bits = effective * (1.5 + kinds * 0.75);
  if (bits < 36) return 'weak';
  return bits < 60 ? 'fair' : 'strong';
}
