import { htmlText } from '../html-text.ts';

/** Words in their place among others: plain, HTML, or both as alternatives of each other. */
export type Words = Readonly<{ plain: string | null; html: string | null }>;

/** A whole mail's words: what stands in several parts one after the other, each as it is. */
export function joinedWords(words: readonly Words[]): Words {
  const [only] = words;
  if (words.length <= 1) return only ?? { plain: null, html: null };
  return {
    plain: words.some(({ plain }) => plain !== null) ? words.map(plainOf).filter(Boolean).join('\n\n') : null,
    html: words.some(({ html }) => html !== null) ? words.map(htmlOf).join('\n') : null,
  };
}

/**
 * One of several alternatives (RFC 2046 §5.1.4). The first that has plain text is that text, the last that has HTML is that
 * HTML: a program that shows only one of them shows all of it. Without HTML all are shown: what differs is no alternative.
 */
export function alternativeWords(alternatives: readonly (readonly Words[])[]): readonly Words[] {
  const spoken = alternatives.filter((words) => words.length > 0);
  if (spoken.length <= 1) return spoken[0] ?? [];
  const texts = spoken.map(plainIn).filter((text) => text.trim() !== '');
  const html = spoken.findLast((words) => words.some((entry) => entry.html !== null));
  if (!html)
    return [{ plain: [...new Map(texts.map((text) => [text.trim(), text])).values()].join('\n\n'), html: null }];
  return [{ plain: texts[0] ?? null, html: html.map(htmlOf).join('\n') }];
}

function plainIn(words: readonly Words[]): string {
  return words.flatMap(({ plain }) => (plain === null ? [] : [plain])).join('\n\n');
}

/** What words say as plain text: of HTML where the plain part says nothing. */
export function plainOf({ plain, html }: Words): string {
  if (plain !== null && (plain.trim() !== '' || html === null)) return plain.trimEnd();
  return html === null ? '' : htmlText(html).text;
}

function htmlOf({ plain, html }: Words): string {
  if (html !== null) return html;
  const escaped = (plain ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<div style="white-space: pre-wrap">${escaped}</div>`;
}
