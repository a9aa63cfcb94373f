import { quoteWords } from './new-text-words.ts';

/** Lines longer than this are prose, not something a mail program wrote. */
const longestMark = 400;
/** A wrapped attribution spans up to so many lines. */
const attributionLines = 4;

const rows = Object.values(quoteWords);
const anyOf = (words: readonly string[]) =>
  [...new Set(words)].sort((left, right) => right.length - left.length).join('|');
const escaped = (words: readonly string[]) => words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));

const verbs = anyOf(rows.flatMap((row) => row.attribution.map((entry) => entry.ends)));
/** `On 3 May 2024 at 10:00, Ben <ben@example.org> wrote:` A number or an address must be in it, or prose would match. */
const begins = new RegExp(
  `^\\W*(?:${anyOf(rows.flatMap((row) => row.attribution.flatMap((entry) => (entry.begins === '' ? [] : [entry.begins]))))})[\\s,]`,
  'iu',
);
const ends = new RegExp(`(?:${verbs})\\s*[:：]\\s*$`, 'iu');
/** `Op 3 mei 2024 10:00 schreef Ben <ben@example.org>:` has the verb in the middle. */
const verbInside = new RegExp(`\\s(?:${verbs})\\s.{1,150}[:：]\\s*$`, 'iu');
/** `---- Ben wrote ----` */
const dashed = new RegExp(`^\\s*[-_*]{2,}.{1,150}\\s(?:${verbs})\\s*:?\\s*[-_*]{2,}\\s*$`, 'iu');
const telling = /\d|@/;
const dated = /\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b/;
/** `2024-05-03 10:00 GMT+02:00 Ben <ben@example.org>:` as Gmail wrote it for years, sometimes on two lines. */
const bareAttribution = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b.{0,200}[<(]\s*[^<>\s]+@[^<>\s]+[>)]\s*:?\s*$/u;
const fromField = new RegExp(`^[*\\s]*(?:${anyOf(escaped(rows.flatMap((row) => row.from)))})\\s*[*]?\\s*[:：]`, 'iu');
const otherField = new RegExp(
  `^[*\\s]*(?:${anyOf(escaped(rows.flatMap((row) => [...row.from, ...row.others])))})\\s*[*]?\\s*[:：]`,
  'iu',
);
const separatorWords = anyOf(escaped(rows.flatMap((row) => row.separators)));
const separator = new RegExp(
  `^\\s*(?:[-_=*~]{2,}\\s*(?:${separatorWords})\\s*[-_=*~:]{0,80}|(?:${separatorWords})\\s*:)\\s*$`,
  'iu',
);
const signatureLine = new RegExp(`^\\s*(?:${anyOf(escaped(rows.flatMap((row) => row.signatures)))})`, 'iu');
/** What every separator and field has; nearly all lines are told by it at once. */
const mayMark = /[:：]|[-_=*~]{2}/;
const mayEnd = /[:：>)]\s*$/;
const rule = /^\s*[_-]{10,}\s*$/;
const quotedLine = /^\s{0,3}[>|]/;
const signatureMark = /^-- ?$/;

/**
 * What the author of a mail newly wrote: without quoted history, whoever's program quoted it, and without the signature.
 * Where nothing would be left (a bare forward) the whole text stays, for words are never made to disappear. Pure, linear.
 */
export function newTextOf(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  const kept: string[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    if (startsHistory(lines, at)) break;
    const attribution = attributionAt(lines, at);
    if (attribution > 0) {
      // With `>` below it, only that is history: the answer may stand under it or in between.
      if (!quotedLine.test(nextWords(lines, at + attribution))) break;
      at += attribution;
    } else if (quotedLine.test(line)) {
      at++;
    } else if (signatureMark.test(line)) {
      at = afterSignature(lines, at);
    } else {
      kept.push(line);
      at++;
    }
  }
  const words = withoutAppSignature(kept)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  return words === '' ? text.trim() : words;
}

/** A separator or a quoted header block: from here to the end nothing is new. */
function startsHistory(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (!mayMark.test(line)) return false;
  if (line.length > longestMark) return false;
  if (separator.test(line) || dashed.test(line)) return true;
  if (rule.test(line)) return headerBlock(lines, skipBlank(lines, at + 1));
  return headerBlock(lines, at);
}

/**
 * A From and two more fields, in either order; or a date with its time and an address. Two of other kinds could be
 * something a customer wrote down.
 */
function headerBlock(lines: readonly string[], at: number): boolean {
  if (!otherField.test((lines[at] ?? '').slice(0, longestMark))) return false;
  const block = lines
    .slice(at, at + 8)
    .map((line) => line.slice(0, longestMark))
    .filter((line) => line.trim() !== '')
    .slice(0, 6);
  // A long field may be wrapped onto a line of its own.
  const fields = block.filter((line) => otherField.test(line));
  if (fields.length >= 3) return fields.some((line) => fromField.test(line));
  return (
    otherField.test(block[1] ?? '') &&
    fields.some((line) => /\d{1,2}[:.]\d{2}/.test(line)) &&
    fields.some((line) => line.includes('@'))
  );
}

/** How many lines the attribution beginning here has; 0 where there is none. */
function attributionAt(lines: readonly string[], at: number): number {
  const first = (lines[at] ?? '').trim();
  if (first === '' || first.length > longestMark) return 0;
  if (!lines.slice(at, at + attributionLines).some((line) => mayEnd.test(line))) return 0;
  if (/^\d{4}/.test(first)) {
    if (bareAttribution.test(first)) return 1;
    if (bareAttribution.test(`${first} ${(lines[at + 1] ?? '').trim()}`.slice(0, longestMark))) return 2;
  }
  const opens = begins.test(first);
  let joined = '';
  for (let count = 1; count <= attributionLines; count++) {
    const line = lines[at + count - 1];
    if (line === undefined || line.trim() === '' || quotedLine.test(line)) return 0;
    joined += ` ${line.trim()}`;
    if (joined.length > longestMark) return 0;
    if (opens && verbInside.test(joined) && dated.test(joined)) return count;
    if (ends.test(joined)) return telling.test(joined) && (opens || count === 1 || /@/.test(joined)) ? count : 0;
    if (!opens && !/[@\d]/.test(first)) return 0;
  }
  return 0;
}

/** After `-- ` everything is the signature, up to history in which the author may have answered further. */
function afterSignature(lines: readonly string[], at: number): number {
  let next = at + 1;
  while (
    next < lines.length &&
    !quotedLine.test(lines[next] ?? '') &&
    attributionAt(lines, next) === 0 &&
    !startsHistory(lines, next)
  )
    next++;
  return next;
}

/** `Sent from my phone`, and nothing but a few lines below it. */
function withoutAppSignature(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  for (let at = last; at >= Math.max(0, last - 3); at--) {
    const line = lines[at] ?? '';
    if (line.length <= 120 && signatureLine.test(line)) return lines.slice(0, at);
  }
  return lines;
}

function skipBlank(lines: readonly string[], at: number): number {
  let next = at;
  while (next < lines.length && next < at + 3 && lines[next]?.trim() === '') next++;
  return next;
}

function nextWords(lines: readonly string[], at: number): string {
  return lines[skipBlank(lines, at)] ?? '';
}
