import type { PostRecord } from './served.ts';

/** As long as a subject may be, in signs. */
const longestHeadline = 80;

/**
 * The words of a post as they are read: links in full where they are shown shortened, and under them what else was shown: a
 * link's page, pictures by what is said of them.
 */
export function wordsOf(record: Pick<PostRecord, 'text' | 'facets' | 'embed'>): string {
  const text = withLinks(record);
  const media = record.embed?.media ?? record.embed;
  const page = media?.external?.uri ?? '';
  const pictures = (media?.images ?? []).map(({ alt }) => `🖼 ${alt}`.trim());
  const film = media?.$type.endsWith('.video') === true ? [`🎞 ${media.alt ?? ''}`.trim()] : [];
  const below = [...(isWeb(page) && !text.includes(page) ? [page] : []), ...pictures, ...film];
  return [text, ...below]
    .filter((line) => line !== '')
    .join('\n')
    .trim();
}

/** The first words of what is talked of, on one line; null for none. */
export function headlineOf(text: string): string | null {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const signs = [...line];
  return (
    (signs.length > longestHeadline
      ? `${signs
          .slice(0, longestHeadline - 1)
          .join('')
          .trimEnd()}…`
      : line) || null
  );
}

/** Marks count in bytes of UTF-8 (app.bsky.richtext.facet). Those that overlap or lie outside count for nothing. */
function withLinks({ text, facets = [] }: Pick<PostRecord, 'text' | 'facets'>): string {
  const bytes = Buffer.from(text, 'utf8');
  let [words, at] = ['', 0];
  for (const { index, features } of facets.toSorted((one, other) => one.index.byteStart - other.index.byteStart)) {
    const { byteStart: start, byteEnd: end } = index;
    const target = features.find(({ $type: type }) => type?.endsWith('#link'))?.uri ?? '';
    if (start < at || end <= start || end > bytes.byteLength || !isWeb(target)) continue;
    words += bytes.toString('utf8', at, start) + linked(bytes.toString('utf8', start, end), target);
    at = end;
  }
  return words + bytes.toString('utf8', at);
}

/** Programs shorten an address to its beginning; of other words the address is told behind them. */
function linked(shown: string, target: string): string {
  const bare = (address: string): string => address.replace(/^https?:\/\//iu, '');
  const beginning = bare(shown).replace(/(?:…|\.\.\.)$/u, '');
  return bare(target).startsWith(beginning) ? target : `${shown} (${target})`;
}

function isWeb(address: string): boolean {
  return /^https?:\/\/\S+$/iu.test(address);
}
