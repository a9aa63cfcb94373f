/** HTML that is made here: whatever is put into it is escaped, unless it is markup itself. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | null | Markup | readonly Markup[];

/** `markup\`<p>${words}</p>\``. Not called html: the formatter would close what a later part of a page closes. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.map((string, index) => string + written(parts[index] ?? null)).join(''));
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function written(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (part === null) return '';
  if (typeof part === 'object') return part.map(written).join('');
  return String(part).replace(/[&<>"']/gu, (sign) => escapes[sign] ?? sign);
}
