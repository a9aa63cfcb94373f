import { attributionAt } from './attribution.ts';
import { historyMark } from './new-text.ts';
import { isBlank } from './words.ts';

/**
 * What an element of a mail is to its author. `history`: it and everything below it was answered or sent on. Of what is
 * `indented` or `undressed` the lines around it tell whether it is quoted.
 */
export type ElementRole = 'quoted' | 'indented' | 'undressed' | 'history' | 'signature' | 'own';

type Attributes = Readonly<Record<string, string>>;

/** Names mail programs give their elements; Outlook puts `x_` before them when it forwards, Yahoo a random word. */
const historyNames =
  /(?:^|[\s_])(?:divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container|ms-outlook-mobile-reference-message|OutlookMessageHeader|stopSpelling|zwchr|isForwardContent|isReplyContent)(?=$|\s)/;
const quotedNames =
  /(?:^|[\s_]|ydp[0-9a-f]+)(?:yahoo_quoted|moz-cite-prefix|protonmail_quote|tutanota_quote|freshdesk_quote|missive_quote|messageReplySection)(?=$|\s)/;
const signatureNames =
  /(?:^|[\s_]|ydp[0-9a-f]+)(?:gmail_signature|moz-signature|protonmail_signature_block|AppleMailSignature|ms-outlook-mobile-signature|Signature|signature|front-signature|messageSignatureSection|ymail_android_signature|zmail_signature)(?=$|\s)/;
const quotingStyle =
  /border-(?:left|inline-start)(?:-style)?\s*:\s*(?!none|0|medium none)[^;]*(?:\d|solid|dashed|dotted|double)/i;

/** `beforeQuote`: a blockquote follows. Gmail has the same element above what it sends on, which follows in none. */
export function roleOfDivision(attributes: Attributes, beforeQuote: boolean): ElementRole {
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''} ${attributes['name'] ?? ''} ${attributes['data-smartmail'] ?? ''}`;
  // GMX and web.de.
  if (attributes['name'] === 'quote') return 'quoted';
  if (names.length < 8) return 'own';
  if (historyNames.test(names)) return 'history';
  if (signatureNames.test(names)) return 'signature';
  if (/(?:^|\s)gmail_attr/.test(names)) return beforeQuote ? 'quoted' : 'own';
  return quotedNames.test(names) && !/(?:^|\s)gmail_quote/.test(names) ? 'quoted' : 'own';
}

/** Gmail, Outlook and people indent with the same element that programs quote with: what tells them apart is its dress. */
export function roleOfBlockquote(attributes: Attributes, inQuote: boolean): ElementRole {
  const style = attributes['style'] ?? '';
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`;
  if (/^\s*cite\s*$/i.test(attributes['type'] ?? '') || attributes['cite'] !== undefined || quotingStyle.test(style))
    return 'quoted';
  if (/gmail_quote/.test(names)) return inQuote && !/border\s*:\s*none/i.test(style) ? 'quoted' : 'indented';
  if (/quot|cite|reply/i.test(names)) return 'quoted';
  return style === '' ? 'undressed' : 'indented';
}

/** Around elements in converted text. Private-use characters, which no mail program writes; the converter keeps them. */
export const marksOf: Readonly<
  Record<Exclude<ElementRole, 'own' | 'history'>, readonly [open: string, close: string]>
> = {
  quoted: ['\uE010', '\uE011'],
  indented: ['\uE014', '\uE015'],
  signature: ['\uE016', '\uE017'],
  undressed: ['\uE018', '\uE019'],
};
const anyMark = /[\uE010-\uE019]/g;
const openings = new Map(Object.values(marksOf).map(([open, close]) => [close, open] as const));
const longestSignature = 15;
/** Only hostile mails have more blockquotes. */
const mostBlocks = 200;

export function withoutMarks(text: string): string {
  return text.replaceAll(anyMark, '');
}

type MarkedLine = {
  readonly words: string;
  quoted: boolean;
  readonly indented: boolean;
  readonly undressed: boolean;
  readonly signature: boolean;
};

/** Converted text with its quoted lines behind `>`, its signature left out, and a line where history begins. */
export function citedText(marked: string): string {
  const lines = readMarks(marked);
  const isOpen = (line: MarkedLine | undefined) => line !== undefined && (line.indented || line.undressed);
  const last = lines.findLastIndex((line) => line.quoted || isOpen(line) || line.words === historyMark);
  let settled = 0;
  for (let at = 0; at < lines.length; at++)
    if (isOpen(lines[at]) && !isOpen(lines[at - 1]) && settled++ < mostBlocks) settle(lines, at, last);
  const own = lines.filter((line) => !line.signature);
  const short = lines.filter((line) => line.signature && !isBlank(line.words)).length <= longestSignature;
  const written = short && own.some((line) => !line.quoted && !isBlank(line.words)) ? own : lines;
  // An empty quoted line ends each quote: one line alone behind `>` would be in doubt, and this one is not.
  return written
    .map((line, at) => (line.quoted ? `> ${line.words}${written[at + 1]?.quoted === true ? '' : '\n>'}` : line.words))
    .join('\n');
}

function readMarks(marked: string): MarkedLine[] {
  const depths = new Map<string, number>();
  const depth = (role: keyof typeof marksOf) => depths.get(marksOf[role][0]) ?? 0;
  const lines: MarkedLine[] = [];
  for (const line of marked.split('\n')) {
    for (const [mark] of line.matchAll(anyMark)) {
      const open = openings.get(mark);
      if (open !== undefined) depths.set(open, Math.max(0, (depths.get(open) ?? 0) - 1));
      else depths.set(mark, (depths.get(mark) ?? 0) + 1);
    }
    const words = line.includes(historyMark) ? historyMark : withoutMarks(line);
    // A mark has its line to itself.
    if (line !== '' && words === '') continue;
    lines.push({
      words,
      quoted: depth('quoted') > 0,
      indented: depth('indented') > 0,
      undressed: depth('undressed') > 0,
      signature: depth('signature') > 0,
    });
  }
  return lines;
}

/** What is indented is history under an attribution; what is undressed also when nothing quoted follows, unless words led over to it. */
function settle(lines: readonly MarkedLine[], at: number, lastBlock: number): void {
  let end = at;
  while (lines[end]?.indented === true || lines[end]?.undressed === true) end++;
  const above = lines
    .slice(Math.max(0, at - 12), at)
    .map((line) => line.words)
    .filter((words) => !isBlank(words));
  const last = above.at(-1) ?? '';
  const near = above.slice(-5);
  const introduced = near.some((_, index) => attributionAt([...near.slice(index), '> '], 0) === near.length - index);
  const isLast = lines[at]?.undressed === true && end > lastBlock;
  if (introduced || (isLast && last !== '' && !/[:：]\s*$/.test(last)))
    for (const line of lines.slice(at, end)) line.quoted = true;
}
