import { decodeText, decodeUndeclared } from './charset.ts';
import { decodeWords } from './encoded-words.ts';

/** A Content-Type or Content-Disposition field: value in lower case, parameter names in lower case. */
export type Parameterized = Readonly<{ value: string; parameters: ReadonlyMap<string, string> }>;

/** Longer fields are no description of a part. */
const longestField = 64 * 1024;
const mostParameters = 200;

/** A parameter's name with the separator before it, which some programs leave out at a line's end. */
const nameAhead = /[;,\s]*([!#$%&'*+.^_`{|}~0-9a-z-]+)\s*=\s*/iy;
const nextWithoutSeparator = /\s[a-z][a-z-]{0,40}\*?\d{0,3}\*?=/i;
/** `filename*1*`: a piece of a longer value (RFC 2231 §3), its last star says that it is percent-encoded (§4). */
const pieceName = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/;

type Piece = Readonly<{ position: number; encoded: boolean; text: string }>;

/** Reads such a field as it is meant: by RFC 2045 §5.1 and RFC 2231, and as real programs break them. */
export function readParameterized(field: string): Parameterized {
  const text = field.length > longestField ? field.slice(0, longestField) : field;
  const plain = text.includes('(') ? withoutComments(text) : text;
  const value = /^\s*([^\s;=]*)\s*(?:\/\s*([^\s;=]+))?/.exec(plain);
  const parameters = new Map<string, string>();
  const pieces = new Map<string, Piece[]>();
  let at = value?.[0].length ?? 0;
  for (let count = 0; count < mostParameters && at < plain.length; count++) {
    nameAhead.lastIndex = at;
    const found = nameAhead.exec(plain);
    if (!found) {
      // Something without a name: on behind the next separator.
      const next = plain.indexOf(';', at + 1);
      if (next < 0) break;
      at = next;
      continue;
    }
    const name = (found[1] ?? '').toLowerCase();
    const { content, end } = contentAt(plain, nameAhead.lastIndex);
    at = end;
    const [, base, position, star] = name.includes('*') ? (pieceName.exec(name) ?? []) : [];
    if (base === undefined) {
      if (!parameters.has(name)) parameters.set(name, content);
      continue;
    }
    const piece = {
      position: Number(position ?? 0),
      encoded: position === undefined || star !== undefined,
      text: content,
    };
    const others = pieces.get(base);
    if (others) others.push(piece);
    else pieces.set(base, [piece]);
  }
  for (const [name, parts] of pieces) parameters.set(name, joinedPieces(parts));
  const type = value?.[2] === undefined ? (value?.[1] ?? '') : `${value[1]}/${value[2]}`;
  return { value: type.toLowerCase().replaceAll('"', ''), parameters };
}

/** A quoted string, or all until the next parameter: unquoted names with spaces are common. */
function contentAt(text: string, at: number): Readonly<{ content: string; end: number }> {
  if (text[at] === '"') {
    for (let end = at + 1; end < text.length; end++) {
      if (text[end] === '\\') end++;
      else if (text[end] === '"')
        return { content: text.slice(at + 1, end).replaceAll(/\\(["\\])/g, '$1'), end: end + 1 };
    }
  }
  const separator = text.indexOf(';', at);
  const whole = text.slice(at, separator < 0 ? text.length : separator);
  const next = nextWithoutSeparator.exec(whole)?.index ?? whole.length;
  return { content: whole.slice(0, next).trim().replace(/^"|"$/g, ''), end: at + next };
}

/** A file's name as a parameter gives it: also as an encoded word, which RFC 2047 §5 forbids there and many programs write. */
export function namedBy({ parameters }: Parameterized, name: string): string | null {
  const given = parameters.get(name) ?? '';
  if (given === '') return null;
  return decodeWords(given);
}

/** The value that the pieces make together. */
function joinedPieces(parts: readonly Piece[]): string {
  const ordered = parts.toSorted((left, right) => left.position - right.position);
  const [, charset = '', first] = ordered[0]?.encoded ? (/^([^']*)'[^']*'(.*)$/s.exec(ordered[0].text) ?? []) : [];
  const bytes = Buffer.concat(
    ordered.map((part, at) => {
      const text = at === 0 ? (first ?? part.text) : part.text;
      return part.encoded ? percentDecoded(text) : Buffer.from(text);
    }),
  );
  return charset === '' ? decodeUndeclared(bytes) : decodeText(bytes, charset);
}

function percentDecoded(text: string): Buffer {
  if (!text.includes('%')) return Buffer.from(text);
  const bytes = Buffer.from(text).toString('latin1');
  return Buffer.from(
    bytes.replaceAll(/%([0-9a-f]{2})/gi, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16))),
    'latin1',
  );
}

/** RFC 5322 §3.2.2 allows comments; a parenthesis inside quotes or a name without quotes is none. */
function withoutComments(text: string): string {
  let kept = '';
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '\\' && (quoted || depth > 0)) {
      if (depth === 0) kept += text.slice(at, at + 2);
      at++;
    } else if (sign === '"' && depth === 0) {
      quoted = !quoted;
      kept += sign;
    } else if (!quoted && sign === '(' && (depth > 0 || /[\s;]$|^$/.test(kept))) depth++;
    else if (!quoted && sign === ')' && depth > 0) depth--;
    else if (depth === 0) kept += sign;
  }
  return depth === 0 ? kept : text;
}
