import { decodeText } from './charset.ts';
import { unflow } from './flowed.ts';
import type { Parameterized } from './parameters.ts';

/** Types that are words; all other text is a file. */
const plainTypes = new Set(['text/plain', 'text', 'plain/text', 'text/markdown', 'text/x-markdown']);
const enrichedTypes = new Set(['text/enriched', 'text/richtext']);
/** A declaration inside HTML stands at its beginning (the HTML standard looks through 1024 bytes). */
const metaWithin = 2048;

export function isWords(mediaType: string): boolean {
  return mediaType === 'text/html' || plainTypes.has(mediaType) || isEnriched(mediaType);
}

export function isEnriched(mediaType: string): boolean {
  return enrichedTypes.has(mediaType);
}

/** The words of a text part, its line ends as `\n`. */
export function textOf(content: Buffer, type: Parameterized): string {
  const declared = type.parameters.get('charset') ?? '';
  const charset = declared === '' && type.value === 'text/html' ? metaCharset(content) : declared;
  const decoded = decodeText(content, charset);
  if (isEnriched(type.value)) return withoutEnriching(decoded);
  const flowed = type.parameters.get('format')?.toLowerCase() === 'flowed' && type.value !== 'text/html';
  const text = flowed ? unflow(decoded, type.parameters.get('delsp')?.toLowerCase() === 'yes') : decoded;
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

function metaCharset(html: Buffer): string {
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(html.toString('latin1', 0, metaWithin))?.[1] ?? '';
}

/** RFC 1896: one line end is a space, more are one less; `<<` is a bracket; what `param` holds is not shown. */
function withoutEnriching(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\n+/g, (ends) => (ends.length === 1 ? ' ' : ends.slice(1)))
    .replaceAll(/<param>[^<]{0,1000}<\/param>/gi, '')
    .replaceAll(/<<|<\/?[a-z][\w-]{0,60}>/gi, (tag) => (tag === '<<' ? '<' : ''));
}
