/** How long a link is taken for where a server says nothing else (Mastodon's `characters_reserved_per_url`). */
const usualLink = 23;
const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The length of a status as Mastodon's servers count: signs as readers see them, links alike, of a name only what stands
 * before its server.
 */
export function statusLength(text: string, link: number = usualLink): number {
  const counted = text
    .replaceAll(/https?:\/\/\S+/giu, 'x'.repeat(link))
    .replaceAll(/(?<=^|[^\w/])(@[\w.-]+)@[\w.-]+\w/gu, '$1');
  return [...signs.segment(counted)].length;
}

/** The names that stand in a status, with the @, in small letters. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/@[\w.-]*\w(?:@[\w.-]*\w)?/gu)].map(([found]) => found.toLowerCase());
}
