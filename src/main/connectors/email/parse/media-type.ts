/** A Content-Type or Content-Disposition field: value in lower case, parameter names in lower case. */
export type Parameterized = Readonly<{ value: string; parameters: ReadonlyMap<string, string> }>;

const whole = /^\s*([!#$%&'*+.^_`{|}~0-9a-z-]+(?:\/[!#$%&'*+.^_`{|}~0-9a-z-]+)?)\s*((?:;.*)?)$/is;
const parameter = /^;\s*([!#$&+.^_`{|}~0-9a-z-]+)\s*=\s*(?:"([^"\\]*)"|([^\s"();]+))\s*/i;
const stray = /^;\s*(?=;|$)/;

/**
 * Reads a field that is written as RFC 2045 §5.1 wants it, without comments, escapes and the split or encoded values of
 * RFC 2231. Null for all others: a slower reader knows those.
 */
export function readParameterized(field: string): Parameterized | null {
  const found = whole.exec(field);
  if (!found) return null;
  const parameters = new Map<string, string>();
  let rest = (found[2] ?? '').trimEnd();
  while (rest !== '') {
    const next = parameter.exec(rest) ?? stray.exec(rest);
    if (!next) return null;
    const name = next[1]?.toLowerCase();
    if (name !== undefined && !parameters.has(name)) parameters.set(name, next[2] ?? next[3] ?? '');
    rest = rest.slice(next[0].length);
  }
  return { value: (found[1] ?? '').toLowerCase(), parameters };
}
