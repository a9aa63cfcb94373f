import { stripVTControlCharacters } from 'node:util';

export type Column<Row> = Readonly<{
  title: string;
  value: (row: Row) => string;
  /** Numbers stand right. */
  right?: boolean;
  /** Longer values are cut, with an ellipsis. */
  widest?: number;
}>;

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const invisible = /[\p{Mn}\p{Me}\p{Cf}]/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Aligned columns, two spaces apart, a heading first. Widths come from these rows; nothing trails at the ends of lines. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[] {
  const cells = rows.map((row) => columns.map((column) => cut(plain(column.value(row)), column.widest ?? 60)));
  const lines = [columns.map((column) => column.title), ...cells];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => displayWidth(line[index] ?? ''))));
  return lines.map((line) =>
    line
      .map((cell, index) => {
        const gap = ' '.repeat((widths[index] ?? 0) - displayWidth(cell));
        return columns[index]?.right ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** On one line, without anything a terminal would obey or that turns the reading direction: mail is a stranger's text. */
export function plain(text: string): string {
  return harmless(text).replace(/\s+/g, ' ').trim();
}

/** As `plain`, but lines and tabs stay. */
export function harmless(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Cc}/gu, '');
}

export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (wide.test(segment)) width += 2;
    else if (!(invisible.test(segment) && segment.length === 1)) width += 1;
  }
  return width;
}

function cut(text: string, widest: number): string {
  if (displayWidth(text) <= widest) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += displayWidth(segment);
    if (width > widest - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
