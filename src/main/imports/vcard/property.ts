import { isUtf8 } from 'node:buffer';
import { isCharset, readerOf } from '../csv/charset-reader.ts';

/** One property of a card, as any version writes it. */
export type Property = Readonly<{
  group: string | null;
  /** In capitals: FN, TEL … */
  name: string;
  /** Of the parameter TYPE and of bare ones, in lower case: home, work, cell, pref … */
  types: ReadonlySet<string>;
  parameters: ReadonlyMap<string, string>;
  /** As it was written, but for its transfer encoding: escapes still stand, since they part a value's components. */
  value: string;
  /** Of a value in base64. */
  bytes: Uint8Array | null;
}>;

const head = /^(?:(?<group>[\w-]+)\.)?(?<name>[\w-]+)\s*(?=[;:])/u;
const encodings = new Set(['quoted-printable', 'base64', 'b', '7bit', '8bit']);

/** Null for a line that is no property. */
export function readProperty(line: string): Property | null {
  // No name is longer; looking back and forth in a line of megabytes takes hours.
  const [begun = '', group, name = ''] = head.exec(line.slice(0, 200)) ?? [];
  const colon = begun === '' ? -1 : colonOutsideQuotes(line, begun.length);
  if (colon < 0) return null;
  const { types, parameters } = readParameters(line.slice(begun.length, colon));
  const encoding = parameters.get('encoding')?.toLowerCase() ?? [...types].find((type) => encodings.has(type));
  const raw = line.slice(colon + 1);
  const data = /^data:[^,]*;base64,/iu.exec(raw.slice(0, 200));
  const isBase64 = encoding === 'base64' || encoding === 'b' || data !== null;
  return {
    group: group?.toLowerCase() ?? null,
    name: name.toUpperCase(),
    types,
    parameters,
    value: encoding === 'quoted-printable' ? quotedText(raw, parameters.get('charset')) : isBase64 ? '' : raw,
    bytes: isBase64 ? Buffer.from(raw.slice(data?.[0].length ?? 0), 'base64') : null,
  };
}

/** Where the value begins; -1 where a quote is not closed. */
function colonOutsideQuotes(line: string, from: number): number {
  for (let at = from; at < line.length; at += 1) {
    if (line[at] === ':') return at;
    if (line[at] !== '"') continue;
    at = line.indexOf('"', at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function readParameters(text: string): Pick<Property, 'types' | 'parameters'> {
  const types = new Set<string>();
  const parameters = new Map<string, string>();
  for (const part of partedBySemicolons(text)) {
    const [name = '', ...rest] = part.trim().split('=');
    const value = rest.join('=');
    const bare = value.replaceAll('"', '');
    if (value === '' || name.toLowerCase() === 'type')
      for (const type of (value === '' ? name : bare).split(',')) types.add(type.trim().toLowerCase());
    else parameters.set(name.toLowerCase(), bare);
  }
  if (parameters.has('pref')) types.add('pref');
  return { types, parameters };
}

/** What stands behind each semicolon that is not within quotes. */
function partedBySemicolons(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    if (at < text.length && (quoted || text[at] !== ';')) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  return parts.slice(1);
}

/** RFC 2045 §6.7; line ends that were folded are gone, those that were meant are escaped. */
function quotedText(value: string, charset: string | undefined): string {
  const joined = value.replace(/=[ \t]*\n/gu, '').replaceAll('\n', '');
  const bytes: number[] = [];
  for (const [sign, hex] of joined.matchAll(/=([\dA-Fa-f]{2})|[\s\S]/gu)) {
    if (hex === undefined) bytes.push(...Buffer.from(sign, 'utf8'));
    else bytes.push(Number.parseInt(hex, 16));
  }
  const read = Buffer.from(bytes);
  if (isUtf8(read)) return read.toString('utf8').replaceAll('\r\n', '\n');
  const named = charset !== undefined && isCharset(charset) ? charset : 'windows-1252';
  const reader = readerOf(named);
  return `${reader.write(read)}${reader.end()}`.replaceAll('\r\n', '\n');
}

/** A value's components, parted by unescaped semicolons (or commas), each without its escapes. */
export function components(value: string, separator: ';' | ','): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === separator) {
      parts.push(unescaped(value.slice(start, at)));
      start = at + 1;
    }
  }
  return [...parts, unescaped(value.slice(start))];
}

/** RFC 6350 §3.4, and the colon that Apple escapes. */
export function unescaped(value: string): string {
  return value.replace(/\\([\s\S])/gu, (pair, sign: string) =>
    sign === 'n' || sign === 'N' ? '\n' : '\\,;:"'.includes(sign) ? sign : pair,
  );
}
