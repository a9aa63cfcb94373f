const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => escapes[sign] ?? sign);
}

/** Plain lines as a mail's HTML: a block for each, an empty one for an empty line. Nothing for no text. */
export function plainAsHtml(text: string): string {
  if (text === '') return '';
  return text
    .split(/\r?\n/u)
    .map((line) => `<div>${line === '' ? '<br>' : escapeHtml(line)}</div>`)
    .join('');
}
