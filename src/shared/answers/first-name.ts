const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|herr|frau|fr|hr|dipl|ing|mag|m|mme|mlle|monsieur|madame|sr|sra|srta|señor|señora|sig|sigra|signor|signora|dott|dottssa|dhr|mevr|dom|dona|don|doña)\.?$/iu;
const particles = /^(?:van|von|de|del|della|di|da|dos|das|du|la|le|der|den|ter|ten|zu|zur|al|el|bin|ben|y|e|o)$/iu;

/** How somebody is called, as far as their name tells. */
export type CalledBy = Readonly<{ first: string | null; last: string | null }>;

const unknown: CalledBy = { first: null, last: null };

/** “Baker, Ada”, “Dr. Ada M. Baker”, “ada baker” → Ada, Baker. What is no name of a person has neither. */
export function calledBy(name: string): CalledBy {
  // An address, a handle, a number or a title with a count is nobody's first name.
  if (/[@\d#/\\|_<>]/u.test(name)) return unknown;
  const plain = name.replaceAll(/\([^)]*\)|["“”„«»]/gu, ' ').trim();
  const [before = '', after] = plain.split(',', 2).map((part) => part.trim());
  const turned = after === undefined || after === '' ? before : `${after} ${before}`;
  const all = turned.split(/\s+/u).filter((word) => word !== '');
  const words = all.filter((word) => !titles.test(word));
  // “Herr Weber”: a title and one name, which is then the last one.
  if (words.length === 1 && words.length < all.length) return { first: null, last: cased(words[0] ?? '') };
  const [first = '', ...rest] = words;
  const lasting = rest.findIndex((word) => particles.test(word));
  const last = lasting < 0 ? rest.slice(-1) : rest.slice(lasting);
  return {
    first: isName(first) ? cased(first) : null,
    last: last.length === 0 ? null : last.map((word) => (particles.test(word) ? word : cased(word))).join(' '),
  };
}

/** An initial is no name to call somebody by. */
function isName(word: string): boolean {
  return /^\p{L}[\p{L}\p{M}'’-]+$/u.test(word);
}

/** “ADA” and “ada” were typed in a hurry; anything mixed was meant. */
function cased(word: string): string {
  if (word !== word.toLowerCase() && word !== word.toUpperCase()) return word;
  return word.toLowerCase().replaceAll(/(?<=^|[-'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
