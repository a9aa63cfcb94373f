import { open } from 'node:fs/promises';

/** What a picture begins with, as bytes in hex: a window shows nothing else as one. */
const beginnings = [
  { mediaType: 'image/jpeg', pattern: /^ffd8ff/u },
  { mediaType: 'image/png', pattern: /^89504e470d0a1a0a/u },
  // RIFF, four bytes of length, WEBP.
  { mediaType: 'image/webp', pattern: /^52494646.{8}57454250/u },
  // GIF87a, GIF89a.
  { mediaType: 'image/gif', pattern: /^474946383[79]61/u },
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
  const beginning = Buffer.from(bytes.subarray(0, 12)).toString('hex');
  return beginnings.find(({ pattern }) => pattern.test(beginning))?.mediaType ?? null;
}
