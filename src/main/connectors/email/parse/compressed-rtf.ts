/** What the window holds before anything was written ([MS-OXRTFCP] §2.1.2.1). */
const prefilled =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const windowSize = 4096;
const header = 16;
const compressed = 0x75465a4c;
const stored = 0x414c454d;
/** Words of people; the files in it stand beside. */
const longest = 8 * 1024 * 1024;

/** RTF as it stands in a winmail.dat; empty where it is neither of the two kinds. */
export function decompressRtf(bytes: Buffer): Buffer {
  if (bytes.length < header) return Buffer.alloc(0);
  const size = Math.min(bytes.readUInt32LE(4), longest);
  const kind = bytes.readUInt32LE(8);
  if (kind === stored) return bytes.subarray(header, header + size);
  return kind === compressed ? inflate(bytes, size) : Buffer.alloc(0);
}

function inflate(bytes: Buffer, size: number): Buffer {
  const window = Buffer.alloc(windowSize, 0x20);
  let end = window.write(prefilled, 'latin1');
  const out = Buffer.alloc(size);
  let length = 0;
  const put = (byte: number) => {
    window[end] = byte;
    end = (end + 1) % windowSize;
    if (length < size) out[length++] = byte;
  };
  let at = header;
  while (at < bytes.length && length < size) {
    const control = bytes[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < bytes.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[at++] ?? 0);
        continue;
      }
      const reference = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      at += 2;
      const from = reference >> 4;
      // A reference to where the next sign goes ends it.
      if (from === end) return out.subarray(0, length);
      for (let index = 0; index < (reference & 0xf) + 2; index++) put(window[(from + index) % windowSize] ?? 0);
    }
  }
  return out.subarray(0, length);
}
