import { escapeHtml } from '#shared/domain/plain-as-html';

/** What a variable stands for here; null where nobody knows. */
export type ValueOf = (variable: string) => string | null;

/** Words, or a variable with what is said where it has no value. `written` is how it stands in the text. */
export type Piece = Readonly<
  { kind: 'words'; written: string } | { kind: 'variable'; written: string; variable: string; otherwise: string | null }
>;

/** What was made of a template, and the variables nobody could fill: they stand in it as they were written. */
export type Filled = Readonly<{ words: string; gaps: readonly string[] }>;

// Braces around anything else are words. Two braces are how other programs write variables.
const body = String.raw`[^\S\n]*((?:customer|shop|order|date|sender)\.[a-z0-9_]{1,40})[^\S\n]*(?:\|([^{}\n]*))?`;
const variables = new RegExp(String.raw`\{\{${body}\}\}|\{${body}\}`, 'giu');
const markup = /<[^>]*>|[^<]+|</gu;

/** A text in its pieces; one after the other, as they are written, they are the text again. */
export function readTemplate(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(variables)) {
    if (found.index > from) pieces.push({ kind: 'words', written: text.slice(from, found.index) });
    const [written, doubled, doubledOtherwise, single, singleOtherwise] = found;
    const variable = (doubled ?? single ?? '').toLowerCase();
    pieces.push({ kind: 'variable', written, variable, otherwise: doubledOtherwise ?? singleOtherwise ?? null });
    from = found.index + written.length;
  }
  if (from < text.length) pieces.push({ kind: 'words', written: text.slice(from) });
  return pieces;
}

/** A plain text filled in. */
export function fillText(text: string, valueOf: ValueOf): Filled {
  return fill(text, valueOf, { value: (value) => value, otherwise: (words) => words });
}

/** HTML filled in: a value is never markup, and within a link's address it is a part of that address. */
export function fillHtml(html: string, valueOf: ValueOf): Filled {
  const parts = [...html.matchAll(markup)].map(([part]) =>
    part.startsWith('<') && part !== '<'
      ? fill(part, valueOf, { value: encodeURIComponent, otherwise: encodeURIComponent })
      : fill(part, valueOf, { value: linesAsHtml, otherwise: (words) => words }),
  );
  return {
    words: parts.map(({ words }) => words).join(''),
    gaps: [...new Set(parts.flatMap(({ gaps }) => gaps))],
  };
}

/** The variables that stand in words unfilled. */
export function gapsIn(text: string): readonly string[] {
  return [...new Set(readTemplate(text).flatMap((piece) => (piece.kind === 'variable' ? [piece.variable] : [])))];
}

/** Words that leave although nobody filled their gaps: what a variable says otherwise, or nothing, and no space too many. */
export function withoutGaps(text: string): string {
  const pieces = readTemplate(text);
  return pieces.reduce((said, piece, index) => {
    if (piece.kind === 'words') return said + piece.written;
    if (piece.otherwise) return said + piece.otherwise;
    const next = pieces[index + 1]?.written ?? '';
    return /^(?:[\s,.;:!?<]|$)/u.test(next) ? said.replace(/ $/u, '') : said;
  }, '');
}

type Writing = Readonly<{ value: (value: string) => string; otherwise: (words: string) => string }>;

function fill(text: string, valueOf: ValueOf, { value, otherwise }: Writing): Filled {
  const gaps = new Set<string>();
  const words = readTemplate(text).map((piece) => {
    if (piece.kind === 'words') return piece.written;
    const known = valueOf(piece.variable);
    if (known !== null && known !== '') return value(known);
    if (piece.otherwise !== null) return otherwise(piece.otherwise);
    gaps.add(piece.variable);
    return piece.written;
  });
  return { words: words.join(''), gaps: [...gaps] };
}

function linesAsHtml(text: string): string {
  return escapeHtml(text).replaceAll(/\r?\n/gu, '<br>');
}
