import { open } from 'node:fs/promises';

/** What a picture begins with: a window shows nothing else as one. */
const beginnings = [
  { mediaType: 'image/jpeg', pattern: /^\xff\xd8\xff/u },
  { mediaType: 'image/png', pattern: /^\x89PNG\r\n\x1a\n/u },
  { mediaType: 'image/webp', pattern: /^RIFF[^]{4}WEBP/u },
  { mediaType: 'image/gif', pattern: /^GIF8[79]a/u },
] as const;

/** The media type of a picture that can be shown, by its first bytes; null for any other file, and for none. */
export async function pictureType(file: string): Promise<string | null> {
  const handle = await open(file, 'r').catch(() => null);
  if (!handle) return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(12), 0, 12, 0);
    return pictureTypeOf(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** The same of bytes. */
export function pictureTypeOf(bytes: Uint8Array): string | null {
  const beginning = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return beginnings.find(({ pattern }) => pattern.test(beginning))?.mediaType ?? null;
}
