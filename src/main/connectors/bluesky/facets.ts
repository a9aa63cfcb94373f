/** Where a link or a name stands in a text, in bytes of UTF-8 (app.bsky.richtext.facet). */
export type Facet = Readonly<{
  index: Readonly<{ byteStart: number; byteEnd: number }>;
  features: readonly Readonly<{ $type: string; uri?: string; did?: string; tag?: string }>[];
}>;

const link = /https?:\/\/[^\s<>"]+/giu;
/** A handle is a domain (atproto.com/specs/handle). */
const mention = /(?<=^|[\s(])@((?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])?)/giu;
const tag = /(?<=^|\s)#([^\s#\p{P}]*[^\d\s#\p{P}][^\s#\p{P}]*)/giu;

/** The links, names and tags of a text. `didOf` finds whose a handle is; a name that is nobody's stays plain. */
export async function facetsOf(text: string, didOf: (handle: string) => Promise<string | null>): Promise<Facet[]> {
  const facets: Facet[] = [];
  for (const found of text.matchAll(link)) {
    const uri = withoutEnd(found[0]);
    if (URL.canParse(uri))
      facets.push(marked(text, { start: found.index, words: uri }, { $type: 'app.bsky.richtext.facet#link', uri }));
  }
  for (const found of text.matchAll(mention)) {
    const did = await didOf((found[1] ?? '').toLowerCase());
    if (did !== null)
      facets.push(
        marked(text, { start: found.index, words: found[0] }, { $type: 'app.bsky.richtext.facet#mention', did }),
      );
  }
  for (const found of text.matchAll(tag)) {
    const feature = { $type: 'app.bsky.richtext.facet#tag', tag: found[1] ?? '' };
    if (feature.tag.length <= 64) facets.push(marked(text, { start: found.index, words: found[0] }, feature));
  }
  // A name within a link is a part of it.
  let end = 0;
  return facets
    .toSorted((one, other) => one.index.byteStart - other.index.byteStart)
    .filter(({ index }) => index.byteStart >= end && (end = index.byteEnd) > 0);
}

/** What ends the sentence does not belong to the link, nor does a bracket that was not opened in it. */
function withoutEnd(given: string): string {
  const uri = given.replace(/[.,;:!?'’”]+$/u, '');
  return uri.endsWith(')') && !uri.includes('(') ? withoutEnd(uri.slice(0, -1)) : uri;
}

function marked(
  text: string,
  { start, words }: Readonly<{ start: number; words: string }>,
  feature: Facet['features'][number],
): Facet {
  const byteStart = Buffer.byteLength(text.slice(0, start));
  return { index: { byteStart, byteEnd: byteStart + Buffer.byteLength(words) }, features: [feature] };
}
