export type NameParts = Readonly<{ prefix: string; given: string; additional: string; family: string; suffix: string }>;

const eastern = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\s]+$/u;
/** How somebody is addressed is no part of their name. */
const salutation =
  /^(?:mr|mrs|ms|miss|mx|herr|frau|m|mme|mlle|madame|monsieur|sr|sra|srta|sig|signor|signora|dhr|mevr|pan|pani)\.?$/iu;

/** A name of its parts, in the order of the script it is written in. */
export function joinName({ prefix, given, additional, family, suffix }: NameParts): string {
  const parts = [prefix, given, additional, family, suffix].map((part) => part.trim().replace(/\s+/gu, ' '));
  const [title = '', first = '', middle = '', last = '', ending = ''] = parts;
  if (first !== '' && last !== '' && eastern.test(first) && eastern.test(last))
    return `${last}${/\p{Script=Hangul}/u.test(last) ? '' : ' '}${first}`;
  return [salutation.test(title) ? '' : title, first, middle, last, ending].filter((part) => part !== '').join(' ');
}

/** How names are compared: without accents, case and signs. */
export function nameWords(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Whether two names may be one person's: all words of the one are in the other, or begin as they do. */
export function mayBeOneName(one: string, other: string): boolean {
  const [few = [], many = []] = [nameWords(one), nameWords(other)].toSorted(
    (left, right) => left.length - right.length,
  );
  return few.every((word) => many.some((wider) => wider === word || (word.length === 1 && wider.startsWith(word))));
}
