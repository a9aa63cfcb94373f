import iconv from 'iconv-lite';

/** Turns bytes of one charset into text, piece by piece: half a sign at a piece's end waits for the next. */
export type CharsetReader = Readonly<{ write: (bytes: Uint8Array) => string; end: () => string }>;

/** Whether bytes in this charset can be read. */
export function isCharset(charset: string): boolean {
  return iconv.encodingExists(charset) || platformReads(charset);
}

export function readerOf(charset: string): CharsetReader {
  if (platformReads(charset)) {
    const decoder = new TextDecoder(charset);
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  }
  const decoder = iconv.getDecoder(charset);
  return { write: (bytes) => decoder.write(Buffer.from(bytes)), end: () => decoder.end() ?? '' };
}

function platformReads(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== '';
  } catch {
    return false;
  }
}
