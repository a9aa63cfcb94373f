/**
 * The text of a feed or page: by its byte order mark, what the server says, what it says of itself (XML 1.0 §4.3.3, HTML
 * §13.2.3.2), else UTF-8.
 */
export function decodePage(bytes: Uint8Array, headers: Headers): string {
  const told = /charset\s*=\s*"?([\w.:-]+)/iu.exec(headers.get('content-type') ?? '')?.[1];
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const own =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/iu.exec(beginning)?.[1] ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)/iu.exec(beginning)?.[1];
  return decoderOf(markOf(bytes) ?? told ?? own ?? 'utf-8').decode(bytes);
}

function markOf([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** A charset nobody knows is read as UTF-8, which most are whatever they say. */
function decoderOf(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
