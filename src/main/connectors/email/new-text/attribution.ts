import { attributionWords } from './attribution-words.ts';
import { isBlank, isQuoted, lastSign, nextWords, timeOfDay } from './words.ts';

/** Longer lines are prose. */
const longest = 400;
/** Some programs fold an attribution onto this many lines. */
const mostLines = 6;

const rows = Object.values(attributionWords);
const joined = (parts: readonly (string | undefined)[]) =>
  [...new Set(parts.flatMap((part) => part?.split('|') ?? []))]
    .sort((left, right) => right.length - left.length)
    .join('|')
    .toLowerCase();
const verbs = joined(rows.map((row) => row.verbs));
const prepositions = joined(rows.map((row) => row.begins));

const begins = new RegExp(`^[^\\p{L}\\d<]*(?:${prepositions})[\\s,]`, 'u');
/** A date at the beginning: at most one word before its first number. */
const beginsWithDate = /^[^\p{L}\d<]*(?:\p{L}{1,12}[.,]{0,2}\s{1,3})?\(?\d/u;
const beginsWithAddress = /^\s*<\S{1,100}@/;
/** Chinese, Japanese and Korean verbs have no space before them. */
const verbAtEnd = new RegExp(`(?:^|[^\\p{L}]|[\\p{Lo}])(?:${verbs})\\s*[:：]?[\\s*_>)-]*$`, 'u');
const verbInside = new RegExp(`(?:^|[\\s>])(?:${verbs})[\\s(,].{1,200}[:：][\\s*_-]*$`, 'u');
/** `---- Ben wrote ----` */
const dashed = new RegExp(`^\\s*[-_*]{2,}.{1,250}\\s(?:${verbs})\\s*:?\\s*[-_*]{2,}\\s*$`, 'u');
const oneself = new RegExp(`(?:^|[^\\p{L}])(?:${joined(rows.map((row) => row.oneself))})(?:$|[^\\p{L}])`, 'u');
const inline = new RegExp(`(?<=[\\s.,;!?)-])(?:${prepositions})\\s`, 'gu');

/** What an attribution ends with. */
const ending = ':：>)-_*';
const colon = /[:：][\s*_-]*$/;
const year = /(?:^|\D)(?:19|20)\d{2}(?!\d)/;
const numericDate = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/;
const address = /[^\s<>()[\]"':]@[^\s<>()[\]"':]/;
const addressAtEnd = /[<([«"]\s*(?:mailto:)?[^\s<>()[\]]{1,100}@[^\s<>()[\]]{1,200}[>)\]»"]+[^\p{L}\d]{0,8}$/u;
/** The last line of a folded attribution, where an angle bracket was left alone before the verb. */
const bracketAndVerb = new RegExp(`^\\s*>\\s*(?:${verbs})\\s*[:：]\\s*$`, 'iu');

/** How many lines the attribution that begins here has, 0 where none does. `lines` are comparable text. */
export function attributionAt(lines: readonly string[], at: number): number {
  const begun = lines[at] ?? '';
  if (begun.length > longest || !mayEndSoon(lines, at) || isBlank(begun) || isQuoted(begun)) return 0;
  const first = begun.toLowerCase();
  const opens = begins.test(first) && /\d/.test(first);
  if (!opens && inlineAttribution(lines, at) > 0) return 0;
  const mayFold =
    opens ||
    beginsWithDate.test(first) ||
    address.test(first) ||
    beginsWithAddress.test(lines[at + 1] ?? '') ||
    lastSign(first) === '<';
  let words = '';
  for (let count = 1; count <= mostLines; count++) {
    const line = lines[at + count - 1];
    if (line === undefined) return 0;
    if (isBlank(line)) {
      if (!opens || !isDated(words)) return 0;
      continue;
    }
    if (isQuoted(line) && !bracketAndVerb.test(line.toLowerCase())) return 0;
    words = `${words} ${line.trim()}`.trimStart();
    if (words.length > longest) return 0;
    if (attributes(words, isAboveQuote(lines, at + count))) {
      // Words of the author may stand right above: then the attribution begins later.
      return count > 1 && !opens && startsLater(lines, at, count) ? 0 : count;
    }
    if (!mayFold || /[!?:：]\s*$/.test(line)) return 0;
  }
  return 0;
}

/** Where words of the author end on a line that goes on with an attribution; 0 where it does not. Only above a quote. */
export function inlineAttribution(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  if (line.length > longest || !isAboveQuote(lines, at + 1)) return 0;
  for (const { index } of line.toLowerCase().matchAll(inline)) {
    const rest = line.slice(index);
    // What stands before it must be prose, not the author's name.
    if (line.slice(0, index).includes('<')) return 0;
    if (/^.{0,30}\d/.test(rest) && isDated(rest) && attributes(rest, true)) return index;
  }
  return 0;
}

/** Nearly all lines are told at once: none of the next ones ends as an attribution does, or has a quote below. */
function mayEndSoon(lines: readonly string[], at: number): boolean {
  const known = possibleEnds.get(lines) ?? possibleEndsOf(lines);
  return (known[at] ?? Infinity) < at + mostLines + mostBlank;
}

/** Blank lines that may stand between an attribution and its quote, and the quote itself. */
const mostBlank = 4;
const possibleEnds = new WeakMap<readonly string[], readonly number[]>();

/** For each line the next one, itself included, that ends as an attribution does or is quoted; found once for all of a mail. */
function possibleEndsOf(lines: readonly string[]): readonly number[] {
  const ends: number[] = [];
  let next = Infinity;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] ?? '';
    if (isQuoted(line) || ending.includes(lastSign(line) || ' ')) next = at;
    ends.push(next);
  }
  ends.reverse();
  possibleEnds.set(lines, ends);
  return ends;
}

function isAboveQuote(lines: readonly string[], at: number): boolean {
  const next = lines[nextWords(lines, at)] ?? '';
  return isQuoted(next) && !bracketAndVerb.test(next.toLowerCase());
}

function startsLater(lines: readonly string[], at: number, count: number): boolean {
  for (let later = 1; later < count; later++) {
    const line = lines[at + later] ?? '';
    if (!begins.test(line.toLowerCase()) || !isDated(line)) continue;
    if (attributes(lines.slice(at + later, at + count).join(' '), isAboveQuote(lines, at + count))) return true;
  }
  return false;
}

/** Whether words say who wrote what follows. With a quote below less is asked of them, for nothing else is lost. */
function attributes(written: string, aboveQuote: boolean): boolean {
  const words = written.toLowerCase();
  const named = address.test(words);
  const dated = isDated(words);
  const ended = colon.test(words);
  if (!ended && !aboveQuote && !/[-_*]\s*$/.test(words)) return false;
  if (oneself.test(words)) return false;
  if (dashed.test(words)) return true;
  if (verbAtEnd.test(words.slice(-80))) {
    if (aboveQuote) return named || /\d/.test(words) || begins.test(words) || isName(written);
    return (
      (named || (dated && timeOfDay.test(words))) &&
      ended &&
      (named || begins.test(words) || beginsWithDate.test(words))
    );
  }
  const timed = dated && timeOfDay.test(words);
  if (ended && (dated || named) && verbInside.test(words))
    return aboveQuote || named || timed || begins.test(words) || beginsWithDate.test(words);
  if (addressAtEnd.test(words)) return aboveQuote ? ended || dated : ended && timed;
  return aboveQuote && ended && named && dated;
}

function isDated(words: string): boolean {
  return timeOfDay.test(words) || year.test(words) || numericDate.test(words);
}

/** `Anna Müller wrote:` and not the end of a sentence. */
function isName(words: string): boolean {
  return (
    words.length <= 80 &&
    /^[*_\s"'(]*[\p{Lu}\p{Lo}]/u.test(words) &&
    !/[.,;!?]\s\p{L}/u.test(words) &&
    words.split(' ').length <= 6
  );
}
