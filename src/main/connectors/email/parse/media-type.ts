import { decodeText } from './decode.ts';

/** A Content-Type or Content-Disposition field: value in lower case, parameter names in lower case. */
export type Parameterized = Readonly<{ value: string; parameters: ReadonlyMap<string, string> }>;

const whole = /^\s*([!#$%&'*+.^_`{|}~0-9a-z-]+(?:\/[!#$%&'*+.^_`{|}~0-9a-z-]+)?)\s*((?:;.*)?)$/is;
const parameter = /^;\s*([!#$&+.^_`{|}~0-9a-z*-]+)\s*=\s*(?:"([^"\\]*)"|([^\s"();]+))\s*/i;
const stray = /^;\s*(?=;|$)/;
/** `filename*1*`: a piece of a longer value (RFC 2231 §3), its last star says that it is percent-encoded (§4). */
const pieceName = /^([^*]+)\*(?:(\d{1,2})(\*)?)?$/;

type Piece = Readonly<{ position: number; encoded: boolean; text: string }>;

/**
 * Reads a field that is written as RFC 2045 §5.1 and RFC 2231 want it, without comments and escapes. Null for all
 * others: a slower reader knows those.
 */
export function readParameterized(field: string): Parameterized | null {
  const found = whole.exec(field);
  if (!found) return null;
  const parameters = new Map<string, string>();
  const pieces = new Map<string, Piece[]>();
  let rest = (found[2] ?? '').trimEnd();
  while (rest !== '') {
    const next = parameter.exec(rest) ?? stray.exec(rest);
    if (!next) return null;
    rest = rest.slice(next[0].length);
    const name = next[1]?.toLowerCase();
    const text = next[2] ?? next[3] ?? '';
    if (name === undefined) continue;
    if (name.includes('*')) {
      const [, base = '', position, star] = pieceName.exec(name) ?? [];
      if (base === '') return null;
      pieces.set(base, [
        ...(pieces.get(base) ?? []),
        { position: Number(position ?? 0), encoded: position === undefined || star !== undefined, text },
      ]);
    } else if (!parameters.has(name)) {
      parameters.set(name, text);
    }
  }
  for (const [name, parts] of pieces) {
    const joined = joinedPieces(parts);
    if (joined === null) return null;
    parameters.set(name, joined);
  }
  return { value: (found[1] ?? '').toLowerCase(), parameters };
}

/** The value that the pieces make together; null where one is missing or its charset is unknown. */
function joinedPieces(parts: readonly Piece[]): string | null {
  const ordered = parts.toSorted((left, right) => left.position - right.position);
  if (ordered.some((part, at) => part.position !== at)) return null;
  const [, charset = '', first = ''] = ordered[0]?.encoded ? (/^([^']*)'[^']*'(.*)$/s.exec(ordered[0].text) ?? []) : [];
  if (ordered[0]?.encoded && charset === '') return null;
  const bytes = ordered.map((part, at) =>
    part.encoded ? percentDecoded(at === 0 ? first : part.text) : Buffer.from(part.text),
  );
  return decodeText(Buffer.concat(bytes), charset);
}

function percentDecoded(text: string): Buffer {
  if (!text.includes('%')) return Buffer.from(text, 'latin1');
  return Buffer.from(
    text.replaceAll(/%([0-9a-f]{2})/gi, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16))),
    'latin1',
  );
}

/** What can be made out of a field that is written some other way. */
export function roughlyParameterized(field: string): Parameterized {
  const parameters = new Map<string, string>();
  for (const match of field
    .slice(0, 10_000)
    .matchAll(/;\s*([a-z-]{1,40})\s*=\s*(?:"([^"]{0,2000})"|([^\s";]{1,2000}))/gi)) {
    parameters.set((match[1] ?? '').toLowerCase(), match[2] ?? match[3] ?? '');
  }
  const value = /^[^\s;()]+/.exec(field.trim())?.[0].toLowerCase() ?? '';
  return {
    value: value.includes('/') || value === 'attachment' || value === 'inline' ? value : 'text/plain',
    parameters,
  };
}
