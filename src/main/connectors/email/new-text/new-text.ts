import { attributionAt, inlineAttribution } from './attribution.ts';
import { headerBlockAt } from './header-block.ts';
import { asksToAnswerAbove, separatorIn } from './separator.ts';
import { isSignatureMark, withoutSignature } from './signature.ts';
import { isBlank, isQuoted, isRule, nextWords, type Lines } from './words.ts';

/** A line that HTML put here: below it nothing is the author's. A private-use character, which no mail program writes. */
export const historyMark = '\uE012';

/** Only hostile mails have more lines; the rest of them is read as it stands. */
const mostLines = 5_000;
/** Without its space, `--` says less: a signature ends within so many lines. */
const mostUnsure = 25;

/** What is newly written, empty where all is history; `historyAt` is the line where that begins, -1 where there is none. */
export type NewText = Readonly<{ written: string; historyAt: number }>;

/**
 * What the author of a mail newly wrote: without quoted history, whoever's program quoted it, and without the signature.
 * Pure, linear, idempotent.
 */
export function writtenIn({ original, read: lines }: Lines): NewText {
  const lone = loneQuote(lines);
  const kept: string[] = [];
  let words = false;
  let taken = false;
  let rejoined = false;
  let historyAt = -1;
  for (let at = 0; at < lines.length;) {
    const skipped = at < mostLines && (at !== lone || taken) ? linesNotWritten(lines, at, words) : 0;
    if (skipped === 0) {
      const end = at < mostLines ? inlineAttribution(lines, at) : 0;
      kept.push(end > 0 ? (lines[at] ?? '').slice(0, end).replace(/[\s-]+$/, '') : (original[at] ?? ''));
      words ||= !isBlank(lines[at]);
      rejoined ||= taken;
      taken ||= end > 0;
      at++;
    } else {
      taken = true;
      if (historyAt < 0 && !isSignatureMark(lines[at] ?? '')) historyAt = at;
      at = skipped < 0 ? lines.length : afterBlank(lines, at + skipped);
    }
  }
  const written = withoutSignature(kept).join('\n').trim();
  // Only where something was taken out of the middle: else the new text stands in the whole one letter for letter.
  return { written: rejoined ? written.replaceAll(/\n{3,}/g, '\n\n') : written, historyAt };
}

/** How many lines from here on are not the author's: 0 when this one is, -1 when nothing further is. */
function linesNotWritten(lines: readonly string[], at: number, wordsAbove: boolean): number {
  const line = lines[at] ?? '';
  if (isBlank(line)) return 0;
  if (line.startsWith(historyMark)) return -1;
  if (isQuoted(line)) return 1 + brokenOff(lines, at + 1);
  const introduction = introductionAt(lines, at);
  // With `>` below it, only that is history: the answer may stand under it or in between.
  if (introduction > 0) return isQuoted(lines[nextWords(lines, at + introduction)] ?? '') ? introduction : -1;
  if (wordsAbove && asksToAnswerAbove(line)) return -1;
  if (isSignatureMark(line)) return signatureAt(lines, at);
  return 0;
}

/** How many lines introduce history here: a separator, a header block, an attribution, or a rule above one. */
function introductionAt(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  if (isRule(line)) {
    const next = nextWords(lines, at + 1);
    const block = headerBlockAt(lines, next);
    return block === null ? 0 : block.end - at;
  }
  if (separatorIn(line) !== null) {
    const next = nextWords(lines, at + 1);
    const block = isQuoted(lines[next] ?? '') ? null : headerBlockAt(lines, next, true);
    return block === null ? 1 : block.end - at;
  }
  const block = headerBlockAt(lines, at);
  return block === null ? attributionAt(lines, at) : block.end - at;
}

/** After `-- ` everything is the signature, up to history in which the author may have answered further. */
function signatureAt(lines: readonly string[], at: number): number {
  const sure = (lines[at] ?? '').endsWith(' ');
  let end = at + 1;
  while (end < lines.length && !endsSignature(lines, end)) {
    end++;
    if (!sure && end - at > mostUnsure) return 0;
  }
  return end - at;
}

function endsSignature(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  return at < mostLines && !isBlank(line) && (isQuoted(line) || isSignatureMark(line) || introductionAt(lines, at) > 0);
}

/** The one line behind `>` in a mail that quotes nothing else: with no word of whom, it is as likely the author's own. */
function loneQuote(lines: readonly string[]): number {
  const first = lines.findIndex(isQuoted);
  return first >= 0 && first === lines.findLastIndex(isQuoted) ? first : -1;
}

/** Lines between quoted ones that are the rest of a link: programs fold what they quote without marking it again. */
function brokenOff(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  if (isBlank(line) || isQuoted(line) || line.length > 1000 || !isQuoted(lines[at + 1] ?? '')) return 0;
  const openLink = /[(<[]\s*https?:\/\/[^\s)>\]]*$/i.test((lines[at - 1] ?? '').slice(-1000));
  return (openLink && /^\S+$/.test(line.trim())) || /^\s*[(<[]https?:\/\/\S+[)>\]]\s*>?\s*$/i.test(line) ? 1 : 0;
}

/** What is taken out takes the blank lines below it along, so that no hole is left. */
function afterBlank(lines: readonly string[], at: number): number {
  let next = at;
  while (next < lines.length && isBlank(lines[next])) next++;
  return next;
}
