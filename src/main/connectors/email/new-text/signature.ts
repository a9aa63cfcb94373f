import * as words from './signature-words.ts';
import { comparable, isBlank, isRule } from './words.ts';

const longestLine = 160;
const longestNotice = 4000;
/** RFC 3676 §4.3 has a space after the two dashes; programs lose it. */
const mark = /^--\s{0,2}$/;

const sentFrom = new RegExp(
  `^[^\\p{L}]{0,8}(?:${words.sentFrom})\\s?.{0,60}?(?:^|[^\\p{L}]|(?<=[\\p{Lo}]))(?:${words.sendingPrograms})(?:$|[^\\p{L}]|\\p{Lo})`,
  'u',
);
const sentBy = new RegExp(
  `^[^\\p{L}]{0,8}(?:(?:${words.sentByBegins}).{0,40}?)?(?:${words.sendingPrograms}).{0,40}(?:${words.sentBy})[^\\p{L}]{0,4}$`,
  'u',
);
const sentFromMine = new RegExp(`^[^\\p{L}]{0,8}(?:${words.sentFromMine})(?:[^\\p{L}].{0,60}|\\p{Lo}.{0,60})?$`, 'u');
/** `Get Outlook for iOS<https://aka.ms/…>` in any language. */
const outlookFor = /^.{0,40}\b(?:outlook|yahoo mail|bluemail)\b.{1,30}\b(?:ios|android|iphone|ipad|mobile)\b.{0,80}$/u;
const footer = new RegExp(`(?:${words.footerWords})`, 'u');
const confidential = new RegExp(`(?:^|[^\\p{L}])(?:${words.confidentialWords})(?:$|[^\\p{L}])`, 'u');
const recipient = new RegExp(`(?:^|[^\\p{L}])(?:${words.recipientWords})(?:$|[^\\p{L}])`, 'u');

export function isSignatureMark(line: string): boolean {
  return line.length <= 4 && mark.test(line);
}

/** Takes off what programs and offices put below, and nothing a person would write: better a line too much than one lost. */
export function withoutSignature(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  for (;;) {
    while (end > 0 && isBlank(lines[end - 1])) end--;
    const last = comparable(lines[end - 1] ?? '').toLowerCase();
    if (end > 0 && (isRule(last) || isAppSignature(last))) end--;
    else {
      const start = noticeAt(lines, end);
      if (start === end) return lines.slice(0, end);
      end = start;
    }
  }
}

function isAppSignature(line: string): boolean {
  if (line.length > longestLine || !/\p{L}/u.test(line)) return false;
  if (line.length <= 90 && sentFromMine.test(line)) return true;
  return sentFrom.test(line) || outlookFor.test(line) || (line.length <= 80 && sentBy.test(line));
}

/** Where the last paragraph begins when it is a notice about confidentiality or viruses; `end` when it is not. */
function noticeAt(lines: readonly string[], end: number): number {
  let start = end;
  let length = 0;
  while (start > 0 && !isBlank(lines[start - 1]) && length <= longestNotice) length += lines[--start]?.length ?? 0;
  if (length > longestNotice || length < 20) return end;
  const notice = comparable(lines.slice(start, end).join(' ')).toLowerCase();
  if (length <= 300 && footer.test(notice)) return start;
  return length >= 120 && confidential.test(notice) && recipient.test(notice) ? start : end;
}
