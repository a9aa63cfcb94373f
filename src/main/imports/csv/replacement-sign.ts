/** How U+FFFD and U+FFFE are written: in bytes that both share, and one beside them, by which they differ. */
type Form = Readonly<{ width: 1 | 2; shared: Buffer; sharedAt: number; differsAt: number; differs: readonly number[] }>;
const forms: Readonly<Record<string, Form>> = {
  'utf-8': { width: 1, shared: Buffer.of(0xef, 0xbf), sharedAt: 0, differsAt: 2, differs: [0xbd, 0xbe] },
  'utf-16le': { width: 2, shared: Buffer.of(0xff), sharedAt: 1, differsAt: 0, differs: [0xfd, 0xfe] },
  'utf-16be': { width: 2, shared: Buffer.of(0xff), sharedAt: 0, differsAt: 1, differs: [0xfd, 0xfe] },
};

/**
 * Exchanges U+FFFD and U+FFFE in bytes, piece by piece, in charsets that can write them; null asks for what was held back.
 * In what is decoded from them U+FFFD is then where bytes could not be read (or U+FFFE stood).
 */
export function exchangingSigns(charset: string): (piece: Buffer | null) => Buffer {
  const form = forms[charset.toLowerCase()];
  let held = Buffer.alloc(0);
  return (piece) => {
    const bytes = piece === null ? held : held.byteLength === 0 ? piece : Buffer.concat([held, piece]);
    const end = form === undefined || piece === null ? bytes.byteLength : endOfSigns(bytes, form);
    held = Buffer.from(bytes.subarray(end));
    if (form !== undefined) exchange(bytes.subarray(0, end), form);
    return bytes.subarray(0, end);
  };
}

function exchange(bytes: Buffer, { width, shared, sharedAt, differsAt, differs }: Form): void {
  for (let at = bytes.indexOf(shared); at !== -1; at = bytes.indexOf(shared, at + 1)) {
    const start = at - sharedAt;
    const byte = bytes[start + differsAt];
    // Each of the two is the other with its last two bits turned.
    if (start % width === 0 && byte !== undefined && differs.includes(byte)) bytes[start + differsAt] = byte ^ 0b11;
  }
}

/** Where to cut, so that neither sign is cut. */
function endOfSigns(bytes: Buffer, { width, shared }: Form): number {
  const { byteLength } = bytes;
  if (width === 2) return byteLength - (byteLength % 2);
  if (bytes[byteLength - 1] === shared[0]) return byteLength - 1;
  return bytes[byteLength - 2] === shared[0] && bytes[byteLength - 1] === shared[1] ? byteLength - 2 : byteLength;
}
