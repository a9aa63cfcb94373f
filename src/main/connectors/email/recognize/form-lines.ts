import { htmlText } from '../html-text.ts';
import { askedBy } from './form-labels.ts';

/**
 * One line of a form mail. `label` is what the mail itself sets apart as one: a bold beginning, the first of two cells, a
 * heading between dashes. A line that only looks like `Label: value` has none.
 */
export type Line = Readonly<{
  label: string | null;
  text: string;
  /** Both stand in a row of their own: nothing below belongs to it. */
  row?: true;
}>;

const mostHtml = 200_000;
const mostText = 100_000;
/** Different ones; the languages of Europe together need fewer. */
const mostEntities = 500;
const boldOpen = '\uE020';
const boldClose = '\uE021';
const cellEnd = '\uE022';
/** Around the words of a link. */
const linkOpen = '\uE024';
const linkClose = '\uE025';
/** A line break within a cell. */
const brokenLine = '\uE023';

export function linesOfText(text: string): Line[] {
  const lines = text.slice(0, mostText).split('\n');
  return lines.flatMap((line, at): Line[] => {
    const content = line.trim();
    const heading =
      /^-{2,}\s+(.{1,100}?)\s+-{2,}$/u.exec(content)?.[1] ?? /^\*{1,2}([^*]{1,100}?)\*{1,2}\s*:?$/u.exec(content)?.[1];
    if (heading !== undefined) return [{ label: heading, text: '' }];
    const bold = /^\*{1,2}([^*]{1,80}?)\s*:?\*{1,2}\s*:?\s+(\S.*)$/u.exec(content);
    if (bold) return [{ label: bold[1] ?? '', text: bold[2] ?? '' }];
    const cells = content
      .split(/\t| \| /u)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '');
    const [label, value] = cells;
    if (cells.length === 2 && label !== undefined && value !== undefined && label.length < 100)
      return [{ label, text: value }];
    // A row of dashes beneath makes a heading of the line above.
    if (/^-{3,}$/.test(content) && at > 0) return [{ label: null, text: '---' }];
    return [{ label: null, text: content }];
  });
}

/** The lines of HTML: rows of two cells, lines that begin bold, and the rest. */
export function linesOfHtml(html: string): Line[] {
  const lines: Line[] = [];
  let above: Line | undefined;
  for (const line of flatten(html.slice(0, mostHtml)).split('\n')) {
    if (isButton(line)) continue;
    const read = lineOf(line, above);
    lines.push(read);
    if (read.text !== '') above = read;
  }
  return lines;
}

function lineOf(line: string, above: Line | undefined): Line {
  const [label, value, ...more] = line.split(cellEnd);
  if (label !== undefined && value !== undefined && more.length === 0)
    return { label: plain(label), text: linesWithin(value), row: true };
  const bold = /^\s*\uE020([^\uE021]{1,150})\uE021\s*:?([^]*)$/u.exec(line);
  if (bold === null) return { label: null, text: plain(line) };
  const beginning = plain(bold[1] ?? '');
  // Some make the answers bold: what stands below a line that ends in a colon is one, unless it asks for something itself.
  const answers = above?.label === null && /[:：]$/u.test(above.text) && askedBy(beginning) === null;
  return answers ? { label: null, text: plain(line) } : { label: beginning, text: plain(bold[2] ?? '') };
}

/** A line that is a link and no address: what the program wants to be pressed. */
function isButton(line: string): boolean {
  return /^[\s\uE020]*\uE024[^\uE025]*\uE025[\s\uE021.!]*$/u.test(line) && !/@|https?:|\d{5}/.test(line);
}

type Cell = { text: string; holdsRows: boolean };

const token = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>|([^<]+)|</gi;

/** Without comments and what is never shown; what does not end hides the rest. */
function shownIn(html: string): string {
  const hidden = /<(?:!--|(style|script|title)\b)/gi;
  let shown = '';
  let from = 0;
  for (let begun = hidden.exec(html); begun !== null; begun = hidden.exec(html)) {
    shown += html.slice(from, begun.index);
    const end = new RegExp(begun[1] === undefined ? '-->' : `</${begun[1]}\\s*>`, 'gi');
    end.lastIndex = begun.index;
    if (!end.test(html)) return shown;
    from = end.lastIndex;
    hidden.lastIndex = from;
  }
  return shown + html.slice(from);
}

/** Text with a line for each row and block; layout tables vanish, since a cell that holds rows is no cell of one. */
function flatten(html: string): string {
  const cells: Cell[] = [{ text: '', holdsRows: true }];
  const rows: string[][] = [];
  const shown = shownIn(html);
  const entities = entitiesIn(shown);
  for (const [, slash, tag, text] of shown.matchAll(token)) {
    if (text !== undefined) write(cells, decoded(text, entities));
    if (tag === undefined) continue;
    const [name, closes] = [tag.toLowerCase(), slash === '/'];
    if (name === 'tr') {
      if (!closes) rows.push([]);
      else endRow(rows, cells);
    } else if (name === 'td' || name === 'th') {
      if (!closes) cells.push({ text: '', holdsRows: false });
      else if (cells.length > 1) endCell(rows, cells);
    } else if (name === 'b' || name === 'strong' || name === 'dt' || /^h[1-6]$/.test(name)) {
      write(
        cells,
        `${blocks.has(name) ? '\n' : ''}${closes ? boldClose : boldOpen}${closes && blocks.has(name) ? '\n' : ''}`,
      );
    } else if (name === 'a') write(cells, closes ? linkClose : linkOpen);
    else if (blocks.has(name)) write(cells, '\n');
  }
  while (cells.length > 1) endCell(rows, cells);
  return cells[0]?.text ?? '';
}

const blocks = new Set(
  'p div br li ul ol dl dt dd pre table section article header footer blockquote hr h1 h2 h3 h4 h5 h6'.split(' '),
);

function endCell(rows: string[][], cells: Cell[]): void {
  const cell = cells.pop();
  if (!cell) return;
  const row = rows.at(-1);
  if (cell.holdsRows || !row) write(cells, `\n${cell.text}\n`);
  else if (plain(cell.text) !== '') row.push(cell.text.trim());
}

function endRow(rows: string[][], cells: Cell[]): void {
  const row = rows.pop() ?? [];
  const [label = '', value = ''] = row;
  const line =
    row.length === 2
      ? `${label.replaceAll(/\s+/g, ' ')}${cellEnd}${value.replaceAll('\n', brokenLine)}`
      : row.join('\n');
  write(cells, `\n${line}\n`);
  const cell = cells.at(-1);
  if (cell) cell.holdsRows = true;
}

function write(cells: readonly Cell[], text: string): void {
  const cell = cells.at(-1);
  if (cell) cell.text += text;
}

function linesWithin(cell: string): string {
  return cell.split(brokenLine).map(plain).join('\n').trim();
}

function plain(text: string): string {
  return text
    .replaceAll(/[\uE020\uE021\uE024\uE025\u200b]/gu, '')
    .replaceAll(/[ \t\u00a0]+/gu, ' ')
    .trim();
}

/** What the named entities of a mail stand for. The reader of HTML knows all of them, and is asked once. */
function entitiesIn(html: string): ReadonlyMap<string, string> {
  const names = [...new Set(html.match(/&[a-z][a-z0-9]{1,8};/gi))].slice(0, mostEntities);
  if (names.length === 0) return new Map();
  const signs = htmlText(['', ...names, ''].join(cellEnd))
    .text.split(cellEnd)
    .slice(1);
  return new Map(names.map((name, at) => [name, signs[at] ?? name]));
}

function decoded(text: string, entities: ReadonlyMap<string, string>): string {
  return text
    .replaceAll(/[\t\r\n]+/g, ' ')
    .replaceAll(/&#(x?)([0-9a-f]{1,7});/gi, (_, hex: string, code: string) =>
      signAt(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replaceAll(/&[a-z][a-z0-9]{1,8};/gi, (name) => entities.get(name) ?? name);
}

function signAt(code: number): string {
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : '';
}
