const escape = 0x1b;
const shiftOut = 0x0e;
const shiftIn = 0x0f;
const tilde = 0x7e;

/**
 * HZ (RFC 1843), ISO-2022-KR (RFC 1557) and ISO-2022-CN (RFC 1922) write two-byte signs in seven bits between two shifts.
 * With the eighth bit set, and the shifts taken out, they are EUC-KR and GB 18030.
 */
export function unshift(bytes: Buffer, label: string): Buffer {
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let shifted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const next = bytes[at + 1];
    if (label === 'hz') {
      if (byte === tilde && (next === 0x7b || next === 0x7d)) {
        shifted = next === 0x7b;
        at++;
        continue;
      }
      if (byte === tilde && !shifted && (next === tilde || next === 0x0a)) {
        if (next === tilde) out[length++] = tilde;
        at++;
        continue;
      }
    } else if (byte === shiftOut || byte === shiftIn) {
      shifted = byte === shiftOut;
      continue;
    } else if (byte === escape && next === 0x24) {
      // The designation of the second set, `ESC $ ) C`, says nothing new.
      at += 3;
      continue;
    }
    // A line end ends a shift that was never taken back.
    if (byte === 0x0a) shifted = false;
    out[length++] = shifted && byte > 0x20 && byte < 0x7f ? byte | 0x80 : byte;
  }
  return out.subarray(0, length);
}
