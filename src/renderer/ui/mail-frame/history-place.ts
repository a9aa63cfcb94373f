/** A place in a message's text: which of its pieces, and where in it. */
export type Place = Readonly<{ piece: number; offset: number }>;

const letter = /[\p{L}\p{N}]/gu;
// What stands alone on a line above a signature or a quotation.
const rule = /^\s*[-–—_*=>]+\s*$/u;

/**
 * Where what was written before begins in a message that begins with the new words; null when it does not begin with
 * them letter for letter, or when nothing follows. Only letters and digits count: marks and spaces are where the HTML and
 * the text of one mail differ.
 */
export function historyPlace(pieces: readonly string[], written: string): Place | null {
  const expected = lettersOf(written);
  if (expected === '') return null;
  let matched = 0;
  let last: Place = { piece: 0, offset: 0 };
  for (const [piece, text] of pieces.entries()) {
    for (const found of text.matchAll(letter)) {
      if (matched === expected.length) return beginning(pieces, last, { piece, offset: found.index });
      if (!expected.startsWith(found[0], matched)) return null;
      matched += found[0].length;
      last = { piece, offset: found.index + found[0].length };
    }
  }
  return null;
}

export function lettersOf(text: string): string {
  return text.match(letter)?.join('') ?? '';
}

/** Goes back from the first old letter to the line it stands on, and over a rule above it. */
function beginning(pieces: readonly string[], last: Place, found: Place): Place | null {
  if (found.piece === last.piece) {
    const line = (pieces[found.piece] ?? '').indexOf('\n', last.offset);
    return line === -1 || line > found.offset ? null : { piece: found.piece, offset: line + 1 };
  }
  const above = pieces.findIndex((text, index) => index > last.piece && index < found.piece && rule.test(text));
  return { piece: above === -1 ? found.piece : above, offset: 0 };
}

/** Whether what follows the new words is but a name and where to find it: short, and nobody else's words. */
export function isSignature(text: string): boolean {
  const lines = text.trim().split(/\n+/u);
  return text.length <= 500 && lines.length <= 10 && !lines.some((line) => /^\s*>|[:：]\s*$/u.test(line));
}
