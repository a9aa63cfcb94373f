import type { FilePart, MailContent } from './mail-content.ts';

/**
 * Marks the files that the HTML shows: those are no attachments to a person, while a photo that a phone put between the
 * words is. HTML may name a file by its address instead of its id (RFC 2557); whoever shows it knows only ids, so it gets one.
 */
export function withShownFiles(content: MailContent): MailContent {
  if (content.html === null || content.files.every(({ contentId, location }) => (contentId ?? location) === null))
    return content;
  const named = addressesIn(content.html);
  let { html } = content;
  const files = content.files.map((file, index): FilePart => {
    const isNamed = file.contentId !== null && named.has(`cid:${file.contentId.toLowerCase()}`);
    if (isNamed || file.location === null || !named.has(file.location.toLowerCase()))
      return file.contentId === null ? file : { ...file, shown: isNamed };
    const contentId = file.contentId ?? `${index + 1}@content-location`;
    for (const quote of ['"', "'"])
      html = html.replaceAll(`${quote}${file.location}${quote}`, () => `"cid:${contentId}"`);
    return { ...file, contentId, shown: true };
  });
  return { ...content, html, files };
}

/** What stands where an address can stand, in lower case. */
function addressesIn(html: string): ReadonlySet<string> {
  const quoted = html.matchAll(
    /(?:src|background|href|data)\s*=\s*(?:"([^"]{1,1000})"|'([^']{1,1000})'|([^\s>"']{1,1000}))/gi,
  );
  const styled = html.matchAll(/url\(\s*["']?([^"')]{1,1000})/gi);
  return new Set(
    [...quoted, ...styled].map((match) => decoded((match[1] ?? match[2] ?? match[3] ?? '').trim()).toLowerCase()),
  );
}

function decoded(address: string): string {
  if (!address.includes('%')) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
