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

const head = /^(?:(?<group>[\w-]+)\.)?(?<name>[\w-]+)(?<parameters>(?:;(?:"[^"]*"|[^":;])*)*)\s*:(?<value>[\s\S]*)$/u;
const encodings = new Set(['quoted-printable', 'base64', 'b', '7bit', '8bit']);

/** Null for a line that is no property. */
export function readProperty(line: string): Property | null {
  const groups = head.exec(line)?.groups;
  if (!groups) return null;
  const { types, parameters } = readParameters(groups['parameters'] ?? '');
  const encoding = parameters.get('encoding')?.toLowerCase() ?? [...types].find((type) => encodings.has(type));
  const raw = groups['value'] ?? '';
  const data = /^data:[^,]*;base64,/iu.exec(raw);
  const isBase64 = encoding === 'base64' || encoding === 'b' || data !== null;
  return {
    group: groups['group']?.toLowerCase() ?? null,
    name: (groups['name'] ?? '').toUpperCase(),
    types,
    parameters,
    value: encoding === 'quoted-printable' ? quotedText(raw, parameters.get('charset')) : isBase64 ? '' : raw,
    bytes: isBase64 ? Buffer.from(raw.slice(data?.[0].length ?? 0), 'base64') : null,
  };
}

function readParameters(text: string): Pick<Property, 'types' | 'parameters'> {
  const types = new Set<string>();
  const parameters = new Map<string, string>();
  for (const [, part = ''] of text.matchAll(/;((?:"[^"]*"|[^";])*)/gu)) {
    const [, name = '', value = ''] = /^([^=]*)=?([\s\S]*)$/u.exec(part.trim()) ?? [];
    const bare = value.replaceAll('"', '');
    if (value === '' || name.toLowerCase() === 'type')
      for (const type of (value === '' ? name : bare).split(',')) types.add(type.trim().toLowerCase());
    else parameters.set(name.toLowerCase(), bare);
  }
  if (parameters.has('pref')) types.add('pref');
  return { types, parameters };
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
  const parts = separator === ';' ? /((?:\\[\s\S]|[^\\;])*)(?:;|$)/gu : /((?:\\[\s\S]|[^\\,])*)(?:,|$)/gu;
  const found = [...value.matchAll(parts)].map(([, part = '']) => unescaped(part));
  // The pattern finds one more, empty, at the end.
  return found.slice(0, Math.max(1, found.length - 1));
}

/** RFC 6350 §3.4, and the colon that Apple escapes. */
export function unescaped(value: string): string {
  return value.replace(/\\([\s\S])/gu, (pair, sign: string) =>
    sign === 'n' || sign === 'N' ? '\n' : '\\,;:"'.includes(sign) ? sign : pair,
  );
}
