import { isUtf8 } from 'node:buffer';
import { decodeUndeclared, likelyCharset } from './charset.ts';

export type HeaderField = Readonly<{ name: string; value: string }>;

/** A mail's header block and where its body begins. */
export type Head = Readonly<{
  /** As it came, without the empty line. */
  bytes: Buffer;
  fields: readonly HeaderField[];
  bodyAt: number;
}>;

/** Real header blocks stay under 100 KB; beyond this it is an attack or not a mail. */
const largestHead = 1024 * 1024;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** Begins a shift to another alphabet in ISO-2022-JP, which looks like ASCII. */
const escape = 0x1b;

/**
 * Reads the header block: names in lower case, values unfolded (RFC 5322 §2.2.3), raw 8-bit text as UTF-8 where it is
 * that (RFC 6532), else in the charset it looks like. Throws when it is too large.
 */
export function readHead(raw: Buffer): Head {
  const start = startOf(raw);
  const end = withoutWords(raw, start, endOf(raw, start));
  const bytes = raw.subarray(start, end.head);
  if (bytes.length > largestHead) throw new Error(`The header is larger than ${largestHead} bytes`);
  return { bytes, fields: fieldsIn(bytes), bodyAt: end.body };
}

/** The first value of a field; where a field that may stand once is doubled, the first is what mail programs show. */
export function fieldOf(head: Head, name: string): string | null {
  return head.fields.find((field) => field.name === name)?.value ?? null;
}

export function fieldsNamed(head: Head, name: string): readonly string[] {
  return head.fields.filter((field) => field.name === name).map((field) => field.value);
}

/** Past empty lines and the `From ` line that an mbox or a delivery agent leaves before the header. */
function startOf(raw: Buffer): number {
  let at = raw.length >= 3 && raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? 3 : 0;
  for (;;) {
    while (raw[at] === lineFeed || (raw[at] === carriageReturn && raw[at + 1] === lineFeed)) at++;
    const line = raw.toString('latin1', at, at + 6);
    if (!line.startsWith('From ') && line !== '>From ') return at;
    const next = raw.indexOf(lineFeed, at);
    if (next < 0) return raw.length;
    at = next + 1;
  }
}

function endOf(raw: Buffer, start: number): { head: number; body: number } {
  let at = start;
  while (at < raw.length) {
    const next = raw.indexOf(lineFeed, at);
    if (next < 0) return { head: raw.length, body: raw.length };
    if (raw[next + 1] === lineFeed) return { head: next + 1, body: next + 2 };
    if (raw[next + 1] === carriageReturn && raw[next + 2] === lineFeed) return { head: next + 1, body: next + 3 };
    const blank = blankLineEnd(raw, next + 1);
    if (blank !== null && !isHeaderLine(raw, blank)) return { head: next + 1, body: blank };
    at = next + 1;
  }
  return { head: raw.length, body: raw.length };
}

/** Where a line that holds only white space ends: folded, it would go on; with words behind it, it is the empty line. */
function blankLineEnd(raw: Buffer, at: number): number | null {
  let end = at;
  while (raw[end] === 0x20 || raw[end] === 0x09 || raw[end] === carriageReturn) end++;
  return end > at && raw[end] === lineFeed ? end + 1 : null;
}

/** Where the empty line is missing, the words stand in the header: from behind the last line that can be of a field. */
function withoutWords(raw: Buffer, start: number, end: Readonly<{ head: number; body: number }>) {
  let from = end.head;
  while (from > start) {
    const line = raw.lastIndexOf(lineFeed, from - 2) + 1;
    if (line < start || isHeaderLine(raw, line)) break;
    from = line;
  }
  // Without a single field it is no header at all.
  return from === end.head || from <= start ? end : { head: from, body: from };
}

/** A field's name and colon, or the continuation of a field. */
export function isHeaderLine(bytes: Buffer, at: number): boolean {
  const first = bytes[at];
  if (first === 0x20 || first === 0x09) return at > 0;
  for (let next = at; next < bytes.length; next++) {
    const byte = bytes[next] ?? 0;
    if (byte === 0x3a) return next > at;
    if (byte <= 0x20 || byte >= 0x7f) return (byte === 0x20 || byte === 0x09) && bytes[next + 1] === 0x3a;
  }
  return false;
}

/** The fields of a header block, in their order. */
export function fieldsIn(bytes: Buffer): readonly HeaderField[] {
  const text = isUtf8(bytes) && !bytes.includes(escape) ? bytes.toString('utf8') : mixedText(bytes);
  const fields: { name: string; parts: string[] }[] = [];
  for (const line of text.split('\n')) {
    const content = line.endsWith('\r') ? line.slice(0, -1) : line;
    const first = content.charCodeAt(0);
    const last = fields.at(-1);
    if ((first === 0x20 || first === 0x09) && last) {
      last.parts.push(content);
      continue;
    }
    const colon = content.indexOf(':');
    if (colon <= 0) continue;
    const name = content.slice(0, colon).trimEnd().toLowerCase();
    // A field name is printable ASCII without spaces (RFC 5322 §2.2); anything else is a broken line, not a field.
    if (!/^[!-9;-~]+$/.test(name)) continue;
    fields.push({ name, parts: [content.slice(colon + 1)] });
  }
  return fields.map(({ name, parts }) => ({ name, value: unfolded(parts) }));
}

function unfolded(parts: readonly string[]): string {
  const value = parts.length === 1 ? (parts[0] ?? '') : parts.join('');
  return (value.includes('\r') ? value.replaceAll('\r', ' ') : value).trim();
}

/**
 * One field in Windows-1252 must not spoil another in UTF-8. What the mail says of its body is the best hint for what
 * its author's program put raw into the header.
 */
function mixedText(bytes: Buffer): string {
  const hint = /charset\s*=\s*"?([\w.:-]{2,40})/i.exec(bytes.toString('latin1'))?.[1] ?? '';
  const lines = linesIn(bytes);
  let known: string | null = null;
  // Told once from all of them: a line alone says little, and there may be thousands.
  const guess = () => (known ??= likelyCharset(Buffer.concat(lines.filter((line) => !isUtf8(line)))));
  return lines.map((line) => decodeUndeclared(line, hint, guess)).join('\n');
}

function linesIn(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    const next = bytes.indexOf(lineFeed, at);
    const end = next < 0 ? bytes.length : next;
    lines.push(bytes.subarray(at, end));
    at = end + 1;
  }
  return lines;
}
