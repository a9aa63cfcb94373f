import type { InteractionDetails, Party } from '#shared/domain/interaction';
import { partiesOf } from '../parse/addresses.ts';
import { attributionAt } from './attribution.ts';
import { headerBlockAt, type HeaderBlock } from './header-block.ts';
import { instantOfWords } from './instant-of-words.ts';
import { historyMark } from './new-text.ts';
import { separatorAndRest, separatorIn } from './separator.ts';
import { isBlank, isQuoted, isRule, nextWords, unquoted, type Lines } from './words.ts';

export type Forwarded = NonNullable<InteractionDetails['forwarded']>;

/** What the mail's own header says about the words in it. */
export type Circumstances = Readonly<{
  subject: string | null;
  /** It names the mail it answers. */
  answers: boolean;
  /** The writer's minutes east of UTC: programs write quoted dates in the time of who quotes. */
  zone: number;
}>;

/** Rules and blank lines may stand above the first words of history. */
const mostLines = 10;
const forwardPrefix =
  /^\s*(?:\[[^\]]{1,40}\]\s*)?(?:fwd?|wg|tr|trs|rv|i|enc|vb|vl|pd|videresend|videresendt|vidarebefordrat|doorst|redir\.?|ilt|i̇lt|továbbítás|πρθ|הועבר|转发|轉寄|转|전달)\s*(?:\[\d+\])?\s*[:：]/iu;
const replyPrefix =
  /^\s*(?:\[[^\]]{1,40}\]\s*)?(?:re|aw|sv|antw|antwort|odp|ynt|yan|res|rif|r|ref|vá|ata|bls|回复|回覆|答复|返信|답장|απ|σχετ|תגובה|رد)\s*(?:\[\d+\])?\s*[:：]/iu;
const endMark = /^[-_=\s]{2,}(?:end|ende|fin|fine|fim|einde|slut|конец)[^\p{L}].{0,80}[-_=]{2,}\s*$/iu;

/**
 * The message that was sent on, as the words of a mail tell it where history begins in them; null for a reply. A
 * separator that says so is enough; a header block needs the subject's `Fwd:`, or to be complete in a mail that answers
 * nothing.
 */
export function forwardedAt(all: Lines, historyAt: number, about: Circumstances): Forwarded | null {
  if (historyAt < 0) return null;
  const { read } = all;
  const sentOn = forwardPrefix.test(about.subject ?? '');
  const fresh = !about.answers && !replyPrefix.test(about.subject ?? '');
  for (let at = historyAt; at < Math.min(read.length, historyAt + mostLines); at++) {
    const line = read[at] ?? '';
    if (isBlank(line) || isRule(line) || line.startsWith(historyMark)) continue;
    const quoted = isQuoted(line);
    const lines = quoted ? withoutQuoteMarks(all, at) : all;
    const top = quoted ? nextWords(lines.read, 0) : at;
    const separator = separatorIn(lines.read[top] ?? '');
    const block = separator === null ? headerBlockAt(lines.read, top) : null;
    if (separator !== null) {
      const below = messageBelow(lines, top + 1);
      return separator === 'forwarded' || isForward(below.block, { sentOn, fresh })
        ? forwardedFrom(below, about.zone)
        : null;
    }
    const said = block !== null && separatorAndRest(lines.read[top] ?? '')?.kind === 'forwarded';
    if (block !== null)
      return said || isForward(block, { sentOn, fresh })
        ? forwardedFrom({ block, text: wordsFrom(lines, block.end) }, about.zone)
        : null;
    if (quoted) return null;
    const attribution = attributionAt(read, at);
    if (attribution > 0) return sentOn ? fromAttribution(all, { at, end: at + attribution }, about.zone) : null;
  }
  return null;
}

function isForward(block: HeaderBlock | null, subject: Readonly<{ sentOn: boolean; fresh: boolean }>): boolean {
  if (block === null) return false;
  const complete = (['from', 'date', 'to'] as const).every((role) => block.fields.has(role));
  return subject.sentOn || (subject.fresh && complete);
}

type MessageBelow = Readonly<{ block: HeaderBlock | null; text: string }>;

/** What stands under a separator, one quotation less deep where it is quoted. */
function messageBelow(all: Lines, at: number): MessageBelow {
  const first = nextWords(all.read, at);
  const quoted = isQuoted(all.read[first] ?? '');
  const lines = quoted ? withoutQuoteMarks(all, first) : all;
  const top = quoted ? nextWords(lines.read, 0) : first;
  const block = headerBlockAt(lines.read, top, true);
  return { block, text: wordsFrom(lines, block?.end ?? top) };
}

/** The quoted lines from here on, as they were before they were quoted. */
function withoutQuoteMarks(all: Lines, at: number): Lines {
  let end = at;
  for (let next = at; next < all.read.length && (isQuoted(all.read[next] ?? '') || isBlank(all.read[next])); next++)
    if (!isBlank(all.read[next])) end = next + 1;
  return { original: all.original.slice(at, end).map(unquoted), read: all.read.slice(at, end).map(unquoted) };
}

/** Some programs quote what they send on, but not the fields above it. */
function wordsFrom(all: Lines, from: number): string {
  const first = nextWords(all.read, from);
  const quoted = from > 0 && isQuoted(all.read[first] ?? '');
  const lines = quoted ? withoutQuoteMarks(all, first) : all;
  const at = quoted ? 0 : from;
  const end = lines.read.findIndex((line, index) => index >= at && line.length < 200 && endMark.test(line));
  return lines.original
    .slice(at, end < 0 ? undefined : end)
    .join('\n')
    .trim();
}

function forwardedFrom(message: MessageBelow, zone: number): Forwarded {
  const fields = message.block?.fields;
  const subject = fields?.get('subject')?.trim() ?? '';
  return {
    author: authorNamed(fields?.get('from') ?? ''),
    at: instantOfWords(fields?.get('date') ?? '', zone),
    subject: subject === '' ? null : subject,
    text: message.text,
  };
}

/** Some programs forward under the line they use above answers: `On …, "Ben" <ben@example.org> wrote:`. */
function fromAttribution(all: Lines, lines: Readonly<{ at: number; end: number }>, zone: number): Forwarded {
  const words = all.read.slice(lines.at, lines.end).join(' ');
  const [, name = '', address = ''] =
    /(?:["„«“]([^"“”»]{1,100})["”»“]\s*)?[<([]?\s*([^\s<>()[\]"',;:]{1,100}@[^\s<>()[\]"',;:]{1,200})/u.exec(words) ??
    [];
  const below = messageBelow(all, lines.end);
  return {
    author: address === '' ? null : authorNamed(name === '' ? address : `"${name}" <${address}>`),
    at: instantOfWords(words, zone),
    subject: null,
    text: below.block === null ? below.text : wordsFrom(all, lines.end),
  };
}

/** `Ben [mailto:ben@example.org]`, `Ben <ben@example.org<mailto:ben@example.org>>` and plainer ones. */
function authorNamed(value: string): Party | null {
  const plain = value
    .slice(0, 600)
    .replaceAll(/<\s*mailto:[^<>]*>(?=>)/gi, '')
    .replaceAll(/[<[(]\s*(?:mailto:)?([^\s<>()[\]]+@[^\s<>()[\]]+?)\s*[>\])]/gi, ' <$1>')
    .replaceAll(/\bmailto:/gi, '')
    .trim();
  const [party] = partiesOf([plain]);
  if (party !== undefined && party.address.includes('@')) return party;
  const name = plain.replaceAll(/["*]/g, '').trim();
  return name === '' ? null : { name, address: '' };
}
