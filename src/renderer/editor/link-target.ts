/** The address a person means: `shop.example` is a page, `anna@shop.example` a mailbox. Null for none. */
export function linkTarget(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/u.test(text)) return null;
  if (/^(?:https?:\/\/|mailto:|tel:)./iu.test(text)) return text;
  if (/^[^@/:]+@[^@/:]+\.[^@/:]+$/u.test(text)) return `mailto:${text}`;
  return /^[^:/]+\.[^:]+$/u.test(text) ? `https://${text}` : null;
}
