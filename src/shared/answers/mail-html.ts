/** The tags words of a mail are written with; anything else in a file of others could be code or a picture that tells on its readers. */
const plainTag = /^<\/?(?:div|p|br|b|strong|i|em|u|ul|ol|li|blockquote)\s*\/?>$/iu;
const link = /^<a href="(?:https?:|mailto:|tel:)[^"<>]*"\s*>$/iu;

/** HTML that is nothing but formatted words; null for any other, whose plain text is taken instead. */
export function asMailHtml(html: string): string | null {
  const tags = html.match(/<[^>]*>?/gu) ?? [];
  return tags.every((tag) => plainTag.test(tag) || link.test(tag) || /^<\/a>$/iu.test(tag)) ? html : null;
}
