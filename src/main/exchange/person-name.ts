import type { Customer } from '#shared/domain/customer';

export type NameParts = Readonly<{ given: string; family: string }>;

/**
 * A name as programs want it that keep its halves apart: `König, Marta` as written, else the last word is the family's,
 * with the small words before it (`van den Berg`). Nobody's name but a person's has halves, and an address is no name.
 */
export function nameParts({ name, kind }: Pick<Customer, 'name' | 'kind'>): NameParts {
  const whole = name.trim();
  if (kind !== 'person' || /^\S+@\S+$/u.test(whole)) return { given: '', family: '' };
  const turned = /^([^,]+),\s*([^,]+)$/u.exec(whole);
  if (turned) return { given: turned[2] ?? '', family: (turned[1] ?? '').trim() };
  const words = whole.split(/\s+/u);
  if (words.length < 2) return { given: whole, family: '' };
  const small = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word));
  const from = small > 0 ? small : words.length - 1;
  return { given: words.slice(0, from).join(' '), family: words.slice(from).join(' ') };
}
