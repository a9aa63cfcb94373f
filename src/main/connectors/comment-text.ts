const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', hellip: '…', ndash: '–', mdash: '—' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', euro: '€', copy: '©', reg: '®' },
};
/** Elements that begin a line of their own; of a quotation or a list the words stay. */
const lineBreaks = /^\/?(?:p|div|blockquote|ul|ol|li|pre|h[1-6]|hr|br|table|tr)\b/iu;
const tag = /<(\/?[a-z!][^<>]*)>/giu;

/**
 * The words of a comment, which is text with a few HTML elements that WordPress allows: its own line breaks stay, a link
 * says where it leads, everything else loses its marks. A `<` that begins no element is one that somebody typed.
 */
export function textOfComment(html: string): string {
  let link: Readonly<{ target: string; from: number }> | null = null;
  let text = '';
  let at = 0;
  for (const found of html.matchAll(tag)) {
    text += decodeEntities(html.slice(at, found.index));
    at = found.index + found[0].length;
    const element = found[1] ?? '';
    if (lineBreaks.test(element)) {
      if (text !== '' && !text.endsWith('\n')) text += '\n';
    } else if (/^a\s/iu.test(element)) link = { target: targetOf(element), from: text.length };
    else if (/^\/a\s*$/iu.test(element) && link) {
      const { target, from } = link;
      if (target !== '' && !text.slice(from).includes(target)) text += ` (${target})`;
      link = null;
    }
  }
  text += decodeEntities(html.slice(at));
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+\n/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Character references (HTML 13.5), of the names those that WordPress itself writes. */
export function decodeEntities(text: string): string {
  return text.replaceAll(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/giu, (whole, reference: string) => {
    if (!reference.startsWith('#')) return named[reference] ?? whole;
    const code = /^#x/iu.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
    return code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff) ? String.fromCodePoint(code) : whole;
  });
}

/** Only what a browser would open as a page or a mail. */
function targetOf(element: string): string {
  const given = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/iu.exec(element);
  const target = decodeEntities(given?.[1] ?? given?.[2] ?? given?.[3] ?? '').trim();
  return /^(?:https?:\/\/|mailto:)/iu.test(target) ? target : '';
}
