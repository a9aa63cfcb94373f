import type { Party } from '#shared/domain/interaction';
import { decodeWords } from './encoded-words.ts';

/** More than a mail to people ever names; a longer list is cut. */
const mostParties = 500;
/** RFC 5321 §4.5.3.1 allows 64 + 1 + 255. */
const longestAddress = 320;
const longestName = 300;
const longestField = 200_000;
/** Beyond it nothing is a name or an address any more, whatever stands in it. */
const longestWords = 10_000;

/** What stands between two separators: words, what was in angle brackets, what was in parentheses. */
type Mailbox = { words: string; angle: string | null; comment: string };

/** The people a From, To or Cc field names, groups resolved, addresses in lower case. What has no address is left out. */
export function partiesOf(values: readonly string[]): readonly Party[] {
  const parties: Party[] = [];
  for (const value of values) {
    for (const mailbox of mailboxesIn(value.slice(0, longestField))) {
      if (parties.length >= mostParties) return parties;
      const party = partyOf(mailbox) ?? partyInside(mailbox);
      if (party !== null) parties.push(party);
    }
  }
  return parties;
}

/** RFC 5322 §3.4, and what programs make of it: names with bare commas, semicolons as separators, quotes that stay open. */
function* mailboxesIn(value: string): Generator<Mailbox> {
  let mailbox: Mailbox = { words: '', angle: null, comment: '' };
  let openForGood = false;
  const lastBracket = value.lastIndexOf('>');
  for (let at = 0; at < value.length; at++) {
    const sign = value[at] ?? '';
    const span =
      sign === '<'
        ? inBracketsAt(value, at, lastBracket)
        : sign === '"' || (sign === '(' && !openForGood)
          ? spanAt(value, at)
          : null;
    // Not looked for again from each of thousands of them.
    if (sign === '(' && span === null) openForGood = true;
    if (span !== null) {
      at = span.end;
      if (sign === '"') mailbox.words += value[at + 1] === '@' ? `"${span.content}"` : unescaped(span.content);
      else if (sign === '(') mailbox.comment += `${mailbox.comment && ' '}${unescaped(span.content)}`;
      else mailbox.angle ??= span.content;
    } else if (sign === ',' || sign === ';') {
      // A name with a comma that nobody quoted goes on behind it.
      if (sign === ',' && mailbox.angle === null && !mayHoldAddress(mailbox) && mailbox.words.trim() !== '') {
        mailbox.words += sign;
        continue;
      }
      yield mailbox;
      mailbox = { words: '', angle: null, comment: '' };
    } else if (sign === ':' && mailbox.angle === null && !mayHoldAddress(mailbox)) {
      // What stood before is the name of a group.
      mailbox = { words: '', angle: null, comment: '' };
    } else if (sign !== '"' && sign !== '<') mailbox.words += sign === '\\' ? (value[++at] ?? '') : sign;
  }
  yield mailbox;
}

function mayHoldAddress({ words }: Mailbox): boolean {
  return words.length > longestWords || words.includes('@');
}

type Span = Readonly<{ content: string; end: number }>;

function inBracketsAt(value: string, at: number, lastBracket: number): Span {
  if (at < lastBracket) {
    const end = value.indexOf('>', at);
    return { content: value.slice(at + 1, end), end };
  }
  // Left open: all to the next separator.
  const rest = /[^,;<]*/y;
  rest.lastIndex = at + 1;
  const content = rest.exec(value)?.[0] ?? '';
  return { content, end: at + content.length };
}

/** What is in quotes or parentheses; null for a sign that opens and never closes, which means nothing. */
function spanAt(value: string, at: number): Span | null {
  const close = value[at] === '"' ? '"' : ')';
  let depth = 0;
  for (let end = at + 1; end < value.length; end++) {
    if (value[end] === '\\') end++;
    else if (value[end] === '(' && close === ')') depth++;
    else if (value[end] === close && depth-- === 0) return { content: value.slice(at + 1, end), end };
  }
  return null;
}

function partyOf({ words: all, angle, comment }: Mailbox): Party | null {
  const words = all.slice(0, longestWords);
  const inBrackets = angle === null ? '' : addressOf(angle.slice(0, longestWords));
  if (inBrackets !== '' && (inBrackets.includes('@') || !words.includes('@')))
    return partyWith(inBrackets, words.trim() === '' ? comment : words);
  // An address begins where a word does: tried from every letter, one long word takes forever.
  const bare = /"[^"@]*"@[^\s"]+|(?<![^\s"<>@])[^\s"<>@]+ ?@ ?[^\s"<>@]+/.exec(words);
  if (!bare) return null;
  const others = words.slice(0, bare.index) + words.slice(bare.index + bare[0].length);
  return partyWith(addressOf(bare[0]), others.trim() === '' ? comment : others);
}

/** Some programs encode name and address together as one word. */
function partyInside({ words }: Mailbox): Party | null {
  const decoded = decodeWords(words.slice(0, longestWords));
  if (words.startsWith(decoded) || !decoded.includes('@')) return null;
  const [inside] = mailboxesIn(decoded);
  return inside ? partyOf(inside) : null;
}

function partyWith(address: string, name: string): Party | null {
  return address === '' || address.length > longestAddress ? null : { name: cleanName(name, address), address };
}

/** Without the route that RFC 822 had before it, and without white space, of which an address has none. */
function addressOf(given: string): string {
  const bare = unescaped(decodeWords(given.includes('(') ? given.replaceAll(/\([^()]*\)/g, '') : given))
    .replace(/^\s*@[^:]*:/, '')
    .replace(/^\s*mailto:/i, '')
    .replaceAll(given.includes('"') ? /^\s+|\s+$|\s+(?=@)|(?<=@)\s+/g : /[\s<>]+/g, '');
  return bare.replace(/^'(.*)'$/s, '$1').toLowerCase();
}

function unescaped(text: string): string {
  return text.includes('\\') ? text.replaceAll(/\\(.)/gs, '$1') : text;
}

/** A name that says more than the address does. */
function cleanName(name: string, address: string): string | null {
  const clean = decodeWords(name)
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/^(['"])(.*)\1$/, '$2')
    .replace(/,$/, '')
    .trim()
    .slice(0, longestName);
  return clean === '' || clean.toLowerCase() === address ? null : clean;
}
