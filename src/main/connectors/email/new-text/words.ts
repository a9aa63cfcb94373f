/** Signs that are not seen: zero widths, and the direction marks Hebrew and Arabic programs put around names. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const otherSpaces = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** A text with which words can be compared: invisible signs taken out, spaces and digits made the common ones. */
export function comparable(text: string): string {
  if (!/\P{ASCII}/u.test(text)) return text;
  return text
    .replaceAll(unseen, '')
    .replaceAll(otherSpaces, ' ')
    .replaceAll(otherDigits, (digit) => String(digit.charCodeAt(0) & 15));
}

/** A text's lines as they came, and the same ones comparable. */
export type Lines = Readonly<{ original: readonly string[]; read: readonly string[] }>;

/** Every line end as `\n`: those of Windows, and the lone `\r` of old programs. */
export function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

export function linesOf(text: string): Lines {
  const plain = withPlainLineEnds(text);
  const read = comparable(plain);
  const original = plain.split('\n');
  return { original, read: read === plain ? original : read.split('\n') };
}

/** `10:30`, `10h30`, `10時30`. */
export const timeOfDay = /\d{1,2}\s?[:.h時点시]\s?\d{2}/u;

/** Nothing but a line: `________`. */
const rule = /^\s*[-_=*~\u2013\u2014\u2500]{3,200}\s*$/;

export function isRule(line: string): boolean {
  return rule.test(line);
}

/** Whether a program put `>` before the line. `>>> Sale <<<` is somebody's own, a row of a table too. */
export function isQuoted(line: string): boolean {
  let at = 0;
  while (at < 3 && isSpace(line.charCodeAt(at))) at++;
  const sign = line[at];
  if (sign === '>' || sign === '\uff1e') return line[at + 1] !== '>' || !line.trimEnd().endsWith('<<');
  return sign === '|' && isSpace(line.charCodeAt(at + 1)) && !line.trimEnd().endsWith('|');
}

/** The last sign of a line that is no space. */
export function lastSign(line: string): string {
  let at = line.length - 1;
  while (at >= 0 && isSpace(line.charCodeAt(at))) at--;
  return line[at] ?? '';
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}

/** The line one quotation less deep. */
export function unquoted(line: string): string {
  return line.replace(/^\s{0,3}[>\uff1e|] ?/, '');
}

export function isBlank(line: string | undefined): boolean {
  return line === undefined || !/\S/.test(line);
}

/** The next line with words on it, at most three blank ones further. */
export function nextWords(lines: readonly string[], at: number): number {
  let next = at;
  while (next < at + 3 && next < lines.length && isBlank(lines[next])) next++;
  return next;
}
