import type { LocatedBytes } from '../hosted-core.ts';
import { contentDisposition } from './content-disposition.ts';
import { commonHeaders } from './security-headers.ts';

/** What a browser shows without running anything in it. SVG and HTML are not among them: they are programs. */
const shownImages = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp']);

/**
 * Headers for a file that came from outside. Whatever it claims to be, it can run nothing: only plain images and PDF are
 * shown, everything else is saved, and a document that is made of it has an origin of its own.
 */
export function byteHeaders(
  { mediaType, name, disposition }: Omit<LocatedBytes, 'file'>,
  length: number,
): Readonly<Record<string, string>> {
  const type = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const shown = disposition === 'inline' && (shownImages.has(type) || type === 'application/pdf');
  return {
    ...commonHeaders,
    'Content-Type': shown ? type : savedType(type),
    'Content-Length': String(length),
    'Content-Disposition': contentDisposition(shown ? 'inline' : 'attachment', name),
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'self'",
    // What a customer sent is not left lying in a browser's cache, where forgetting the customer would miss it.
    'Cache-Control': 'no-store',
  };
}

/** For a file that is saved, the type only tells the system what opens it; anything a browser could run is made opaque. */
function savedType(type: string): string {
  const known =
    /^(image\/(?!svg)|audio\/|video\/|text\/(plain|csv|calendar)$|application\/(pdf|zip|msword|rtf|vnd\.[a-z0-9.+-]+)$)/;
  return known.test(type) && !/xml$|html/.test(type) && /^[a-z]+\/[a-z0-9.+-]+$/.test(type)
    ? type
    : 'application/octet-stream';
}
