/** What a question asks of a node: `comments.limit(5){id,from}` is the field, how it is wanted, and what of each. */
export type Selected = Readonly<{
  name: string;
  modifiers: ReadonlyMap<string, string>;
  of: readonly Selected[];
}>;

/** Reads Graph's field expansion; what it cannot read it takes for a field that nobody has. */
export function selectionOf(text: string): readonly Selected[] {
  return split(text).map((part) => {
    const [, name = part, given = '', inner = ''] = /^(\w+)((?:\.\w+\([^)]*\))*)(?:\{(.*)\})?$/su.exec(part) ?? [];
    const modifiers = new Map(
      [...given.matchAll(/\.(\w+)\(([^)]*)\)/gu)].map(([, key = '', value = '']) => [key, value]),
    );
    return { name, modifiers, of: selectionOf(inner) };
  });
}

/** At the commas that stand outside of all brackets. */
function split(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const sign = text[at];
    if (sign === '{' || sign === '(') depth += 1;
    else if (sign === '}' || sign === ')') depth -= 1;
    else if (sign === undefined || (sign === ',' && depth === 0)) {
      if (text.slice(from, at).trim() !== '') parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  return parts;
}
