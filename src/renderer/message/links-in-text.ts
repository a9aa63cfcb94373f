export type TextPart = Readonly<{ text: string; href: string | null }>;

// Web addresses with or without their scheme, and mail addresses. What may follow an address in a sentence is cut off below.
// A mail address begins where a word does: tried from every letter, 100 kB without a space took a minute.
const address =
  /(?:https?:\/\/|www\.)[^\s<>"“”‘’«»()[\]{}]+(?:\([^\s()<>]*\)[^\s<>"“”()[\]{}]*)*|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const trailing = new Set(".,:;!?'…*_~-");

/** A text cut into words and addresses. Joined again the parts are the text, letter for letter. */
export function linksInText(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    const found = withoutTrailing(match[0]);
    const href = hrefOf(found);
    if (href === null) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), href: null });
    parts.push({ text: found, href });
    end = match.index + found.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: null });
  return parts;
}

function withoutTrailing(found: string): string {
  let end = found.length;
  while (end > 0 && trailing.has(found.charAt(end - 1))) end -= 1;
  return found.slice(0, end);
}

function hrefOf(found: string): string | null {
  if (/^https?:\/\//iu.test(found)) return URL.canParse(found) ? found : null;
  if (/^www\./iu.test(found)) return URL.canParse(`https://${found}`) ? `https://${found}` : null;
  return `mailto:${encodeURI(found)}`;
}
